const DAY_MS = 86_400_000

/** Requests of one client to one coach within the window below. */
export const MAX_REQUESTS = 3
export const REQUEST_WINDOW_DAYS = 30
/** Longest lifetime of an invite. */
export const MAX_INVITE_DAYS = 366
export const DEFAULT_INVITE_USES = 1
/** Invites that a coach may send by email in a day. */
export const MAX_INVITE_EMAILS_PER_DAY = 50
/** Invites that one coach may send to one address in a day. */
export const MAX_INVITE_EMAILS_TO_ONE_PER_DAY = 3
/** Invites that reach one address in a day, whoever sends them. */
export const MAX_INVITE_EMAILS_RECEIVED_PER_DAY = 10
/** A coach may request the same scope once within this many days. */
export const SCOPE_REQUEST_INTERVAL_DAYS = 30
/** With fewer answers a coach's response time is not shown. */
export const MIN_ANSWERS_FOR_RESPONSE_TIME = 3

export const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS)
export const daysBefore = (at: Date, days: number): Date => daysAfter(at, -days)
