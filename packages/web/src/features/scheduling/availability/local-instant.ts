import { DAY, dayNumber, MINUTE, minuteOfDay } from "@rapport/domain/scheduling/calendar-days"
import { zoneAt } from "@rapport/domain/scheduling/travel"
import { firstInstantAt, zoneOffsets } from "@rapport/domain/scheduling/zone-offsets"
import type { Stay } from "./draft.ts"

/** Where a coach is: at home, or on a journey. */
interface Whereabouts {
  timeZone: string
  travel: readonly Stay[]
}

/** The instant at which the coach's clock reads a date and time, by the place where they are then. */
export const instantOf = ({ timeZone, travel }: Whereabouts, date: string, time: string): number => {
  const wall = dayNumber(date) * DAY + minuteOfDay(time) * MINUTE
  const inZone = (zone: string): number => firstInstantAt(zoneOffsets(zone, wall, wall), wall)
  const noon = dayNumber(date) * DAY + DAY / 2
  const there = zoneAt(timeZone, travel, firstInstantAt(zoneOffsets(timeZone, noon, noon), noon))
  return inZone(there)
}
