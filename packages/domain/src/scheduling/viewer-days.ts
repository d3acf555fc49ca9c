import { DAY, dateText, MINUTE } from "./calendar-days.ts"
import { offsetAt, zoneOffsets } from "./zone-offsets.ts"

/** Starts (epoch ms, ascending) by the viewer's date, each labelled with local time and offset. */
export const slotsByViewerDay = (
  starts: readonly number[],
  viewerTimeZone: string,
): Record<string, string[]> => {
  const days: Record<string, string[]> = {}
  if (starts.length === 0) return days
  const zone = zoneOffsets(viewerTimeZone, starts[0]!, starts.at(-1)!)
  let [knownDay, date] = [Number.NaN, ""]
  let [knownOffset, suffix] = [Number.NaN, ""]
  for (const start of starts) {
    const offset = offsetAt(zone, start)
    const day = Math.floor((start + offset) / DAY)
    if (day !== knownDay) [knownDay, date] = [day, dateText(day)]
    if (offset !== knownOffset) [knownOffset, suffix] = [offset, offsetText(offset)]
    const minute = Math.floor((start + offset - day * DAY) / MINUTE)
    const labels = days[date] ?? []
    days[date] = labels
    labels.push(`${date}T${clockText(minute)}${suffix}`)
  }
  return days
}

const clockText = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`

const offsetText = (offset: number): string =>
  `${offset < 0 ? "-" : "+"}${clockText(Math.floor(Math.abs(offset) / MINUTE))}`
