import { createRoute } from "@tanstack/react-router"
import { root } from "./root.tsx"
import { shows } from "./shows.ts"

/** All components of `src/ui` on one page, during development only. */
export const galleryRoutes = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => root,
        path: "/gallery",
        ...shows(() => import("./pages/gallery.tsx"), { title: "parts" }),
      }),
    ]
  : []
