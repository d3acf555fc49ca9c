import { DAY, MINUTE } from "./calendar-days.ts"

/** The UTC offsets of a zone over some years: `offsets[i]` applies until `ends[i]`, the last of which is infinite. */
export type ZoneOffsets = {
  readonly ends: readonly number[]
  readonly offsets: readonly number[]
}

/** Offsets that are known for the instants `[from, to)` of a zone, such as those that a browser gets from the server. */
export type KnownOffsets = ZoneOffsets & { readonly from: number; readonly to: number }

const MAX_CACHED = 256
/** Between 1990 and 2040 no zone changes its offset twice within 6.9 days, so no change is missed between two samples. */
const SAMPLE_STEP = 3 * DAY
/** More than any offset, plus a skipped date. */
const MARGIN = 3 * DAY

let knownOffsets: ReadonlyMap<string, KnownOffsets> = new Map()

/**
 * Takes the place of the rules that come with the JavaScript engine, for the instants that are known. A browser's rules can
 * be older or newer than the server's, and must not show other times.
 */
export const setKnownOffsets = (known: ReadonlyMap<string, KnownOffsets>): void => {
  knownOffsets = known
}

/** By zone and years. Never stale, as the engine's rules cannot change while the process runs. */
const offsetsCache = new Map<string, ZoneOffsets>()

/** The offsets of a zone for all instants from `from` to `to` (epoch ms) and all local times in between. */
export const zoneOffsets = (timeZone: string, from: number, to: number): ZoneOffsets => {
  const known = knownOffsets.get(timeZone)
  if (known && known.from <= from - MARGIN && to + MARGIN <= known.to) return known
  const firstYear = new Date(from - MARGIN).getUTCFullYear()
  const lastYear = new Date(to + MARGIN).getUTCFullYear()
  const key = `${timeZone} ${firstYear} ${lastYear}`
  const cached = offsetsCache.get(key)
  if (cached) return cached
  if (known && !isSupported(timeZone)) return known
  const found = findOffsets(timeZone, Date.UTC(firstYear, 0, 1), Date.UTC(lastYear + 1, 0, 1))
  if (offsetsCache.size >= MAX_CACHED) evictOldest()
  offsetsCache.set(key, found)
  return found
}

/** The offset from UTC at `instant`, in ms. */
export const offsetAt = ({ ends, offsets }: ZoneOffsets, instant: number): number => {
  let i = 0
  while (instant >= ends[i]!) i++
  return offsets[i]!
}

/** Days since 1970-01-01 of the local date at `instant`. */
export const localDay = (zone: ZoneOffsets, instant: number): number =>
  Math.floor((instant + offsetAt(zone, instant)) / DAY)

/**
 * The earliest instant whose local time is `wallClock` or later. A local time is given as the epoch ms of the same time in
 * UTC.
 */
export const firstInstantAt = ({ ends, offsets }: ZoneOffsets, wallClock: number): number => {
  let i = 0
  while (wallClock >= ends[i]! + offsets[i]!) i++
  const reached = wallClock - offsets[i]!
  return i > 0 && reached < ends[i - 1]! ? ends[i - 1]! : reached
}

/** Old browsers lack zones that were added or renamed since. */
const isSupported = (timeZone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat("en-US", { timeZone }))
  } catch {
    return false
  }
}

const evictOldest = () => {
  const oldest = offsetsCache.keys().next()
  if (!oldest.done) offsetsCache.delete(oldest.value)
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

/** The instant between `before` and `after` from which the offset is no longer `offset`. Offsets change at whole seconds. */
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
