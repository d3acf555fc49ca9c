import { createRoute } from "@tanstack/react-router"
import { inside } from "./inside.ts"
import { shows } from "./shows.ts"

const clients = createRoute({
  getParentRoute: () => inside,
  path: "/clients",
  ...shows(() => import("./pages/clients.tsx"), {
    title: "clients",
    only: "coach",
    words: ["network", "coaching"],
  }),
})

const client = createRoute({
  getParentRoute: () => inside,
  path: "/clients/$clientId",
  ...shows(() => import("./pages/client.tsx"), {
    title: "client",
    only: "coach",
    words: ["coaching", "network", "scheduling"],
  }),
})

const prices = createRoute({
  getParentRoute: () => inside,
  path: "/me/prices",
  ...shows(() => import("./pages/prices.tsx"), { title: "prices", only: "coach", words: ["pricing"] }),
})

const availability = createRoute({
  getParentRoute: () => inside,
  path: "/me/availability",
  ...shows(() => import("./pages/availability.tsx"), {
    title: "availability",
    only: "coach",
    words: ["scheduling"],
  }),
})

export const coachRoutes = [clients, client, prices, availability] as const
