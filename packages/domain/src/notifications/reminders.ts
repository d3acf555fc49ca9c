import { isDelayedByQuietHours, type QuietHours } from "./quiet-hours.ts"

/** The settings of a person who has not changed them. */
export const reminderDefaults = {
  minutesBefore: [1440, 60],
  inApp: true,
  email: true,
  followUp: true,
} as const

/** The earliest reminder: a week before. */
export const MAX_REMINDER_MINUTES = 7 * 1440
export const MAX_REMINDERS = 5

export interface ReminderSchedule {
  /** When the session starts, epoch ms. */
  readonly scheduledAt: number
  /** When the session was booked, confirmed or last moved to this time, epoch ms. */
  readonly plannedAt: number
  /** The reminders that the person has, in minutes before the start. */
  readonly minutesBefore: readonly number[]
  /** When the person chose them, epoch ms; null for the defaults. */
  readonly chosenAt: number | null
  /** The reminders that were already sent for this start. */
  readonly sentMinutes: readonly number[]
  readonly timeZone: string
  readonly quietHours: QuietHours | null
}

/**
 * The reminders of a session that are due now, in minutes before its start, the nearest to the start first. One message
 * is sent for all of them. A reminder is due from its time until the session starts, but not if its time was over
 * before the session was planned or before the person chose it. In quiet hours none is due, unless the session will
 * have started by their end.
 */
export const dueReminders = (
  { scheduledAt, plannedAt, minutesBefore, chosenAt, sentMinutes, timeZone, quietHours }: ReminderSchedule,
  now: number,
): number[] => {
  if (now >= scheduledAt) return []
  if (isDelayedByQuietHours({ now, start: scheduledAt, timeZone }, quietHours)) return []
  const knownSince = Math.max(plannedAt, chosenAt ?? Number.NEGATIVE_INFINITY)
  return minutesBefore
    .filter(minutes => {
      const remindAt = scheduledAt - minutes * 60_000
      return remindAt <= now && remindAt >= knownSince && !sentMinutes.includes(minutes)
    })
    .toSorted((a, b) => a - b)
}
