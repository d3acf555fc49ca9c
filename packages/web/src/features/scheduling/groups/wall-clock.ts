import { DAY, dayNumber, MINUTE, minuteOfDay } from "@rapport/domain/scheduling/calendar-days"
import { firstInstantAt, zoneOffsets } from "@rapport/domain/scheduling/zone-offsets"

/** The instant at which a zone's clock reads this date and time; by the slot engine's own rule. */
export const instantOf = (date: string, time: string, timeZone: string): string => {
  const wallClock = dayNumber(date) * DAY + minuteOfDay(time) * MINUTE
  const zone = zoneOffsets(timeZone, wallClock - DAY, wallClock + DAY)
  return new Date(firstInstantAt(zone, wallClock)).toISOString()
}
