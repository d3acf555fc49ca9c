export const digestFrequencies = ["never", "daily", "weekly"] as const
export type DigestFrequency = (typeof digestFrequencies)[number]

/** Nobody gets a summary that they did not ask for: every notification has an email of its own unless it was turned off. */
export const digestDefaults = { frequency: "never", time: "08:00", weekday: 1 } as const

/** A digest lists so many notifications and counts the rest. */
export const MAX_DIGEST_LINES = 20

export interface DigestSchedule {
  readonly frequency: DigestFrequency
  /** The person's local time, `HH:MM`. */
  readonly time: string
  /** ISO weekday, 1 for Monday, of a weekly digest. */
  readonly weekday: number
  readonly timeZone: string
  /** When the last digest was sent, epoch ms. */
  readonly sentAt: number | null
}

/** A weekly digest's day comes again within two weeks: this week's may have been sent, or its time be over. */
const DAYS_AHEAD = 14

/**
 * When the next digest is due, epoch ms: at the person's local time, after `now`, in a day (or week, Monday to Sunday)
 * in which none was sent, so that another time, frequency or zone never brings a second one. Null without a digest.
 */
export const nextDigestAt = (schedule: DigestSchedule, now: number): number | null => {
  const { frequency, time, weekday, timeZone, sentAt } = schedule
  if (frequency === "never") return null
  const dateAt = (instant: number): Temporal.PlainDate =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate()
  const periodOf = (date: Temporal.PlainDate): string =>
    `${frequency === "daily" ? date : date.subtract({ days: date.dayOfWeek - 1 })}`
  const today = dateAt(now)
  for (let days = 0; days <= DAYS_AHEAD; days++) {
    const date = today.add({ days })
    if (frequency === "weekly" && date.dayOfWeek !== weekday) continue
    if (sentAt !== null && periodOf(date) === periodOf(dateAt(sentAt))) continue
    const at = date.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds
    if (at > now) return at
  }
  throw new Error("A weekday comes within two weeks")
}
