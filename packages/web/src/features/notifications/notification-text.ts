import type { TFunction } from "i18next"
import { moneyText } from "../../lib/money.ts"
import { dayWord, timeText } from "../../lib/times.ts"
import type { Notification } from "./api.ts"

type T = TFunction<"notifications">
type Sentence = (t: T, values: SentenceValues) => string

interface SentenceValues {
  name: string
  side: string
  by: string
  /** The session's time as text; empty while it has none. */
  when: string
  /** The proposed time as text. */
  proposedTime: string
  part: string
  /** Until when an offer is held. */
  until: string
  /** The number of sessions. */
  count: number
  /** A fee as text. */
  amount: string
}

const orWithoutTime =
  (
    open: "requested_open" | "declined_open" | "cancelled_open" | "expired_open",
    sentence: Sentence,
  ): Sentence =>
  (t, values) =>
    values.when ? sentence(t, values) : t(`say.booking.${open}`, { name: values.name })

const isAutomatic = (by: string): boolean => by === "admin" || by === "system"

/** The sentence of each kind of notification, by the server's stable names. */
const sentences: Readonly<Record<string, Sentence>> = {
  "connection.requested": (t, { name }) => t("say.connection.requested", { name }),
  "connection.accepted": (t, { name }) => t("say.connection.accepted", { name }),
  "connection.declined": (t, { name }) => t("say.connection.declined", { name }),
  "connection.withdrawn": (t, { name }) => t("say.connection.withdrawn", { name }),
  "connection.expired": (t, { name, side }) =>
    t(side === "coach" ? "say.connection.expired_coach" : "say.connection.expired_client", { name }),
  "connection.reopened": (t, { name }) => t("say.connection.reopened", { name }),
  "connection.ended": (t, { name }) => t("say.connection.ended", { name }),
  "connection.invite_used": (t, { name }) => t("say.connection.invite_used", { name }),
  "connection.invited": (t, { name }) => t("say.connection.invited", { name }),
  "connection.scope_requested": (t, { name, part }) => t("say.connection.scope_requested", { name, part }),
  "connection.scopes_changed": (t, { name }) => t("say.connection.scopes_changed", { name }),
  "booking.requested": orWithoutTime("requested_open", (t, { name, when, side }) =>
    t(side === "client" ? "say.booking.requested_client" : "say.booking.requested", { name, when }),
  ),
  "booking.confirmed": (t, { name, when, side, by }) => {
    if (isAutomatic(by)) return t("say.booking.confirmed_system", { name, when })
    return t(side === "coach" ? "say.booking.confirmed_coach" : "say.booking.confirmed", { name, when })
  },
  "booking.declined": orWithoutTime("declined_open", (t, { name, when }) =>
    t("say.booking.declined", { name, when }),
  ),
  "booking.cancelled": orWithoutTime("cancelled_open", (t, { name, when, by }) =>
    t(isAutomatic(by) ? "say.booking.cancelled_system" : "say.booking.cancelled", { name, when }),
  ),
  "booking.expired": orWithoutTime("expired_open", (t, { name, when }) =>
    t("say.booking.expired", { name, when }),
  ),
  "booking.rescheduled": (t, { name, when }) => t("say.booking.rescheduled", { name, when }),
  "booking.reschedule_proposed": (t, { name, when, proposedTime }) =>
    t("say.booking.reschedule_proposed", { name, when, other: proposedTime }),
  "booking.proposal_declined": (t, { name, when }) => t("say.booking.proposal_declined", { name, when }),
  "booking.completed": (t, { name, when }) => t("say.booking.completed", { name, when }),
  "booking.no_show": (t, { name, when }) => t("say.booking.no_show", { name, when }),
  "series.requested": (t, { name, when, count }) => t("say.series.requested", { name, when, count }),
  "series.confirmed": (t, { name, when, count }) => t("say.series.confirmed", { name, when, count }),
  "series.declined": (t, { name, when, count }) => t("say.series.declined", { name, when, count }),
  "series.cancelled": (t, { name, when, count }) => t("say.series.cancelled", { name, when, count }),
  "waitlist.offered": (t, { name, when, until }) => t("say.waitlist.offered", { name, when, until }),
  "waitlist.joined": (t, { name }) => t("say.waitlist.joined", { name }),
  "waitlist.seat_offered": (t, { name, when, until }) => t("say.waitlist.seatOffered", { name, when, until }),
  "waitlist.seat_joined": (t, { name }) => t("say.waitlist.seatJoined", { name }),
  "booking.cancel_proposed": (t, { name, when }) => t("say.booking.cancel_proposed", { name, when }),
  "booking.fee_due": (t, { name, when, side, amount }) =>
    t(side === "coach" ? "say.booking.fee_due_coach" : "say.booking.fee_due_client", { name, when, amount }),
  "booking.fee_waived": (t, { name, when }) => t("say.booking.fee_waived", { name, when }),
  "booking.disputed": (t, { name, when }) => t("say.booking.disputed", { name, when }),
  "booking.dispute_rejected": (t, { name, when }) => t("say.booking.dispute_rejected", { name, when }),
  "booking.reminder": (t, { name, when }) => t("say.booking.reminder", { name, when }),
  "booking.follow_up": (t, { name, when }) => t("say.booking.follow_up", { name, when }),
  "review.written": (t, { name, when }) => t("say.review.written", { name, when }),
  "review.answered": (t, { name }) => t("say.review.answered", { name }),
  "account.restored": t => t("say.account.restored"),
  "account.mail_handed_out": t => t("say.account.mail_handed_out"),
}

const parts = ["profile", "metrics", "nutrition", "workouts", "photos", "injuries", "health"] as const
const types = ["VIDEO", "VOICE", "CHAT"] as const

const dayAndTimeText = (at: string | undefined, zone: string, now: number): string =>
  at ? `${dayWord(at, zone, now)} ${timeText(at, zone)}` : ""

const capitalize = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A notification as a sentence in the reader's language and zone. */
export const notificationText = (
  t: T,
  { what, values }: Notification,
  { zone, now }: { zone: string; now: number },
): string => {
  const part = parts.find(scope => scope === values.scope)
  const sentence = sentences[what]
  if (!sentence) return t("say.other")
  return capitalize(
    sentence(t, {
      name: values.name ?? "",
      side: values.side ?? "",
      by: values.by ?? "",
      when: dayAndTimeText(values.at, zone, now),
      proposedTime: dayAndTimeText(values.proposedAt, zone, now),
      until: dayAndTimeText(values.until, zone, now),
      count: Number(values.count ?? 1),
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
