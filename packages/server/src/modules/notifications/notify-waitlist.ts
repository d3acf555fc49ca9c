import { isoInstant } from "@rapport/domain/kernel/fields"
import type { WaitlistEvents } from "@rapport/domain/scheduling/series-events"
import type { Ctx } from "../../platform/ctx.ts"
import type { PublishedEvent } from "../../platform/events.ts"
import { findPeople } from "../accounts/index.ts"
import { type BookingForMail, bookingForMail } from "../scheduling/index.ts"
import { notifyPeople } from "./notify.ts"
import { renderEmail } from "./render-email.ts"
import { untilIn, whenIn } from "./when.ts"
import { wordsOf } from "./words/words-of.ts"

/** A time, or a seat in a group session, is held for who waits: told at once, while it is held still. */
export const notifyOfWaitlistOffer = async (
  ctx: Ctx<null>,
  event: PublishedEvent<"waitlist.offered">,
): Promise<void> => {
  const booking = await bookingForMail(ctx, event.payload.bookingId)
  if (booking?.status !== "pending" || !booking.scheduledAt) return
  const { coach, client, scheduledAt, expiresAt } = booking
  const name = `${coach.firstName} ${coach.lastName}`
  const what = booking.inGroup ? "waitlist.seat_offered" : "waitlist.offered"
  await notifyPeople(ctx, event, [
    {
      to: client.id,
      about: coach.id,
      kind: "booking",
      what,
      values: {
        name,
        side: "client",
        by: "clock",
        type: booking.type,
        minutes: String(booking.minutes),
        at: isoInstant(scheduledAt),
        ...(expiresAt && { until: isoInstant(expiresAt) }),
      },
      link: `/bookings/${booking.id}`,
      inApp: true,
      email: reader => renderEmail(reader, what, booking.pageUrl, factsOf(booking, name, reader.language)),
    },
  ])
}

const factsOf = (booking: BookingForMail, name: string, language: string) => {
  const { locale } = wordsOf(language)
  const { scheduledAt, expiresAt, minutes, clientTimeZone, coachTimeZone } = booking
  const at = (zone: string) => (scheduledAt ? whenIn(locale, zone, scheduledAt, minutes) : "")
  return {
    name,
    type: booking.type,
    minutes,
    when: at(clientTimeZone),
    whenOther: at(coachTimeZone),
    otherTime: expiresAt ? untilIn(locale, clientTimeZone, expiresAt) : "",
    joinUrl: booking.joinUrl,
  }
}

/** The coach sees in the app who joined their line; nothing to answer. */
export const notifyOfWaitlist = async (
  ctx: Ctx<null>,
  event: PublishedEvent<"waitlist.joined">,
): Promise<void> => {
  const { coachId, clientId, groupId } = event.payload satisfies WaitlistEvents["waitlist.joined"]
  const client = (await findPeople(ctx, [clientId])).get(clientId)
  if (!client) return
  await notifyPeople(ctx, event, [
    {
      to: coachId,
      about: clientId,
      kind: "booking",
      what: groupId ? "waitlist.seat_joined" : "waitlist.joined",
      values: { name: `${client.firstName} ${client.lastName}`, side: "coach", by: "client" },
      link: groupId ? "/clients/groups" : "/clients",
      inApp: true,
      email: null,
    },
  ])
}
