import { type EventHandler, type EventName, eventHandler } from "../../../platform/events.ts"
import { leaveWaitlists } from "../waitlist/leave-waitlists.ts"
import { offerToWaitlists } from "../waitlist/offer-waitlist.ts"

/** What can free a time or a place of a coach. */
const freeing = [
  "booking.cancelled",
  "booking.declined",
  "booking.expired",
  "booking.rescheduled",
  "booking.proposal_declined",
  "booking.completed",
  "booking.no_show",
  "group.changed",
  "group.cancelled",
  "availability.changed",
] as const satisfies EventName[]

export const waitlistReactions: EventHandler[] = [
  eventHandler({
    name: "scheduling.offer_waitlist",
    on: freeing,
    afterCommit: (ctx, { payload }) => offerToWaitlists(ctx, payload.coachId),
  }),
  eventHandler({
    name: "scheduling.waitlist_connection_ended",
    on: ["connection.ended"],
    inTransaction: (tx, { payload: { coachId, clientId } }) => leaveWaitlists(tx, { coachId, clientId }),
  }),
  eventHandler({
    name: "scheduling.waitlist_suspended",
    on: ["account.suspended"],
    inTransaction: (tx, { payload }) => leaveWaitlists(tx, { personId: payload.accountId }),
  }),
]
