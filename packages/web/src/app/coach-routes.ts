import { createRoute } from "@tanstack/react-router"
import { readClientsSearch } from "../features/coaching/clients/search.ts"
import { readHoursSearch } from "../features/scheduling/availability/search.ts"
import { readGroupsSearch } from "../features/scheduling/groups/search.ts"
import { inside } from "./inside.ts"
import { shows } from "./shows.ts"

const clients = createRoute({
  getParentRoute: () => inside,
  path: "/clients",
  validateSearch: readClientsSearch,
  ...shows(() => import("./pages/clients.tsx"), {
    title: "clients",
    only: "coach",
    words: [
      "coaching",
      "calendar",
      "scheduling",
      "series",
      "waitlist",
      "groups",
      "today",
      "sessions",
      "visits",
      "inviteAgain",
    ],
  }),
})

const client = createRoute({
  getParentRoute: () => inside,
  path: "/clients/$clientId",
  ...shows(() => import("./pages/client.tsx"), {
    title: "client",
    only: "coach",
    words: ["client", "log", "calendar", "scheduling", "series"],
  }),
})

const prices = createRoute({
  getParentRoute: () => inside,
  path: "/me/prices",
  ...shows(() => import("./pages/prices.tsx"), {
    title: "prices",
    only: "coach",
    words: ["pricing", "scheduling", "firstHour"],
  }),
})

const availability = createRoute({
  getParentRoute: () => inside,
  path: "/me/availability",
  validateSearch: readHoursSearch,
  ...shows(() => import("./pages/availability.tsx"), {
    title: "availability",
    only: "coach",
    words: ["availability", "scheduling", "firstHour"],
  }),
})

const groups = createRoute({
  getParentRoute: () => inside,
  path: "/clients/groups",
  validateSearch: readGroupsSearch,
  ...shows(() => import("./pages/groups.tsx"), {
    title: "groups",
    only: "coach",
    words: ["groups", "scheduling"],
  }),
})

const bookingPage = createRoute({
  getParentRoute: () => inside,
  path: "/me/booking-page",
  ...shows(() => import("./pages/booking-page.tsx"), {
    title: "bookingPage",
    only: "coach",
    words: ["me", "visits"],
  }),
})

export const coachRoutes = [clients, groups, client, prices, availability, bookingPage] as const
