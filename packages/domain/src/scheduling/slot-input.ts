/** An instant: RFC 3339 in UTC, as in the API, or epoch milliseconds. */
export type Instant = string | number

/** A date in the coach's time zone, `YYYY-MM-DD`. */
export type CoachDate = string

/** Local times of the coach, `HH:MM`; `end` may be `24:00`; with `end <= start` it ends on the next date. */
export type Interval = { readonly start: string; readonly end: string }

/** `days` are ISO weekdays, 1 Monday to 7 Sunday. */
export type WeeklyRange = Interval & { readonly days: readonly number[] }

/** Replaces the weekly ranges that start on `date`; several overrides of one date are combined. */
export type DateOverride = { readonly date: CoachDate; readonly intervals: readonly Interval[] }

/** Coach dates, both inclusive. */
export type DateSpan = { readonly start: CoachDate; readonly end: CoachDate }

export type BusyItem = {
  readonly start: Instant
  readonly end: Instant
  readonly kind: "booking" | "external"
  /** The real start of a booking, whose date counts for the limits, where `start` includes a buffer. */
  readonly countsFrom?: Instant
}

export type BookingLimits = { readonly perDay: number | null; readonly perWeek: number | null }

export type SlotInput = {
  readonly timeZone: string
  readonly viewerTimeZone: string
  readonly now: Instant
  readonly from: Instant
  readonly to: Instant
  readonly weekly: readonly WeeklyRange[]
  readonly overrides: readonly DateOverride[]
  readonly timeOff: readonly DateSpan[]
  readonly busy: readonly BusyItem[]
  readonly durationMinutes: number
  readonly intervalMinutes: number
  readonly bufferBeforeMinutes: number
  readonly bufferAfterMinutes: number
  readonly minimumNoticeMinutes: number
  readonly maxDaysAhead: number | null
  readonly dateWindow: DateSpan | null
  readonly limits: BookingLimits | null
}
