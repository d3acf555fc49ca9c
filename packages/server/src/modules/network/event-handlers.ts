import type { EventHandler } from "../../platform/context.ts"
import { eventHandler } from "../../platform/events.ts"
import type { Jobs } from "../../platform/jobs/worker.ts"
import { closeConnectionsOnBlock } from "./close-on-block.ts"
import { expireRequests } from "./expire-requests.ts"
import { deleteOldGuesses } from "./invite-guesses.ts"

export const networkEventHandlers: EventHandler[] = [
  eventHandler({
    name: "network.close_on_block",
    on: ["person.blocked"],
    inSameTransaction: (tx, { payload }) =>
      closeConnectionsOnBlock(tx, { by: payload.by, other: payload.blocked }),
  }),
]

export const networkJobs: Jobs = {
  scheduledJobs: { expire_connection_requests: expireRequests, forget_invite_guesses: deleteOldGuesses },
}
