/** An instant: UTC text ending in `Z`, as the API has it, or epoch milliseconds where the caller has them anyway. */
export type Instant = string | number

/** A date of the coach's calendar, `YYYY-MM-DD`. */
export type CoachDate = string

/** Wall-clock times of the coach, `HH:MM`; `end` may be `24:00`, and `end <= start` ends on the next date. */
export type Interval = { readonly start: string; readonly end: string }

/** `days` are ISO weekdays, 1 Monday to 7 Sunday. */
export type WeeklyRange = Interval & { readonly days: readonly number[] }

/** Stands in for every weekly range starting on `date`; several for one date add up. */
export type DateOverride = { readonly date: CoachDate; readonly intervals: readonly Interval[] }

/** Coach dates, both inclusive. */
export type DateSpan = { readonly start: CoachDate; readonly end: CoachDate }

export type BusyItem = {
  readonly start: Instant
  readonly end: Instant
  readonly kind: "booking" | "external"
  /** The instant whose coach date the limits count, where padding has moved `start`. */
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
