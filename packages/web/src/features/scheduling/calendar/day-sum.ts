import type { Timed } from "../../../entities/booking/booking.ts"
import { dateOf } from "../../../lib/times.ts"

export type Meeting = Pick<Timed, "scheduledAt" | "minutes">

/** How many meetings begin on a date, and how long they are together. */
export const sumOf = (meetings: readonly Meeting[], date: string, zone: string) => {
  const day = meetings.filter(({ scheduledAt }) => dateOf(scheduledAt, zone) === date)
  return { count: day.length, minutes: day.reduce((sum, { minutes }) => sum + minutes, 0) }
}
