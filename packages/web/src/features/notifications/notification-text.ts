import type { TFunction } from "i18next"
import { moneyText } from "../../lib/money.ts"
import { daysAway, dayWord, timeText } from "../../lib/times.ts"
import type { Notification } from "./api.ts"

type T = TFunction<"notifications">
type Sentence = (t: T, values: SentenceValues) => string

interface SentenceValues {
  name: string
  side: string
  by: string
  /** The session's time as part of a sentence, such as "on Monday at 16:00"; empty while it has none. */
  when: string
  /** The same alone: Monday 16:00. */
  time: string
  /** The proposed time as text. */
  proposedTime: string
  part: string
  /** Until when an offer is held. */
  until: string
  /** The number of sessions. */
  count: number
  /** The kind of room of a message. */
  room: string
  /** A fee as text. */
  amount: string
}

const orWithoutTime =
  (
    open: "requested_open" | "declined_open" | "cancelled_open" | "expired_open",
    sentence: Sentence,
  ): Sentence =>
  (t, values) =>
    values.when ? sentence(t, values) : t(`sentence.booking.${open}`, { name: values.name })

const isAutomatic = (by: string): boolean => by === "admin" || by === "system"

/** The sentence of each kind of notification, by the server's stable names. */
const sentences: Readonly<Record<string, Sentence>> = {
  "connection.requested": (t, { name }) => t("sentence.connection.requested", { name }),
  "connection.accepted": (t, { name }) => t("sentence.connection.accepted", { name }),
  "connection.declined": (t, { name }) => t("sentence.connection.declined", { name }),
  "connection.withdrawn": (t, { name }) => t("sentence.connection.withdrawn", { name }),
  "connection.expired": (t, { name, side }) =>
    t(side === "coach" ? "sentence.connection.expired_coach" : "sentence.connection.expired_client", {
      name,
    }),
  "connection.reopened": (t, { name }) => t("sentence.connection.reopened", { name }),
  "connection.ended": (t, { name }) => t("sentence.connection.ended", { name }),
  "connection.invite_used": (t, { name }) => t("sentence.connection.invite_used", { name }),
  "connection.invited": (t, { name }) => t("sentence.connection.invited", { name }),
  "connection.scope_requested": (t, { name, part }) =>
    t("sentence.connection.scope_requested", { name, part }),
  "connection.scopes_changed": (t, { name }) => t("sentence.connection.scopes_changed", { name }),
  "booking.requested": orWithoutTime("requested_open", (t, { name, when, side }) =>
    t(side === "client" ? "sentence.booking.requested_client" : "sentence.booking.requested", { name, when }),
  ),
  "booking.confirmed": (t, { name, when, side, by }) => {
    if (isAutomatic(by)) return t("sentence.booking.confirmed_system", { name, when })
    return t(side === "coach" ? "sentence.booking.confirmed_coach" : "sentence.booking.confirmed", {
      name,
      when,
    })
  },
  "booking.declined": orWithoutTime("declined_open", (t, { name, when }) =>
    t("sentence.booking.declined", { name, when }),
  ),
  "booking.cancelled": orWithoutTime("cancelled_open", (t, { name, when, by }) =>
    t(isAutomatic(by) ? "sentence.booking.cancelled_system" : "sentence.booking.cancelled", { name, when }),
  ),
  "booking.expired": orWithoutTime("expired_open", (t, { name, when }) =>
    t("sentence.booking.expired", { name, when }),
  ),
  "booking.rescheduled": (t, { name, time }) => t("sentence.booking.rescheduled", { name, time }),
  "booking.reschedule_proposed": (t, { name, time, proposedTime }) =>
    t("sentence.booking.reschedule_proposed", { name, time, other: proposedTime }),
  "booking.proposal_declined": (t, { name, time }) => t("sentence.booking.proposal_declined", { name, time }),
  "booking.completed": (t, { name, when }) => t("sentence.booking.completed", { name, when }),
  "booking.no_show": (t, { name, when }) => t("sentence.booking.no_show", { name, when }),
  "series.requested": (t, { name, time, count }) => t("sentence.series.requested", { name, time, count }),
  "series.confirmed": (t, { name, time, count }) => t("sentence.series.confirmed", { name, time, count }),
  "series.declined": (t, { name, time, count }) => t("sentence.series.declined", { name, time, count }),
  "series.cancelled": (t, { name, time, count }) => t("sentence.series.cancelled", { name, time, count }),
  "bookings.cancelled": (t, { name, count }) => t("sentence.bookings.cancelled", { name, count }),
  "waitlist.offered": (t, { name, when, until }) => t("sentence.waitlist.offered", { name, when, until }),
  "waitlist.joined": (t, { name }) => t("sentence.waitlist.joined", { name }),
  "waitlist.seat_offered": (t, { name, when, until }) =>
    t("sentence.waitlist.seatOffered", { name, when, until }),
  "waitlist.seat_joined": (t, { name }) => t("sentence.waitlist.seatJoined", { name }),
  "message.sent": (t, { name, count, room }) =>
    t(room === "group" ? "sentence.message.group" : "sentence.message.direct", { name, count }),
  "booking.cancel_proposed": (t, { name, when }) => t("sentence.booking.cancel_proposed", { name, when }),
  "booking.fee_due": (t, { name, when, side, amount }) =>
    t(side === "coach" ? "sentence.booking.fee_due_coach" : "sentence.booking.fee_due_client", {
      name,
      when,
      amount,
    }),
  "booking.fee_waived": (t, { name, when }) => t("sentence.booking.fee_waived", { name, when }),
  "booking.disputed": (t, { name, when }) => t("sentence.booking.disputed", { name, when }),
  "booking.dispute_rejected": (t, { name, when }) => t("sentence.booking.dispute_rejected", { name, when }),
  "booking.reminder": (t, { name, when }) => t("sentence.booking.reminder", { name, when }),
  "booking.follow_up": (t, { name, when }) => t("sentence.booking.follow_up", { name, when }),
  "review.written": (t, { name, when }) => t("sentence.review.written", { name, when }),
  "review.answered": (t, { name }) => t("sentence.review.answered", { name }),
  "account.restored": t => t("sentence.account.restored"),
  "account.coach_role_lost": t => t("sentence.account.coach_role_lost"),
  "account.mail_handed_out": t => t("sentence.account.mail_handed_out"),
}

