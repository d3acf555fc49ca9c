import { createRoute } from "@tanstack/react-router"
import { readAccessLogSearch } from "../features/access-log/search.ts"
import { readCalendarsSearch, readGoogleSearch } from "../features/integrations/search.ts"
import { readProfileSearch } from "../features/profiles/search.ts"
import { inside } from "./inside.ts"
import { shows } from "./shows.ts"

const me = createRoute({
  getParentRoute: () => inside,
  path: "/me",
  ...shows(() => import("./pages/me.tsx"), { title: "me", words: ["me"] }),
})

const profile = createRoute({
  getParentRoute: () => inside,
  path: "/me/profile",
  validateSearch: readProfileSearch,
  ...shows(() => import("./pages/profile.tsx"), {
    title: "profile",
    words: ["profiles", "directory", "visits", "crop", "publicPage"],
  }),
})

const account = createRoute({
  getParentRoute: () => inside,
  path: "/me/account",
  ...shows(() => import("./pages/account.tsx"), {
    title: "account",
    words: ["security", "accounts", "visits"],
  }),
})

const privacy = createRoute({
  getParentRoute: () => inside,
  path: "/me/privacy",
  ...shows(() => import("./pages/privacy.tsx"), { title: "privacy", words: ["privacy", "relationships"] }),
})

const settings = createRoute({
  getParentRoute: () => inside,
  path: "/me/notifications",
  ...shows(() => import("./pages/notification-settings.tsx"), {
    title: "notificationSettings",
    words: ["notifications"],
  }),
})

const accessLog = createRoute({
  getParentRoute: () => inside,
  path: "/me/access-log",
  validateSearch: readAccessLogSearch,
  ...shows(() => import("./pages/access-log.tsx"), { title: "accessLog", words: ["accessLog", "network"] }),
})

const calendars = createRoute({
  getParentRoute: () => inside,
  path: "/me/calendars",
  validateSearch: readCalendarsSearch,
  ...shows(() => import("./pages/calendars.tsx"), {
    title: "calendars",
    words: ["integrations", "visits"],
  }),
})

const googleCalendars = createRoute({
  getParentRoute: () => inside,
  path: "/me/calendars/google",
  validateSearch: readGoogleSearch,
  ...shows(() => import("./pages/calendars-google.tsx"), {
    title: "calendars",
    words: ["integrations"],
  }),
})

export const meRoutes = [
  me,
  profile,
  account,
  privacy,
  settings,
  accessLog,
  calendars,
  googleCalendars,
] as const
