import { DAY, dayNumber, MINUTE } from "@rapport/domain/scheduling/calendar-days"
import { firstInstantAt, zoneOffsets } from "@rapport/domain/scheduling/zone-offsets"

/** The instant at which a zone's clock shows these minutes after midnight of a date, by the rule of the slot engine. */
export const instantAt = (date: string, minutes: number, zone: string): number => {
  const wallClock = dayNumber(date) * DAY + minutes * MINUTE
  return firstInstantAt(zoneOffsets(zone, wallClock - DAY, wallClock + DAY), wallClock)
}
