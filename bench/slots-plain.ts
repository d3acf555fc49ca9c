import type { SlotInput } from "@rapport/domain/scheduling/slot-input"

const MINUTE = 60_000
const DAY = 86_400_000

const formats = new Map<string, Intl.DateTimeFormat>()

/**
 * The baseline for the slot engine: a straightforward loop. It takes the offset at each end of a range from Intl. It
 * supports hours, overrides, time off, busy time, buffers and notice, for ranges that neither touch nor cross midnight.
 */
export const plainSlots = (input: SlotInput): string[] => {
  const [from, to] = [Date.parse(input.from as string), Date.parse(input.to as string)]
  const earliest = Math.max(from, Date.parse(input.now as string) + input.minimumNoticeMinutes * MINUTE)
  const before = input.bufferBeforeMinutes * MINUTE
  const length = input.durationMinutes * MINUTE
  const after = input.bufferAfterMinutes * MINUTE
  const step = input.intervalMinutes * MINUTE
  const busy = mergedBusy(input)
  const slots: string[] = []
  let b = 0
  for (let midnight = from - DAY; midnight <= to + DAY; midnight += DAY) {
    const date = new Date(midnight).toISOString().slice(0, 10)
    if (input.timeOff.some(off => off.start <= date && date <= off.end)) continue
    const weekday = new Date(midnight).getUTCDay() || 7
    const override = input.overrides.find(o => o.date === date)
    for (const range of override?.intervals ?? input.weekly) {
      if ("days" in range && !(range as { days: number[] }).days.includes(weekday)) continue
      const start = toInstant(input.timeZone, midnight + minutes(range.start) * MINUTE)
      const end = toInstant(input.timeZone, midnight + minutes(range.end) * MINUTE)
      for (let slot = start; slot + length <= end; slot += step) {
        if (slot < earliest || slot >= to) continue
        while (b < busy.length && busy[b]!.end <= slot - before) b++
        if (b < busy.length && busy[b]!.start < slot + length + after) continue
        slots.push(new Date(slot).toISOString())
      }
    }
  }
  return slots
}

const mergedBusy = (input: SlotInput): { start: number; end: number }[] => {
  const sorted = input.busy
    .map(item => ({ start: Date.parse(item.start as string), end: Date.parse(item.end as string) }))
    .sort((a, b) => a.start - b.start)
  const merged: { start: number; end: number }[] = []
  for (const item of sorted) {
    const last = merged.at(-1)
    if (last && item.start <= last.end) last.end = Math.max(last.end, item.end)
    else merged.push(item)
  }
  return merged
}

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

const toInstant = (timeZone: string, wallClock: number): number => {
  const guess = wallClock - offset(timeZone, wallClock)
  return wallClock - offset(timeZone, guess)
}

const offset = (timeZone: string, instant: number): number => {
  const format =
    formats.get(timeZone) ?? new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" })
  formats.set(timeZone, format)
  const text = format.format(instant)
  const at = text.indexOf("GMT") + 3
  if (at === text.length) return 0
  const size = Number(text.slice(at + 1, at + 3)) * 60 + Number(text.slice(at + 4, at + 6))
  return (text[at] === "-" ? -size : size) * MINUTE
}
