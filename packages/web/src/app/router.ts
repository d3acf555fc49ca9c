import { createRouter } from "@tanstack/react-router"
import { routes } from "./routes.ts"
import { Broken } from "./shell/Broken.tsx"
import { Missing } from "./shell/Missing.tsx"
import { Waiting } from "./shell/Waiting.tsx"

export const router = createRouter({
  routeTree: routes,
  defaultPreload: "intent",
  defaultPendingMs: 250,
  defaultPendingComponent: Waiting,
  defaultErrorComponent: Broken,
  defaultNotFoundComponent: Missing,
  scrollRestoration: true,
})

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router
  }
}
