import { isoInstant } from "@rapport/domain/kernel/fields"
import type { SeriesEvents } from "@rapport/domain/scheduling/events"
import type { Side } from "@rapport/domain/scheduling/transitions"
import type { Ctx } from "../../platform/context.ts"
import type { PublishedEvent } from "../../platform/published-event.ts"
import type { Person } from "../accounts/index.ts"
import { type BookingForNotification, readBookingForNotification } from "../scheduling/index.ts"
import { calendarInvitationFor } from "./booking-email.ts"
import { bookingNotification, bookingValues } from "./booking-notification.ts"
import { renderInvitation } from "./calendar-invitation.ts"
import { type Notification, notifyPeople, type RenderedEmail } from "./notify.ts"
import { noValues, renderEmail } from "./render-email.ts"
import type { EmailValues } from "./texts/texts.ts"

export type SeriesEventName = keyof SeriesEvents
export const seriesEvents: SeriesEventName[] = [
  "series.requested",
  "series.confirmed",
  "series.declined",
  "series.cancelled",
]

/** Notifies both sides once, with the times of all sessions that were changed. */
export const notifyOfSeries = async (
  ctx: Ctx<null>,
  event: PublishedEvent<SeriesEventName>,
): Promise<void> => {
  const bookings = await readBookingsForNotification(ctx, event.payload.bookingIds)
  const [first] = bookings
  if (!first) return
  const sides = ["coach", "client"] as const
  await notifyPeople(
    ctx,
    event,
    sides.map(side => notificationFor(ctx, event, { first, bookings }, side)),
  )
}

interface SeriesBookings {
  first: BookingForNotification
  bookings: readonly BookingForNotification[]
}

const notificationFor = (
  ctx: Ctx<null>,
  event: PublishedEvent<SeriesEventName>,
  { first, bookings }: SeriesBookings,
  side: Side,
): Notification => {
  const recipientId = first[side].id
  const { values, ...notification } = bookingNotification(first, recipientId)
  return {
    ...notification,
    type: event.name,
    values: {
      ...values,
      by: event.payload.by,
      count: String(bookings.length),
      ...(first.scheduledAt && { at: isoInstant(first.scheduledAt) }),
    },
    inApp: recipientId !== event.actorId,
    email: recipient => seriesEmail(ctx, event, { first, bookings }, recipient),
  }
}

const seriesEmail = (
  { app }: Ctx<null>,
  event: PublishedEvent<SeriesEventName>,
  { first, bookings }: SeriesBookings,
  recipient: Person,
): RenderedEmail => {
  const valuesOf = (booking: BookingForNotification): EmailValues => ({
    ...noValues,
    isOwnAct: recipient.id === event.actorId,
    by: event.payload.by,
    ...bookingValues(booking, recipient),
  })
  const invitations = bookings.map(booking =>
    calendarInvitationFor(app, booking, recipient, valuesOf(booking)),
  )
  return {
    ...renderEmail(recipient, event.name, first.pageUrl, {
      ...valuesOf(first),
      times: bookings.map(booking => inBothZones(valuesOf(booking))),
    }),
    calendar: invitations.filter(invitation => invitation !== null).map(renderInvitation),
  }
}

export const readBookingsForNotification = async (
  ctx: Ctx<null>,
  ids: readonly string[],
): Promise<BookingForNotification[]> => {
  const bookings: BookingForNotification[] = []
  for (const id of ids) {
    const booking = await readBookingForNotification(ctx, id)
    if (booking) bookings.push(booking)
  }
  return bookings
}

/** Each time in both zones: their clocks may change on different days within the series. */
export const inBothZones = ({ when, whenForOther }: EmailValues): string =>
  when === whenForOther ? when : `${when} = ${whenForOther}`
