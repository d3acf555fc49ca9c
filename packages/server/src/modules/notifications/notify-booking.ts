import { isoInstant } from "@rapport/domain/kernel/fields"
import type { SchedulingEvents } from "@rapport/domain/scheduling/events"
import type { Ctx } from "../../platform/ctx.ts"
import type { PublishedEvent } from "../../platform/events.ts"
import { type BookingForMail, bookingForMail } from "../scheduling/index.ts"
import { bookingEmail } from "./booking-email.ts"
import { type Notification, notifyPeople } from "./notify.ts"

export type BookingEvent = Exclude<keyof SchedulingEvents, "availability.changed" | "booking.changed">
export type By = "coach" | "client" | "admin" | "clock"
export type Side = "coach" | "client"

interface Rule {
  /** Written to the side that did not act. */
  email?: true
  /** Written to both, since it changes what stands in a calendar. */
  calendar?: true
  /** Written to this side only, whoever acted. */
  emailTo?: Side
  /** What the clock does is nobody's news. */
  notByClock?: true
}

const rules: Readonly<Record<BookingEvent, Rule>> = {
  "booking.requested": { email: true, calendar: true },
  "booking.confirmed": { email: true, calendar: true },
  "booking.declined": { email: true, calendar: true },
  "booking.cancelled": { email: true, calendar: true },
  "booking.expired": { email: true, calendar: true },
  "booking.rescheduled": { email: true, calendar: true },
  "booking.reschedule_proposed": { email: true },
  "booking.proposal_declined": { email: true },
  "booking.completed": { notByClock: true },
  "booking.no_show": { email: true },
  "booking.cancel_proposed": { email: true },
  "booking.fee_due": { emailTo: "client" },
  "booking.fee_waived": { emailTo: "client" },
  "booking.disputed": { email: true },
  "booking.dispute_rejected": { email: true },
}

export const bookingEvents = Object.keys(rules) as BookingEvent[]

/**
 * Tells both sides; who acted gets no notice, but a letter where their calendar changes. Of what is done to several of
 * a series in one go, the event of the series tells.
 */
export const notifyOfBooking = async (ctx: Ctx<null>, event: PublishedEvent<BookingEvent>): Promise<void> => {
  if (event.payload.seriesId !== undefined) return
  const booking = await bookingForMail(ctx, event.payload.bookingId)
  const rule = rules[event.name]
  if (!booking || (rule.notByClock && byOf(event) === "clock")) return
  await notifyPeople(
    ctx,
    event,
    (["coach", "client"] as const).map(side => notificationFor(ctx, event, booking, side)),
  )
}

const notificationFor = (
  ctx: Ctx<null>,
  event: PublishedEvent<BookingEvent>,
  booking: BookingForMail,
  side: Side,
): Notification => {
  const rule = rules[event.name]
  const reader = booking[side]
  const other = booking[side === "coach" ? "client" : "coach"]
  const own = reader.id === event.actorId
  const name = `${other.firstName} ${other.lastName}`
  const wanted = rule.emailTo ? rule.emailTo === side : own ? rule.calendar : rule.email
  // A coach hears of every seat in the app; letters to them would be as many as there are seats.
  const isEmail = wanted && !(booking.inGroup && side === "coach")
  return {
    to: reader.id,
    about: other.id,
    kind: "booking",
    what: event.name,
    values: {
      name,
      side,
      by: byOf(event),
      type: booking.type,
      minutes: String(booking.minutes),
      ...(booking.scheduledAt && { at: isoInstant(booking.scheduledAt) }),
      ...otherTime(event),
      ...feeIn(event),
    },
    link: `/bookings/${booking.id}`,
    inApp: !own,
    email: isEmail ? bookingEmail(ctx.app, event, booking, { side, own, name }) : null,
  }
}

const otherTime = ({ payload }: PublishedEvent<BookingEvent>): Record<string, string> => {
  if ("from" in payload) return { from: payload.from }
  return "scheduledAt" in payload ? { proposedAt: payload.scheduledAt } : {}
}

const feeIn = ({ payload }: PublishedEvent<BookingEvent>): Record<string, string> =>
  "amount" in payload ? { amount: String(payload.amount), currency: payload.currency } : {}

/** Whose act it was, where the event does not say so itself. */
export const byOf = ({ actorId, payload }: PublishedEvent<BookingEvent>): By => {
  if ("by" in payload) return payload.by
  if (actorId === payload.coachId) return "coach"
  return actorId === payload.clientId ? "client" : "clock"
}