const parts = ["profile", "metrics", "nutrition", "workouts", "photos", "injuries", "health"] as const
const types = ["VIDEO", "VOICE", "CHAT"] as const

const dayAndTimeText = (at: string | undefined, zone: string, now: number): string =>
  at ? `${dayWord(at, zone, now)} ${timeText(at, zone)}` : ""

const phraseOf = (t: T, at: string | undefined, zone: string, now: number): string =>
  at
    ? t(Math.abs(daysAway(at, zone, now)) <= 1 ? "at.soon" : "at.later", {
        day: dayWord(at, zone, now),
        time: timeText(at, zone),
      })
    : ""

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A notification as a sentence in the reader's language and zone. */
export const notificationText = (
  t: T,
  { what, values }: Notification,
  { zone, now }: { zone: string; now: number },
): string => {
  const part = parts.find(scope => scope === values.scope)
  const sentence = sentences[what]
  if (!sentence) return t("sentence.other")
  return capitalize(
    sentence(t, {
      name: values.name ?? "",
      side: values.side ?? "",
      by: values.by ?? "",
      when: phraseOf(t, values.at, zone, now),
      time: dayAndTimeText(values.at, zone, now),
      proposedTime: dayAndTimeText(values.proposedAt, zone, now),
      until: dayAndTimeText(values.until, zone, now),
      count: Number(values.count ?? 1),
      room: values.room ?? "",
      amount: values.amount && values.currency ? moneyText(Number(values.amount), values.currency) : "",
      part: part ? t(`parts.${part}`) : "",
    }),
  )
}

/** The second line: the kind of session, and the time it had before. */
export const notificationDetails = (
  t: T,
  { values }: Notification,
  { zone, now }: { zone: string; now: number },
): string[] => {
  const type = types.find(known => known === values.type)
  return [
    type && values.minutes ? t(`session.${type}`, { minutes: values.minutes }) : "",
    values.from ? t("before", { when: dayAndTimeText(values.from, zone, now) }) : "",
  ].filter(Boolean)
}
