import { createRoute } from "@tanstack/react-router"
import { inside } from "./inside.ts"
import { shows } from "./shows.ts"

/** One page for the list and the open room, so that the list stays as it is while rooms change. */
const messages = createRoute({
  getParentRoute: () => inside,
  path: "/messages",
  ...shows(() => import("./pages/messages.tsx"), {
    title: "messages",
    words: ["messaging", "sessions", "scheduling"],
  }),
})

const room = createRoute({
  getParentRoute: () => messages,
  path: "$roomId",
  staticData: { title: "messages" },
})

export const messagesRoutes = messages.addChildren([room])
