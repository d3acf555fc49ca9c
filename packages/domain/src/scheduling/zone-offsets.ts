import { DAY, MINUTE } from "./calendar-days.ts"

/** The offsets of one zone over some years: `offsets[i]` holds until `ends[i]`; the last one has no end. */
export type ZoneOffsets = {
  readonly ends: readonly number[]
  readonly offsets: readonly number[]
}

const MAX_REMEMBERED = 256
/** No zone has two changes nearer than 6.9 days between 1990 and 2040, so none hides between two samples. */
const SAMPLE_STEP = 3 * DAY
/** More than any offset, and room for a skipped date on top. */
const MARGIN = 3 * DAY

const remembered = new Map<string, ZoneOffsets>()

/** The zone's offsets, right for every instant from `from` to `to` (epoch ms) and every wall clock read then. */
export const zoneOffsets = (timeZone: string, from: number, to: number): ZoneOffsets => {
  const firstYear = new Date(from - MARGIN).getUTCFullYear()
  const lastYear = new Date(to + MARGIN).getUTCFullYear()
  const key = `${timeZone} ${firstYear} ${lastYear}`
  const known = remembered.get(key)
  if (known) return known
  const found = findOffsets(timeZone, Date.UTC(firstYear, 0, 1), Date.UTC(lastYear + 1, 0, 1))
  if (remembered.size >= MAX_REMEMBERED) forgetOldest()
  remembered.set(key, found)
  return found
}

/** What the zone adds to UTC at `instant`, in ms. */
export const offsetAt = ({ ends, offsets }: ZoneOffsets, instant: number): number => {
  let i = 0
  while (instant >= ends[i]!) i++
  return offsets[i]!
}

/** Days since 1970-01-01 of the local date at `instant`. */
export const localDay = (zone: ZoneOffsets, instant: number): number =>
  Math.floor((instant + offsetAt(zone, instant)) / DAY)

/**
 * The earliest instant at which the zone's wall clock reads `wallClock` or later. A wall clock is written as the
 * epoch ms that UTC would have when reading the same.
 */
export const firstInstantAt = ({ ends, offsets }: ZoneOffsets, wallClock: number): number => {
  let i = 0
  while (wallClock >= ends[i]! + offsets[i]!) i++
  const reached = wallClock - offsets[i]!
  return i > 0 && reached < ends[i - 1]! ? ends[i - 1]! : reached
}

const forgetOldest = () => {
  const oldest = remembered.keys().next()
  if (!oldest.done) remembered.delete(oldest.value)
}

const findOffsets = (timeZone: string, from: number, to: number): ZoneOffsets => {
  const read = offsetReader(timeZone)
  const ends: number[] = []
  const offsets = [read(from)]
  for (let sample = from + SAMPLE_STEP; sample < to + SAMPLE_STEP; sample += SAMPLE_STEP) {
    const after = read(sample)
    let start = sample - SAMPLE_STEP
    while (offsets.at(-1) !== after) {
      start = firstChange(read, offsets.at(-1)!, start, sample)
      ends.push(start)
      offsets.push(read(start))
    }
  }
  ends.push(Number.POSITIVE_INFINITY)
  return { ends, offsets }
}

/** The change of offset between `before`, where it is `offset`, and `after`, where it is not; changes fall on whole seconds. */
const firstChange = (read: (instant: number) => number, offset: number, before: number, after: number) => {
  let [low, high] = [before / 1000, after / 1000]
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (read(middle * 1000) === offset) low = middle
    else high = middle
  }
  return high * 1000
}

const offsetReader = (timeZone: string) => {
  const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" })
  return (instant: number): number => {
    const text = format.format(instant)
    const [, sign, hours, minutes, seconds] = /GMT([+-])(\d+):(\d+)(?::(\d+))?$/.exec(text) ?? []
    if (!sign) return 0
    const size = Number(hours) * 60 * MINUTE + Number(minutes) * MINUTE + Number(seconds ?? 0) * 1000
    return sign === "-" ? -size : size
  }
}
