import { isoInstant } from "@rapport/domain/kernel/fields"
import type { Side } from "@rapport/domain/scheduling/transitions"
import type { Ctx } from "../../platform/context.ts"
import type { PublishedEvent } from "../../platform/published-event.ts"
import type { Person } from "../accounts/index.ts"
import type { BookingForNotification } from "../scheduling/index.ts"
import { calendarInvitationFor } from "./booking-email.ts"
import { bookingNotification, bookingValues } from "./booking-notification.ts"
import { renderInvitation } from "./calendar-invitation.ts"
import { type Notification, notifyPeople, type RenderedEmail } from "./notify.ts"
import { inBothZones, readBookingsForNotification } from "./notify-series.ts"
import { noValues, renderEmail, webUrl } from "./render-email.ts"

type CancellationEvent = PublishedEvent<"bookings.cancelled">

/**
 * Notifies two people once of everything that they had ahead of them and that ended with their connection, a suspension or
 * a lost role. After a block only the person who blocked is notified; a coach who lost the role gets one email about that.
 */
export const notifyOfCommonCancellation = async (ctx: Ctx<null>, event: CancellationEvent): Promise<void> => {
  const bookings = await readBookingsForNotification(ctx, event.payload.bookingIds)
  const sides: Side[] = event.payload.because === "role_lost" ? ["client"] : ["coach", "client"]
  await notifyPeople(
    ctx,
    event,
    sides.flatMap(side => notificationFor(ctx, event, bookings, side)),
  )
}

const notificationFor = (
  ctx: Ctx<null>,
  event: CancellationEvent,
  all: readonly BookingForNotification[],
  side: Side,
): Notification[] => {
  // The coach of a group session sees each seat in the app only.
  const bookings = side === "coach" ? all.filter(({ inGroup }) => !inGroup) : all
  const [first] = bookings
  if (!first) return []
  const recipientId = first[side].id
  const { values, ...notification } = bookingNotification(first, recipientId)
  const { by } = event.payload
  return [
    {
      ...notification,
      type: "bookings.cancelled",
      values: {
        ...values,
        by,
        count: String(bookings.length),
        ...(first.scheduledAt && { at: isoInstant(first.scheduledAt) }),
      },
      inApp: recipientId !== event.actorId,
      email: recipient => cancellationEmail(ctx, event, bookings, recipient),
    },
  ]
}

const cancellationEmail = (
  { app }: Ctx<null>,
  event: CancellationEvent,
  bookings: readonly BookingForNotification[],
  recipient: Person,
): RenderedEmail => {
  const { by, because } = event.payload
  const each = bookings.map(booking => ({
    booking,
    values: {
      ...noValues,
      isOwnAct: recipient.id === event.actorId,
      by,
      because,
      ...bookingValues(booking, recipient),
    },
  }))
  const times = each.map(({ values }) => inBothZones(values)).filter(time => time !== "")
  const invitations = each.map(({ booking, values }) =>
    calendarInvitationFor(app, booking, recipient, values),
  )
  return {
    ...renderEmail(recipient, "bookings.cancelled", bookings[0]?.pageUrl ?? webUrl(app, "/"), {
      ...each[0]?.values,
      times,
      count: bookings.length,
    }),
    calendar: invitations.filter(invitation => invitation !== null).map(renderInvitation),
  }
}
