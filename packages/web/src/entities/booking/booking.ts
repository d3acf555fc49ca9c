import i18next from "i18next"
import type { Reply } from "../../lib/contract.ts"
import { type Instant, msOf } from "../../lib/times.ts"

export type Booking = Reply<"GET /bookings/bookings/{bookingId}">
export type SessionType = Booking["type"]

const JOIN_CLOSES_AFTER = 30 * 60_000
const HOUR = 3_600_000

/** Whether this person is the client or the coach of the booking. */
export const sideOf = (booking: Booking, personId: string): "client" | "coach" =>
  booking.coachId === personId ? "coach" : "client"

/** The other person of the booking. */
export const otherPerson = (booking: Booking, personId: string): Booking["coach"] | Booking["client"] =>
  sideOf(booking, personId) === "coach" ? booking.client : booking.coach

/** The other person's zone, as it was when they booked. */
export const otherZone = (booking: Booking, personId: string): string =>
  sideOf(booking, personId) === "coach" ? booking.clientTimeZone : booking.coachTimeZone

/** Keeps one booking of each group session: a coach has one for every seat that is taken. */
export const oncePerGroup = <T extends Booking>(bookings: readonly T[]): T[] => {
  const seen = new Set<string>()
  return bookings.filter(({ group }) => {
    if (!group) return true
    if (seen.has(group.id)) return false
    seen.add(group.id)
    return true
  })
}

/** Who a coach meets: the client, or the group by its title. */
export const clientOrGroupName = ({ group, client }: Booking): string => group?.title ?? client.firstName

const SHORT_LENGTH = 44

/** A short agenda is used as the title of the session. */
export const isShortAgenda = (agenda: string | null): agenda is string =>
  agenda !== null && agenda.length <= SHORT_LENGTH && !agenda.includes("\n")

/** "Squat check-in with Mara", or "Video with Mara" without a short agenda; a group has its own title. */
export const bookingTitle = ({ agenda, type, group }: Booking, name: string): string => {
  if (group) return i18next.t("sessions:title.agenda", { agenda: group.title, name })
  return isShortAgenda(agenda)
    ? i18next.t("sessions:title.agenda", { agenda, name })
    : i18next.t(`sessions:title.${type}`, { name })
}

/** "Video, 60 min". */
export const kindText = ({ type, minutes }: Pick<Booking, "type" | "minutes">): string =>
  i18next.t("scheduling:kind", { type: i18next.t(`scheduling:type.${type}`), minutes })

export const isOpen = ({ status }: Booking): boolean => status === "pending" || status === "confirmed"

/** Whether the room can be joined: early, open, or over; null where there is none to join. */
export const roomStatus = (booking: Booking, now: number): "early" | "open" | "over" | null => {
  const { status, joinOpensAt, endsAt } = booking
  if (status !== "confirmed" || joinOpensAt === null || endsAt === null) return null
  if (now < msOf(joinOpensAt)) return "early"
  return now < msOf(endsAt) + JOIN_CLOSES_AFTER ? "open" : "over"
}

/** A confirmed session whose time has passed and that nobody has closed yet. */
export const isOver = ({ status, endsAt }: Pick<Booking, "status" | "endsAt">, now: number): boolean =>
  status === "confirmed" && endsAt !== null && now >= msOf(endsAt)

/** Until when the session may be moved without asking. */
export const freeUntil = (
  at: Instant,
  { freeUntilHours }: Pick<Booking["policy"], "freeUntilHours">,
): number => msOf(at) - freeUntilHours * HOUR

export type ScheduledBooking = Booking & { scheduledAt: string; endsAt: string }

export const hasTime = (booking: Booking): booking is ScheduledBooking =>
  booking.scheduledAt !== null && booking.endsAt !== null

/** This person has to answer: the request, or a proposal of the other person. */
export const needsMyAnswer = ({ can, proposal }: Booking): boolean =>
  can.answerProposal || (can.confirm && proposal === null)
