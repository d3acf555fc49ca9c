import type { ScheduledBooking } from "../../../entities/booking/booking.ts"
import { dateOf } from "../../../lib/times.ts"

export type Meeting = Pick<ScheduledBooking, "scheduledAt" | "minutes">

/** How many meetings begin on a date, and their total length. */
export const totalOf = (meetings: readonly Meeting[], date: string, zone: string) => {
  const day = meetings.filter(({ scheduledAt }) => dateOf(scheduledAt, zone) === date)
  return { count: day.length, minutes: day.reduce((sum, { minutes }) => sum + minutes, 0) }
}
