/** Everything that can be told; the same names stand in the outbox, in the app and in each language's words. */
export type What =
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
  | SeriesWhat
  | OfferWhat
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
  | "account.mail_handed_out"

export type SeriesWhat = "series.requested" | "series.confirmed" | "series.declined" | "series.cancelled"

export type OfferWhat = "waitlist.offered" | "waitlist.seat_offered"

/** What only shows in the app and is never written as a letter. */
export type QuietWhat =
  | "connection.declined"
  | "connection.withdrawn"
  | "connection.scopes_changed"
  | "booking.completed"
  | "waitlist.joined"
  | "waitlist.seat_joined"
export type EmailKind = Exclude<What, QuietWhat>

/** What a sentence may be made of: names and times, never anything typed. Empty where it does not apply. */
export interface Facts {
  /** The other person. */
  name: string
  /** Which side the reader is on. */
  side: "coach" | "client"
  /** Whether the reader did it themselves: then the letter is their receipt. */
  own: boolean
  /** Whose act it was. */
  by: "coach" | "client" | "admin" | "clock"
  type: "VIDEO" | "VOICE" | "CHAT"
  minutes: number
  /** The session for the reader and for the other one, each with its zone; empty while there is no time. */
  when: string
  whenOther: string
  /** The time it had, or the time that is proposed. */
  otherTime: string
  /** The same for the other one, by their clock. */
  otherTimeOther: string
  /** A fee, with its currency. */
  amount: string
  joinUrl: string
  /** Of several sessions, the time of each for the reader. */
  many?: readonly string[]
}

export interface EmailTexts {
  subject(facts: Facts): string
  lines(facts: Facts): string[]
  button: string
}

/** One language: add a file like en.ts, and name it in wordsOf. */
export interface Words {
  /** For dates and times. */
  locale: string
  greeting(firstName: string | null): string
  footer: string
  /** A session as a calendar entry names it. */
  calendarTitle(facts: Facts): string
  emails: Readonly<Record<EmailKind, EmailTexts>>
}
