import { addDays } from "@rapport/domain/logs/calendar-dates"
import { dateOf, ownZone } from "../../lib/times.ts"

/** The date on the wall clock where the device is. */
export const todayHere = (): string => dateOf(Date.now(), ownZone())

export { addDays }

/** Noon of a calendar date, to be formatted in UTC. */
export const noonOf = (date: string): string => `${date}T12:00:00Z`
