import { DAY, dateText, MINUTE } from "./calendar-days.ts"
import { offsetAt, zoneOffsets } from "./zone-offsets.ts"

/** Starts (epoch ms, ascending) grouped by the viewer's date, as local times with offset. */
export const slotsByViewerDay = (
  starts: readonly number[],
  viewerTimeZone: string,
): Record<string, string[]> => {
  const days: Record<string, string[]> = {}
  if (starts.length === 0) return days
  const zone = zoneOffsets(viewerTimeZone, starts[0]!, starts.at(-1)!)
  let [currentDay, date] = [Number.NaN, ""]
  let [currentOffset, suffix] = [Number.NaN, ""]
  for (const start of starts) {
    const offset = offsetAt(zone, start)
    const day = Math.floor((start + offset) / DAY)
    if (day !== currentDay) [currentDay, date] = [day, dateText(day)]
    if (offset !== currentOffset) [currentOffset, suffix] = [offset, offsetText(offset)]
    const minute = Math.floor((start + offset - day * DAY) / MINUTE)
    const labels = days[date] ?? []
    days[date] = labels
    labels.push(`${date}T${timeText(minute)}${suffix}`)
  }
  return days
}

const timeText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`

const offsetText = (offset: number): string =>
  `${offset < 0 ? "-" : "+"}${timeText(Math.floor(Math.abs(offset) / MINUTE))}`
