import { createRouter } from "@tanstack/react-router"
import { routes } from "./routes.ts"
import { ErrorPage } from "./shell/ErrorPage.tsx"
import { NotFound } from "./shell/NotFound.tsx"
import { Waiting } from "./shell/Waiting.tsx"

export const router = createRouter({
  routeTree: routes,
  defaultPreload: "intent",
  defaultPendingMs: 250,
  defaultPendingComponent: Waiting,
  defaultErrorComponent: ErrorPage,
  defaultNotFoundComponent: NotFound,
  scrollRestoration: true,
})

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router
  }
}
