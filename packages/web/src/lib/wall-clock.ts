import { DAY, dayNumber, MINUTE } from "@rapport/domain/scheduling/calendar-days"
import { instantOfLocalTime } from "./zone-offsets.ts"

/** The instant at which a zone's clock shows these minutes after midnight of a date. */
export const instantAt = (date: string, minutes: number, zone: string): number =>
  instantOfLocalTime(dayNumber(date) * DAY + minutes * MINUTE, zone)
