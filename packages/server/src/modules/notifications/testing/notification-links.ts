import type { NotificationType } from "../texts/texts.ts"

type Link = RegExp | "where the connection stands"

interface Links {
  coach?: Link
  client?: Link
  /** What neither side of a session or connection is told, but the owner of an account. */
  owner?: RegExp
  /** To the coach of a group session, by email alone. */
  coachByEmail?: RegExp
}

const ID = "[0-9a-f-]{36}"
const session = new RegExp(`^/bookings/${ID}$`)
const groups = /^\/clients\/groups$/
const room = new RegExp(`^/messages/${ID}$`)
const tab = "where the connection stands"
const eitherSide = { coach: session, client: session }

/** Where every type of notification leads, for each side that receives it. */
export const notificationLinks: Readonly<Record<NotificationType, Links>> = {
  "connection.requested": { coach: tab },
  "connection.accepted": { client: tab },
  "connection.declined": { client: tab },
  "connection.withdrawn": { coach: tab },
  "connection.expired": { coach: tab, client: tab },
  "connection.reopened": { client: tab },
  "connection.ended": { coach: tab, client: tab },
  "connection.invite_used": { coach: tab },
  "connection.invited": { client: /^\/invite\/[A-Z0-9-]+$|^\/network$/ },
  "connection.scope_requested": { client: tab },
  "connection.scopes_changed": { coach: new RegExp(`^/clients/${ID}$`) },
  "booking.requested": eitherSide,
  "booking.confirmed": eitherSide,
  "booking.declined": { client: session },
  "booking.cancelled": eitherSide,
  "booking.expired": eitherSide,
  "booking.rescheduled": eitherSide,
  "booking.reschedule_proposed": { coach: session },
  "booking.proposal_declined": { client: session },
  "booking.completed": { client: session },
  "booking.no_show": { client: session },
  "booking.cancel_proposed": { coach: session },
  "booking.fee_due": eitherSide,
  "booking.fee_waived": { client: session },
  "booking.disputed": { coach: session },
  "booking.dispute_rejected": { client: session },
  "booking.reminder": eitherSide,
  "booking.follow_up": { client: session },
  "review.written": { coach: session },
  "review.answered": { client: session },
  "bookings.cancelled": eitherSide,
  "series.requested": { coach: session },
  "series.confirmed": { client: session },
  "series.declined": { client: session },
  "series.cancelled": eitherSide,
  "waitlist.offered": { client: session },
  "waitlist.joined": { coach: /^\/clients$/ },
  "waitlist.seat_offered": { client: session },
  "waitlist.seat_joined": { coach: groups },
  "group.opened": { coachByEmail: groups },
  "group.changed": { coachByEmail: groups },
  "group.cancelled": { coachByEmail: groups },
  "message.sent": { owner: room },
  "account.restored": { owner: /^\/$/ },
  "account.coach_role_lost": { owner: /^\/$/ },
  "account.mail_handed_out": { owner: /^\/me\/access-log$/ },
}
