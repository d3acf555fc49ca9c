const DAY_MS = 86_400_000

/** A client may ask one coach so often in the window below. */
export const MAX_REQUESTS = 3
export const ASK_WINDOW_DAYS = 30
/** The longest an invite may live. */
export const MAX_INVITE_DAYS = 366
export const INVITE_USES = 1
/** Letters a coach may send by invite in a day. */
export const MAX_INVITE_EMAILS_PER_DAY = 50
/** A coach may ask for one scope once in so many days. */
export const SCOPE_REQUEST_DAYS = 30
/** Fewer answers than this say nothing about how fast a coach is. */
export const MIN_ANSWERS_SHOWN = 3

export const daysAfter = (at: Date, days: number): Date => new Date(at.getTime() + days * DAY_MS)
export const daysBefore = (at: Date, days: number): Date => daysAfter(at, -days)
