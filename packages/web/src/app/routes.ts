import { createRoute } from "@tanstack/react-router"
import { readCoachSearch } from "../features/directory/search.ts"
import { readNetworkSearch } from "../features/network/search.ts"
import { readBookSearch } from "../features/scheduling/book/search.ts"
import { readCalendarSearch } from "../features/scheduling/calendar/search.ts"
import { adminRoutes } from "./admin-routes.ts"
import { coachRoutes } from "./coach-routes.ts"
import { galleryRoutes } from "./gallery-routes.ts"
import { signedIn } from "./guards.ts"
import { inside } from "./inside.ts"
import { logRoutes } from "./log-routes.ts"
import { meRoutes } from "./me-routes.ts"
import { messagesRoutes } from "./messages-routes.ts"
import { openRoutes } from "./open-routes.ts"
import { root } from "./root.tsx"
import { shows } from "./shows.ts"

const welcome = createRoute({
  getParentRoute: () => root,
  path: "/welcome",
  beforeLoad: signedIn,
  ...shows(() => import("./pages/welcome.tsx"), {
    title: "welcome",
    words: ["accounts", "profiles", "firstHour"],
  }),
})

const today = createRoute({
  getParentRoute: () => inside,
  path: "/",
  ...shows(() => import("./pages/today.tsx"), {
    title: "today",
    words: ["today", "log", "firstHour", "scheduling", "network", "sessions", "waitlist", "visits"],
  }),
})

const coaches = createRoute({
  getParentRoute: () => inside,
  path: "/coaches",
  validateSearch: readCoachSearch,
  ...shows(() => import("./pages/coaches.tsx"), {
    title: "coaches",
    words: ["directory", "network", "accounts", "waitlist", "visits", "publicPage"],
  }),
})

const book = createRoute({
  getParentRoute: () => inside,
  path: "/coaches/$coachId/book",
  validateSearch: readBookSearch,
  ...shows(() => import("./pages/book.tsx"), {
    title: "book",
    words: [
      "scheduling",
      "pricing",
      "directory",
      "network",
      "series",
      "waitlist",
      "groups",
      "visits",
      "publicPage",
    ],
  }),
})

const calendar = createRoute({
  getParentRoute: () => inside,
  path: "/calendar",
  validateSearch: readCalendarSearch,
  ...shows(() => import("./pages/calendar.tsx"), {
    title: "calendar",
    words: ["scheduling", "sessions", "calendar", "series", "visits"],
  }),
})

const booking = createRoute({
  getParentRoute: () => inside,
  path: "/bookings/$bookingId",
  ...shows(() => import("./pages/booking.tsx"), {
    title: "booking",
    words: ["scheduling", "sessions", "series", "groups", "visits"],
  }),
})

const join = createRoute({
  getParentRoute: () => inside,
  path: "/bookings/$bookingId/join",
  ...shows(() => import("./pages/join.tsx"), { title: "booking", words: ["scheduling", "sessions"] }),
})

const network = createRoute({
  getParentRoute: () => inside,
  path: "/network",
  validateSearch: readNetworkSearch,
  ...shows(() => import("./pages/network.tsx"), {
    title: "network",
    words: ["network", "accounts", "visits"],
  }),
})

const notifications = createRoute({
  getParentRoute: () => inside,
  path: "/notifications",
  ...shows(() => import("./pages/notifications.tsx"), { title: "notifications", words: ["notifications"] }),
})

export const routes = root.addChildren([
  ...openRoutes,
  ...galleryRoutes,
  welcome,
  inside.addChildren([
    today,
    coaches,
    book,
    calendar,
    booking,
    join,
    network,
    notifications,
    ...coachRoutes,
    ...logRoutes,
    messagesRoutes,
    ...meRoutes,
    ...adminRoutes,
  ]),
])
