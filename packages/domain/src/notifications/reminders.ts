/** What a person has until they choose otherwise. */
export const reminderDefaults = {
  minutesBefore: [1440, 60],
  inApp: true,
  email: true,
  followUp: true,
} as const

/** The earliest reminder there can be: a week before. */
export const EARLIEST_REMINDER_MINUTES = 7 * 1440
export const MAX_REMINDERS = 5
