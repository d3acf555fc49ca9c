import { createRoute, lazyRouteComponent } from "@tanstack/react-router"
import { signedIn } from "./guards.ts"
import { root } from "./root.tsx"
import { ErrorPage } from "./shell/ErrorPage.tsx"

/** Parent route of all pages behind sign-in. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: "inside",
  beforeLoad: signedIn,
  component: lazyRouteComponent(() => import("./shell/Shell.tsx"), "Shell"),
  errorComponent: ErrorPage,
  notFoundComponent: lazyRouteComponent(() => import("./shell/NotFoundInShell.tsx"), "NotFoundInShell"),
})
