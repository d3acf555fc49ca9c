/** Calendar dates `YYYY-MM-DD`, counted without a time zone. */

const DAY_MS = 86_400_000

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)

/** Whole days from one date to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS)

/** The Monday of the date's week; weeks are counted from Monday to Sunday everywhere. */
export const mondayOf = (date: string): string => {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return addDays(date, -((weekday + 6) % 7))
}

/** The date of an instant where the world is furthest ahead, at UTC+14. */
export const latestDateAt = (now: number): string => new Date(now + 14 * 3_600_000).toISOString().slice(0, 10)
