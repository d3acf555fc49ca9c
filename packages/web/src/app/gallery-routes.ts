import { createRoute } from "@tanstack/react-router"
import { root } from "./root.tsx"
import { shows } from "./shows.ts"

/** The parts laid out to be judged by eye; absent from the built app. */
export const galleryRoutes = import.meta.env.DEV
  ? [
      createRoute({
        getParentRoute: () => root,
        path: "/parts",
        ...shows(() => import("./pages/gallery.tsx"), { title: "parts" }),
      }),
    ]
  : []
