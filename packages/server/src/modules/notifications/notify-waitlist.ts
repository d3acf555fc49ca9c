import { isoInstant } from "@rapport/domain/kernel/fields"
import type { Ctx } from "../../platform/context.ts"
import type { PublishedEvent } from "../../platform/published-event.ts"
import { findPeople, type Person } from "../accounts/index.ts"
import { type BookingForNotification, readBookingForNotification } from "../scheduling/index.ts"
import { bookingNotification, bookingValues } from "./booking-notification.ts"
import { notifyPeople } from "./notify.ts"
import { renderEmail } from "./render-email.ts"
import { formatInstant } from "./texts/format.ts"
import { textsIn } from "./texts/texts-in.ts"

/** Notifies a client on the waitlist that a time or a seat is reserved for them, unless that has ended meanwhile. */
export const notifyOfWaitlistOffer = async (
  ctx: Ctx<null>,
  event: PublishedEvent<"waitlist.offered">,
): Promise<void> => {
  const booking = await readBookingForNotification(ctx, event.payload.bookingId)
  if (booking?.status !== "pending" || !booking.scheduledAt) return
  const { client, scheduledAt, expiresAt } = booking
  const type = booking.inGroup ? "waitlist.seat_offered" : "waitlist.offered"
  const { values, ...notification } = bookingNotification(booking, client.id)
  await notifyPeople(ctx, event, [
    {
      ...notification,
      type,
      values: {
        ...values,
        by: "system",
        at: isoInstant(scheduledAt),
        ...(expiresAt && { until: isoInstant(expiresAt) }),
      },
      inApp: true,
      email: recipient => renderEmail(recipient, type, booking.pageUrl, offerValues(booking, recipient)),
    },
  ])
}

const offerValues = (booking: BookingForNotification, recipient: Person) => {
  const { locale } = textsIn(recipient.language)
  const { expiresAt, clientTimeZone } = booking
  return {
    ...bookingValues(booking, recipient),
    reservedUntil: expiresAt ? formatInstant(locale, clientTimeZone, expiresAt) : "",
  }
}

/** Notifies the coach, in the app only, that a client joined a waitlist. */
export const notifyOfWaitlistEntry = async (
  ctx: Ctx<null>,
  event: PublishedEvent<"waitlist.joined">,
): Promise<void> => {
  const { coachId, clientId, groupId } = event.payload
  const client = (await findPeople(ctx, [clientId])).get(clientId)
  if (!client) return
  await notifyPeople(ctx, event, [
    {
      recipientId: coachId,
      otherPersonId: clientId,
      kind: "booking",
      type: groupId ? "waitlist.seat_joined" : "waitlist.joined",
      values: { name: `${client.firstName} ${client.lastName}`, side: "coach", by: "client" },
      link: groupId ? "/clients/groups" : "/clients",
      inApp: true,
      email: null,
    },
  ])
}
