import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Side } from "@rapport/domain/scheduling/moves"
import { holdUntil, MAX_PENDING } from "@rapport/domain/scheduling/policy"
import { type BookingMode, chosenOffer, slotNumberFor, standsAtOnce } from "@rapport/domain/scheduling/rules"
import type { bookSession as body } from "@rapport/domain/scheduling/schema"
import type { z } from "zod"
import { type Actor, type Ctx, inTransaction } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import { quoteSession } from "../../pricing/index.ts"
import { whyNotThen } from "../calendar/check-time.ts"
import { lockCalendarsAndConnection, type Pair } from "../calendar/lock-calendars.ts"
import { readBookingFacts } from "../calendar/read-booking-facts.ts"
import { ofBooking } from "./booking-row.ts"
import { expireHolds } from "./expire-holds.ts"
import { insertBooking } from "./insert-booking.ts"
import { publishBookingChange } from "./update-booking.ts"

export type BookSession = z.output<typeof body>

/**
 * A client asks for a session, or books it at once where the coach offers that; a coach books for a connected client.
 * The insert decides: the constraints on held time and places let one of many win, the checks before it say why not.
 */
export const bookSession = (ctx: Ctx, input: BookSession) =>
  inTransaction(ctx, async tx => {
    const pair = whoMeets(tx.actor, input)
    if ("ok" in pair) return pair
    if (!tx.actor.verified) return refuse("address_not_verified")
    const connection = await lockCalendarsAndConnection(tx, pair)
    const start = input.scheduledAt ?? null
    const facts = connection && (await readBookingFacts(tx, pair, start, input))
    if (!facts) return refuse("connection_required")
    const { schedule } = facts
    const now = tx.now().getTime()

    const offer = chosenOffer(schedule.offers, input.type, input.minutes)
    if (!offer) return refuse("not_on_offer")
    const offered = schedule.booking_mode[offer.type]
    if (!mayWant(input.mode, offered, pair.by)) return refuse("not_on_offer", { detail: ONLY_ON_REQUEST })
    if (start !== null) {
      const refusal = whyNotThen(facts, { start, minutes: offer.minutes, by: pair.by, now })
      if (refusal) return refusal
    }
    const slotNumber = slotNumberFor(facts.usedCapacitySlots, schedule.total_slots, input.slotNumber)
    if (typeof slotNumber === "string") return refuse(slotNumber)
    const quote = await quoteSession(tx, { ...pair, ...offer, scheduledAt: start, voucher: input.voucher })
    if (!quote.ok) return quote
    const { mode: wanted } = input
    const atOnce = standsAtOnce({
      by: pair.by,
      offered,
      wanted,
      hasTime: start !== null,
      amount: quote.value.total,
    })
    if (!atOnce && facts.waiting >= MAX_PENDING) return refuse("too_many_pending")

    if (facts.expired) await expireHolds(tx, [pair.coachId, pair.clientId])
    const booking = await insertBooking(tx, {
      pair,
      connectionId: connection.id,
      offer,
      start,
      slotNumber,
      quote: quote.value,
      facts,
      expiresAt: atOnce ? null : new Date(holdUntil(now, start, tx.app.config.bookingHoldHours)),
      agenda: input.agenda ?? null,
      notes: input.notes ?? null,
    })
    if (!booking) return refuse(start === null ? "slot_number_taken" : "slot_taken")
    await publish(tx, atOnce ? "booking.confirmed" : "booking.requested", {
      ...ofBooking(booking),
      by: pair.by,
    })
    publishBookingChange(tx, booking)
    return ok(booking)
  })

export const ONLY_ON_REQUEST = "This coach takes sessions of this type on request only."

/** Nobody may say that they want at once what is given on request only; a coach decides for themselves. */
export const mayWant = (wanted: BookingMode | undefined, offered: BookingMode, by: Side): boolean =>
  wanted !== "instant" || offered === "instant" || by === "coach"

/** A coach books for a client, anybody for themselves; nobody for others. */
export const whoMeets = (actor: Actor, { coachId, clientId }: Pick<BookSession, "coachId" | "clientId">) => {
  if (coachId === actor.id) {
    if (clientId !== undefined && clientId !== actor.id) return { coachId, clientId, by: "coach" } as const
    return refuse("invalid_request", {
      errors: [{ path: "clientId", message: "Choose the client this session is for." }],
    })
  }
  if (clientId !== undefined && clientId !== actor.id) return refuse("forbidden")
  return { coachId, clientId: actor.id, by: "client" } satisfies Pair & { by: Side }
}
