import { createRoute, lazyRouteComponent } from "@tanstack/react-router"
import {
  readAdminAccessLogSearch,
  readBookingsSearch,
  readCalendarSearch,
  readMailsSearch,
  readStatisticsSearch,
  readUsersSearch,
} from "../features/admin/search.ts"
import { needsRole } from "./guards.ts"
import { inside } from "./inside.ts"
import { shows } from "./shows.ts"

const shown = { title: "admin", words: ["admin", "visits"] } as const

const admin = createRoute({
  getParentRoute: () => inside,
  id: "admin",
  loader: () => needsRole("admin"),
  component: lazyRouteComponent(() => import("./shell/AdminFrame.tsx"), "AdminFrame"),
})

const overview = createRoute({
  getParentRoute: () => admin,
  path: "/admin",
  ...shows(() => import("./pages/admin.tsx"), shown),
})

const users = createRoute({
  getParentRoute: () => admin,
  path: "/admin/users",
  validateSearch: readUsersSearch,
  ...shows(() => import("./pages/admin-users.tsx"), shown),
})

const user = createRoute({
  getParentRoute: () => admin,
  path: "/admin/users/$userId",
  ...shows(() => import("./pages/admin-user.tsx"), shown),
})

const coach = createRoute({
  getParentRoute: () => admin,
  path: "/admin/coaches/$coachId",
  validateSearch: readCalendarSearch,
  ...shows(() => import("./pages/admin-coach.tsx"), shown),
})

const reviews = createRoute({
  getParentRoute: () => admin,
  path: "/admin/coaches/$coachId/reviews",
  ...shows(() => import("./pages/admin-reviews.tsx"), shown),
})

const bookings = createRoute({
  getParentRoute: () => admin,
  path: "/admin/bookings",
  validateSearch: readBookingsSearch,
  ...shows(() => import("./pages/admin-bookings.tsx"), shown),
})

const connections = createRoute({
  getParentRoute: () => admin,
  path: "/admin/connections",
  validateSearch: readStatisticsSearch,
  ...shows(() => import("./pages/admin-connections.tsx"), shown),
})

const accessLog = createRoute({
  getParentRoute: () => admin,
  path: "/admin/audit",
  validateSearch: readAdminAccessLogSearch,
  ...shows(() => import("./pages/admin-access-log.tsx"), shown),
})

const mails = createRoute({
  getParentRoute: () => admin,
  path: "/admin/mails",
  validateSearch: readMailsSearch,
  ...shows(() => import("./pages/admin-mails.tsx"), shown),
})

const jobs = createRoute({
  getParentRoute: () => admin,
  path: "/admin/jobs",
  ...shows(() => import("./pages/admin-jobs.tsx"), shown),
})

const flags = createRoute({
  getParentRoute: () => admin,
  path: "/admin/flags",
  ...shows(() => import("./pages/admin-flags.tsx"), shown),
})

const feedback = createRoute({
  getParentRoute: () => admin,
  path: "/admin/feedback",
  ...shows(() => import("./pages/admin-feedback.tsx"), shown),
})

export const adminRoutes = [
  admin.addChildren([
    overview,
    users,
    user,
    coach,
    reviews,
    bookings,
    connections,
    accessLog,
    mails,
    jobs,
    flags,
    feedback,
  ]),
] as const
