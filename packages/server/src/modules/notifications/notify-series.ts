import { isoInstant } from "@rapport/domain/kernel/fields"
import type { SeriesEvents } from "@rapport/domain/scheduling/series-events"
import type { Ctx } from "../../platform/ctx.ts"
import type { PublishedEvent } from "../../platform/events.ts"
import type { Person } from "../accounts/index.ts"
import { type BookingForMail, bookingForMail } from "../scheduling/index.ts"
import { invitationFor } from "./booking-email.ts"
import { publicationOf } from "./invitation.ts"
import { type Notification, notifyPeople } from "./notify.ts"
import { noFacts, renderEmail } from "./render-email.ts"
import { whenIn } from "./when.ts"
import type { Facts } from "./words/words.ts"
import { wordsOf } from "./words/words-of.ts"

export type SeriesEvent = keyof SeriesEvents
export const seriesEvents: SeriesEvent[] = [
  "series.requested",
  "series.confirmed",
  "series.declined",
  "series.cancelled",
]

type Side = "coach" | "client"

/** Tells both sides once, with the time of every session it was done to. */
export const notifyOfSeries = async (ctx: Ctx<null>, event: PublishedEvent<SeriesEvent>): Promise<void> => {
  const bookings: BookingForMail[] = []
  for (const id of event.payload.bookingIds) {
    const booking = await bookingForMail(ctx, id)
    if (booking) bookings.push(booking)
  }
  const [first] = bookings
  if (!first) return
  const sides = ["coach", "client"] as const
  await notifyPeople(
    ctx,
    event,
    sides.map(side => notificationFor(ctx, event, { first, bookings }, side)),
  )
}

interface Several {
  first: BookingForMail
  bookings: readonly BookingForMail[]
}

const notificationFor = (
  ctx: Ctx<null>,
  event: PublishedEvent<SeriesEvent>,
  { first, bookings }: Several,
  side: Side,
): Notification => {
  const reader = first[side]
  const other = first[side === "coach" ? "client" : "coach"]
  const own = reader.id === event.actorId
  const name = `${other.firstName} ${other.lastName}`
  const { by } = event.payload
  return {
    to: reader.id,
    about: other.id,
    kind: "booking",
    what: event.name,
    values: {
      name,
      side,
      by,
      type: first.type,
      minutes: String(first.minutes),
      count: String(bookings.length),
      ...(first.scheduledAt && { at: isoInstant(first.scheduledAt) }),
    },
    link: `/bookings/${first.id}`,
    inApp: !own,
    email: reader =>
      seriesEmail(ctx, event, bookings, { side, own, name, by, reader, pageUrl: first.pageUrl }),
  }
}

interface For {
  side: Side
  own: boolean
  name: string
  by: Side
  reader: Person
  pageUrl: string
}

const seriesEmail = (
  { app }: Ctx<null>,
  event: PublishedEvent<SeriesEvent>,
  bookings: readonly BookingForMail[],
  { side, own, name, by, reader, pageUrl }: For,
) => {
  const words = wordsOf(reader.language)
  const about = bookings.map(booking => ({ booking, facts: factsOf(words.locale, booking, side) }))
  const facts = { ...noFacts, side, own, name, by }
  const calendar = about.map(({ booking, facts: each }) =>
    invitationFor(app, words, booking, reader, { ...facts, ...each }),
  )
  return {
    ...renderEmail(reader, event.name, pageUrl, {
      ...facts,
      ...about[0]?.facts,
      many: about.map(each => inBothZones(each.facts)),
    }),
    calendar: publicationOf(calendar.filter(each => each !== null)),
  }
}

/** Each date by both clocks: they need not change on the same day. */
const inBothZones = ({ when, whenOther }: Pick<Facts, "when" | "whenOther">): string =>
  when === whenOther ? when : `${when} = ${whenOther}`

const factsOf = (
  locale: string,
  booking: BookingForMail,
  side: Side,
): Pick<Facts, "type" | "minutes" | "when" | "whenOther" | "joinUrl"> => {
  const { coachTimeZone, clientTimeZone, minutes, type, scheduledAt, joinUrl } = booking
  const [mine, theirs] = side === "coach" ? [coachTimeZone, clientTimeZone] : [clientTimeZone, coachTimeZone]
  const at = (zone: string) => (scheduledAt ? whenIn(locale, zone, scheduledAt, minutes) : "")
  return { type, minutes, when: at(mine), whenOther: at(theirs), joinUrl }
}
