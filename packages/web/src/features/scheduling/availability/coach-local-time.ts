import { minuteOfDay } from "@rapport/domain/scheduling/calendar-days"
import { zoneAt } from "@rapport/domain/scheduling/travel"
import { instantAt } from "../../../lib/wall-clock.ts"
import type { TravelPeriod } from "./draft.ts"

/** The instant at which the coach's clock shows a date and time, in the zone where they are on that date. */
export const coachInstantAt = (
  { timeZone, travel }: { timeZone: string; travel: readonly TravelPeriod[] },
  date: string,
  time: string,
): number => {
  const noon = instantAt(date, 12 * 60, timeZone)
  return instantAt(date, minuteOfDay(time), zoneAt(timeZone, travel, noon))
}
