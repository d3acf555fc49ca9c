import type { DigestFrequency } from "@rapport/domain/notifications/digest"
import type { CommonReasonCode } from "@rapport/domain/scheduling/events"

/** Every type of notification; the same names are used in the outbox, in the app and in the texts of each language. */
export type NotificationType =
  | "connection.requested"
  | "connection.accepted"
  | "connection.declined"
  | "connection.withdrawn"
  | "connection.expired"
  | "connection.reopened"
  | "connection.ended"
  | "connection.invite_used"
  | "connection.invited"
  | "connection.scope_requested"
  | "connection.scopes_changed"
  | "booking.requested"
  | "booking.confirmed"
  | "booking.declined"
  | "booking.cancelled"
  | "booking.expired"
  | "booking.rescheduled"
  | "booking.reschedule_proposed"
  | "booking.proposal_declined"
  | "booking.completed"
  | "booking.no_show"
  | "bookings.cancelled"
  | SeriesType
  | WaitlistOfferType
  | GroupType
  | "waitlist.joined"
  | "waitlist.seat_joined"
  | "booking.cancel_proposed"
  | "booking.fee_due"
  | "booking.fee_waived"
  | "booking.disputed"
  | "booking.dispute_rejected"
  | "booking.reminder"
  | "booking.follow_up"
  | "review.written"
  | "review.answered"
  | "account.restored"
  | "account.coach_role_lost"
  | "account.mail_handed_out"
  | "message.sent"

export type SeriesType = "series.requested" | "series.confirmed" | "series.declined" | "series.cancelled"

/** To the coach of a group session. */
export type GroupType = "group.opened" | "group.changed" | "group.cancelled"

export type WaitlistOfferType = "waitlist.offered" | "waitlist.seat_offered"

/** Types that show in the app only and have no email. */
export type InAppOnlyType =
  | "connection.declined"
  | "connection.withdrawn"
  | "connection.scopes_changed"
  | "booking.completed"
  | "waitlist.joined"
  | "waitlist.seat_joined"
  | "message.sent"
export type EmailType = Exclude<NotificationType, InAppOnlyType>

/** What the sentences of an email may contain: names and times, never text that somebody typed. Empty if not applicable. */
export interface EmailValues {
  /** The other person. */
  name: string
  /** The recipient's side. */
  side: "coach" | "client"
  /** Whether the recipient did it themselves; then the email is their receipt. */
  isOwnAct: boolean
  /** Who did it. */
  by: "coach" | "client" | "admin" | "system"
  type: "VIDEO" | "VOICE" | "CHAT"
  minutes: number
  /** The session's time in the zones of the recipient and of the other person; empty while there is no time. */
  when: string
  whenForOther: string
  /** The previous or the proposed time. */
  otherTime: string
  /** The same in the other person's zone. */
  otherTimeForOther: string
  /** Until when an offer is reserved. */
  reservedUntil: string
  /** A fee, with its currency. */
  amount: string
  joinUrl: string
  /** The times of several sessions. */
  times?: readonly string[]
  /** The number of several sessions, those without a time included. */
  count?: number
  /** Why all sessions of two people are cancelled. */
  because?: CommonReasonCode
}

export interface EmailText {
  subject(values: EmailValues): string
  lines(values: EmailValues): string[]
  button: string
}

/** The texts of one language: add a file like en.ts, and list it in texts-in.ts. */
export interface LanguageTexts {
  /** The locale of dates, times and amounts. */
  locale: string
  greeting(firstName: string | null): string
  footer: string
  /** The title of a session's calendar entry. */
  calendarTitle(values: EmailValues): string
  /** The title of a group session's calendar entry for its coach. */
  groupCalendarTitle(type: EmailValues["type"]): string
  emails: Readonly<Record<EmailType, EmailText>>
  /** To a suspended person, with the sessions that were cancelled. */
  suspension: { subject: string; lines(sessions: readonly EmailValues[]): string[] }
  /** The summary of notifications without an email of their own; the others are named as in the subject of their email. */
  digest: {
    subject(total: number): string
    intro(frequency: DigestFrequency): string
    more(count: number): string
    button: string
    inAppOnly: Readonly<Record<InAppOnlyType, (values: EmailValues) => string>>
  }
}
