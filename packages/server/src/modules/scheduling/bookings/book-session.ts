import { ok, refuse } from "@rapport/domain/kernel/result"
import { possibleFirstCall } from "@rapport/domain/scheduling/first-call"
import { holdExpiry, MAX_PENDING } from "@rapport/domain/scheduling/policy"
import {
  assignSlotNumber,
  type BookingMode,
  chosenOffer,
  isInstantBooking,
} from "@rapport/domain/scheduling/rules"
import type { bookSession as body } from "@rapport/domain/scheduling/schema"
import type { Side } from "@rapport/domain/scheduling/transitions"
import type { z } from "zod"
import type { Actor, Ctx } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { quoteSessionFrom } from "../../pricing/index.ts"
import { timeRefusal } from "../calendar/check-time.ts"
import { lockCalendarsOfPair, type Pair } from "../calendar/lock-calendars.ts"
import { readFactsToBook } from "../calendar/read-facts-to-book.ts"
import { ofBooking } from "./booking-row.ts"
import { expireHolds } from "./expire-holds.ts"
import { insertBooking } from "./insert-booking.ts"
import { publishBookingChange } from "./publish-changes.ts"

export type BookSession = z.output<typeof body>

/**
 * A client requests a session, or books it at once where the coach offers that; a coach books for a connected client.
 * The checks tell why a session is refused. Of two requests that pass them at the same moment, the insert decides: it
 * reserves the time of both people and claims one of the coach's capacity slots (trigger `bookings_claim_capacity_slot`).
 */
export const bookSession = async (ctx: Ctx, input: BookSession) => {
  const pair = resolvePair(ctx.actor, input)
  if ("ok" in pair) return pair
  if (!ctx.actor.verified) return refuse("address_not_verified")
  const { bookingQueues } = ctx.app.caches
  const isContended = bookingQueues.isBusy(pair.coachId)
  // Of many who want the same time, those who come too late need no lock to be told so.
  const refusedEarly = async () => {
    const planned = isContended ? await planBooking(ctx, pair, input) : null
    return planned && !planned.ok ? planned : null
  }
  return (
    (await refusedEarly()) ??
    bookingQueues.run(
      pair.coachId,
      async () => (await refusedEarly()) ?? (await bookUnderLocks(ctx, pair, input)),
    )
  )
}

type BookingPair = Pair & { readonly by: Side }

const bookUnderLocks = (ctx: Ctx, pair: BookingPair, input: BookSession) =>
  inTransaction(ctx, async tx => {
    await lockCalendarsOfPair(tx, pair)
    const planned = await planBooking(tx, pair, input)
    if (!planned.ok) return planned
    const { atOnce, ...plan } = planned.value
    const { start, facts } = plan
    if (facts.hasExpiredHolds) await expireHolds(tx, [pair.coachId, pair.clientId])
    const holdUntil = holdExpiry(tx.now().getTime(), start, tx.app.config.bookingHoldHours)
    const result = await insertBooking(tx, {
      ...plan,
      pair,
      expiresAt: atOnce ? null : new Date(holdUntil),
      agenda: input.agenda ?? null,
      notes: input.notes ?? null,
    })
    if (!result.inserted)
      return refuse(result.refusedBy === "reserved_times_no_overlap" ? "slot_taken" : "slot_number_taken")
    const { booking } = result
    await publish(tx, atOnce ? "booking.confirmed" : "booking.requested", {
      ...ofBooking(booking),
      by: pair.by,
    })
    publishBookingChange(tx, booking)
    return ok(booking)
  })

/** What the booking would be, or why it is refused; only under the locks of both calendars that stays so. */
const planBooking = async (ctx: Ctx, pair: BookingPair, input: BookSession) => {
  const start = input.scheduledAt ?? null
  const read = await readFactsToBook(ctx, pair, start, input)
  if (!read) return refuse("connection_required")
  const { connectionId, facts, quoteFacts } = read
  const { schedule } = facts
  const now = ctx.now().getTime()

  // The quote below refuses a length that is neither on offer nor that of a free first call.
  const listed = chosenOffer(schedule.offers, input.type, input.minutes)
  const offer = listed ?? possibleFirstCall(schedule.offers, input.type, input.minutes)
  if (!offer) return refuse("not_on_offer")
  const offeredMode = schedule.booking_mode[offer.type]
  if (!isModeAllowed(input.mode, offeredMode, pair.by))
    return refuse("not_on_offer", { detail: ONLY_ON_REQUEST })
  if (start !== null) {
    const refusal = timeRefusal(facts, { start, minutes: offer.minutes, by: pair.by, now })
    if (refusal) return refusal
  }
  const slotNumber = assignSlotNumber(facts.usedCapacitySlots, schedule.total_slots, input.slotNumber)
  if (typeof slotNumber === "string") return refuse(slotNumber)
  const quote = quoteSessionFrom(quoteFacts, now, {
    ...offer,
    isOnOffer: listed !== null,
    scheduledAt: start,
    voucher: input.voucher,
  })
  if (!quote.ok) return quote
  const atOnce = isInstantBooking({
    by: pair.by,
    offeredMode,
    requestedMode: input.mode,
    hasTime: start !== null,
    amount: quote.value.total,
  })
  if (!atOnce && facts.pendingRequests >= MAX_PENDING) return refuse("too_many_pending")
  return ok({ connectionId, facts, offer, start, slotNumber, quote: quote.value, atOnce })
}

export const ONLY_ON_REQUEST = "With this coach, sessions of this type are on request only."

/** A client cannot book at once what is offered on request only; a coach can. */
export const isModeAllowed = (
  requestedMode: BookingMode | undefined,
  offeredMode: BookingMode,
  by: Side,
): boolean => requestedMode !== "instant" || offeredMode === "instant" || by === "coach"

/** Who meets whom: a coach books for a client, everybody else for themselves. */
export const resolvePair = (
  actor: Actor,
  { coachId, clientId }: Pick<BookSession, "coachId" | "clientId">,
) => {
  if (coachId === actor.id) {
    if (clientId !== undefined && clientId !== actor.id) return { coachId, clientId, by: "coach" } as const
    return refuse("invalid_request", {
      errors: [{ path: "clientId", message: "Choose the client this session is for." }],
    })
  }
  if (clientId !== undefined && clientId !== actor.id) return refuse("forbidden")
  return { coachId, clientId: actor.id, by: "client" } satisfies Pair & { by: Side }
}
