import { type EventHandler, eventHandler } from "../../platform/events.ts"
import type { Jobs } from "../../platform/jobs/worker.ts"
import { closeBetween } from "./close-between.ts"
import { expireRequests } from "./expire-requests.ts"
import { forgetGuesses } from "./guesses.ts"

export const networkReactions: EventHandler[] = [
  eventHandler({
    name: "network.close_on_block",
    on: ["person.blocked"],
    inTransaction: (tx, { payload }) => closeBetween(tx, { by: payload.by, other: payload.blocked }),
  }),
]

export const networkJobs: Jobs = {
  sweeps: { expire_connection_requests: expireRequests, forget_invite_guesses: forgetGuesses },
}
