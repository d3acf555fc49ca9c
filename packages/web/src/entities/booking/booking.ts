import i18next from "i18next"
import type { Reply } from "../../lib/contract.ts"
import { type Instant, msOf } from "../../lib/times.ts"

export type Booking = Reply<"GET /bookings/bookings/{bookingId}">

const JOIN_CLOSES_AFTER = 30 * 60_000
const HOUR = 3_600_000

/** On which of the two chairs this person sits. */
export const sideIn = (booking: Booking, personId: string): "client" | "coach" =>
  booking.coachId === personId ? "coach" : "client"

/** The person on the other chair. */
export const otherIn = (booking: Booking, personId: string): Booking["coach"] | Booking["client"] =>
  sideIn(booking, personId) === "coach" ? booking.client : booking.coach

/** The other person's zone, as it was agreed. */
export const otherZone = (booking: Booking, personId: string): string =>
  sideIn(booking, personId) === "coach" ? booking.clientTimeZone : booking.coachTimeZone

/** A coach sees a group session as one, however many of its seats are taken. */
export const groupsOnce = <T extends Booking>(bookings: readonly T[]): T[] => {
  const seen = new Set<string>()
  return bookings.filter(({ group }) => {
    if (!group) return true
    if (seen.has(group.id)) return false
    seen.add(group.id)
    return true
  })
}

/** Who a coach meets: the client, or the group by its title. */
export const whomOf = ({ group, client }: Booking): string => group?.title ?? client.firstName

const SHORT = 44

/** An agenda of a few words names the session. */
export const namesSession = (agenda: string | null): agenda is string =>
  agenda !== null && agenda.length <= SHORT && !agenda.includes("\n")

/** "Squat check-in with Mara", or "Video with Mara" where the agenda is none or a long one; a group's own title. */
export const titleOf = ({ agenda, type, group }: Booking, name: string): string => {
  if (group) return i18next.t("sessions:title.agenda", { agenda: group.title, name })
  return namesSession(agenda)
    ? i18next.t("sessions:title.agenda", { agenda, name })
    : i18next.t(`sessions:title.${type}`, { name })
}

/** "Video, 60 min". */
export const kindOf = ({ type, minutes }: Pick<Booking, "type" | "minutes">): string =>
  i18next.t("scheduling:kind", { type: i18next.t(`scheduling:type.${type}`), minutes })

export const isOpen = ({ status }: Booking): boolean => status === "pending" || status === "confirmed"

/** Where the session stands with its room: long before, open, or over; null where there is none to join. */
export const roomAt = (booking: Booking, now: number): "early" | "open" | "over" | null => {
  const { status, joinOpensAt, endsAt } = booking
  if (status !== "confirmed" || joinOpensAt === null || endsAt === null) return null
  if (now < msOf(joinOpensAt)) return "early"
  return now < msOf(endsAt) + JOIN_CLOSES_AFTER ? "open" : "over"
}

/** Until when the session may be moved without asking. */
export const freeUntil = (
  at: Instant,
  { freeUntilHours }: Pick<Booking["policy"], "freeUntilHours">,
): number => msOf(at) - freeUntilHours * HOUR

export type Timed = Booking & { scheduledAt: string; endsAt: string }

export const hasTime = (booking: Booking): booking is Timed =>
  booking.scheduledAt !== null && booking.endsAt !== null

/** It is this person's turn to say yes or no: to the session, or to another time that the other side asked for. */
export const waitsForMe = ({ can, proposal }: Booking): boolean =>
  can.answerProposal || (can.confirm && proposal === null)
