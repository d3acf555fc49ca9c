import { createRoute } from "@tanstack/react-router"
import { signedIn } from "./guards.ts"
import { root } from "./root.tsx"
import { ErrorPage } from "./shell/ErrorPage.tsx"
import { NotFoundInShell } from "./shell/NotFoundInShell.tsx"
import { Shell } from "./shell/Shell.tsx"

/** Parent route of all pages behind sign-in. */
export const inside = createRoute({
  getParentRoute: () => root,
  id: "inside",
  beforeLoad: signedIn,
  component: Shell,
  errorComponent: ErrorPage,
  notFoundComponent: NotFoundInShell,
})
