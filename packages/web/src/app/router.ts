import { createRouter } from "@tanstack/react-router"
import { routes } from "./routes.ts"
import { ErrorPage } from "./shell/ErrorPage.tsx"
import { NotFound } from "./shell/NotFound.tsx"
import { PageSkeleton } from "./shell/PageSkeleton.tsx"

export const router = createRouter({
  routeTree: routes,
  defaultPreload: "intent",
  defaultPendingMs: 250,
  defaultPendingComponent: PageSkeleton,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
})

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router
  }
}
