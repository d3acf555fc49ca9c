import { isoInstant } from "@rapport/domain/kernel/fields"
import type { Side } from "@rapport/domain/scheduling/transitions"
import type { Ctx } from "../../platform/context.ts"
import type { PublishedEvent } from "../../platform/published-event.ts"
import { type BookingForNotification, readBookingForNotification } from "../scheduling/index.ts"
import { actingParty, type BookingEventName, bookingEventEmail } from "./booking-email.ts"
import { bookingNotification } from "./booking-notification.ts"
import { type Notification, notifyPeople } from "./notify.ts"

interface Rule {
  /** An email to the side that did not act. */
  email?: true
  /** An email also to the side that acted, because the calendar entry of both changes. */
  calendar?: true
  /** An email to this side only, whoever acted. */
  emailTo?: Side
  /** No notification if the system acted. */
  notBySystem?: true
}

const RULES: Readonly<Record<BookingEventName, Rule>> = {
  "booking.requested": { email: true, calendar: true },
  "booking.confirmed": { email: true, calendar: true },
  "booking.declined": { email: true, calendar: true },
  "booking.cancelled": { email: true, calendar: true },
  "booking.expired": { email: true, calendar: true },
  "booking.rescheduled": { email: true, calendar: true },
  "booking.reschedule_proposed": { email: true },
  "booking.proposal_declined": { email: true },
  "booking.completed": { notBySystem: true },
  "booking.no_show": { email: true },
  "booking.cancel_proposed": { email: true },
  "booking.fee_due": { emailTo: "client" },
  "booking.fee_waived": { emailTo: "client" },
  "booking.disputed": { email: true },
  "booking.dispute_rejected": { email: true },
}

export const bookingEvents = Object.keys(RULES) as BookingEventName[]

/**
 * Notifies both sides; the side that acted gets only an email, and only if its calendar changes. If several bookings
 * were changed together, the event of them all notifies instead.
 */
export const notifyOfBooking = async (
  ctx: Ctx<null>,
  event: PublishedEvent<BookingEventName>,
): Promise<void> => {
  if (event.payload.seriesId !== undefined || event.payload.together) return
  const booking = await readBookingForNotification(ctx, event.payload.bookingId)
  if (!booking || (RULES[event.name].notBySystem && actingParty(event) === "system")) return
  const sides = ["coach", "client"] as const
  await notifyPeople(
    ctx,
    event,
    sides.map(side => notificationFor(ctx, event, booking, side)),
  )
}

const notificationFor = (
  ctx: Ctx<null>,
  event: PublishedEvent<BookingEventName>,
  booking: BookingForNotification,
  side: Side,
): Notification => {
  const recipientId = booking[side].id
  const isOwnAct = recipientId === event.actorId
  const { values, ...notification } = bookingNotification(booking, recipientId)
  return {
    ...notification,
    type: event.name,
    values: {
      ...values,
      by: actingParty(event),
      ...(booking.scheduledAt && { at: isoInstant(booking.scheduledAt) }),
      ...timeValues(event),
      ...feeValues(event),
    },
    inApp: !isOwnAct,
    email: isEmailed(event.name, booking, side, isOwnAct) ? bookingEventEmail(ctx.app, event, booking) : null,
  }
}

const isEmailed = (
  event: BookingEventName,
  booking: BookingForNotification,
  side: Side,
  isOwnAct: boolean,
): boolean => {
  // The coach of a group session sees each seat in the app only: there would be as many emails as seats.
  if (booking.inGroup && side === "coach") return false
  const { emailTo, calendar, email } = RULES[event]
  if (emailTo) return emailTo === side
  return (isOwnAct ? calendar : email) === true
}

const timeValues = ({ payload }: PublishedEvent<BookingEventName>): Record<string, string> => {
  if ("from" in payload) return { from: payload.from }
  return "scheduledAt" in payload ? { proposedAt: payload.scheduledAt } : {}
}

const feeValues = ({ payload }: PublishedEvent<BookingEventName>): Record<string, string> =>
  "amount" in payload ? { amount: String(payload.amount), currency: payload.currency } : {}
