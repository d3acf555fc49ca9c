import type { EventHandler } from "../../../platform/context.ts"
import { eventHandler } from "../../../platform/events.ts"
import type { EventName } from "../../../platform/published-event.ts"
import { offerToWaitlists } from "../waitlist/offer-waitlist.ts"
import { removeFromWaitlists } from "../waitlist/remove-from-waitlists.ts"
import { settleOffer } from "../waitlist/waitlist-entry.ts"

/** What can free a time or a capacity slot of a coach. */
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

export const waitlistEventHandlers: EventHandler[] = [
  eventHandler({
    name: "scheduling.offer_waitlist",
    on: freeing,
    asJob: (ctx, { payload }) => offerToWaitlists(ctx, payload.coachId),
  }),
  eventHandler({
    name: "scheduling.settle_offer",
    on: ["booking.confirmed", "booking.declined", "booking.expired", "booking.cancelled"],
    inSameTransaction: async (tx, { name, payload }) => {
      if (payload.waitlistEntryId) await settleOffer(tx, payload.waitlistEntryId, outcomes[name])
    },
  }),
  eventHandler({
    name: "scheduling.waitlist_connection_ended",
    on: ["connection.ended"],
    inSameTransaction: (tx, { payload: { coachId, clientId } }) =>
      removeFromWaitlists(tx, { coachId, clientId }),
  }),
  eventHandler({
    name: "scheduling.waitlist_suspended",
    on: ["account.suspended"],
    inSameTransaction: (tx, { payload }) => removeFromWaitlists(tx, { personId: payload.accountId }),
  }),
  eventHandler({
    name: "scheduling.waitlist_coach_role_lost",
    on: ["account.coach_role_lost"],
    inSameTransaction: (tx, { payload }) => removeFromWaitlists(tx, { coachId: payload.accountId }),
  }),
]

/** An offer that is cancelled, by whomever, ends as one that nobody answered, so that its client can wait again. */
const outcomes = {
  "booking.confirmed": "taken",
  "booking.declined": "declined",
  "booking.expired": "expired",
  "booking.cancelled": "expired",
} as const
