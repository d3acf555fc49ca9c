import { createRoute } from "@tanstack/react-router"
import { readLogSearch } from "../features/logs/search.ts"
import { inside } from "./inside.ts"
import { shows } from "./shows.ts"

const day = createRoute({
  getParentRoute: () => inside,
  path: "/log",
  validateSearch: readLogSearch,
  ...shows(() => import("./pages/log.tsx"), { title: "log", words: ["log"] }),
})

const workout = createRoute({
  getParentRoute: () => inside,
  path: "/log/workouts/$workoutId",
  ...shows(() => import("./pages/workout.tsx"), { title: "workout", words: ["log"] }),
})

const progress = createRoute({
  getParentRoute: () => inside,
  path: "/log/progress",
  ...shows(() => import("./pages/progress.tsx"), { title: "progress", words: ["log"] }),
})

export const logRoutes = [day, workout, progress] as const
