import { type Component, lineOf, linesOf, type ZoneComponent } from "../ics-text/components.ts"
import { readOffset, readTime } from "../ics-text/values.ts"
import { DAY } from "../recurrence/days.ts"
import { wallsOfRule } from "../recurrence/expand-rule.ts"
import { readRule } from "../recurrence/parse-rule.ts"
import type { Zone } from "./zones.ts"

/** From `at` on, the zone is `to` ahead of UTC; before, it was `from`. Milliseconds. */
interface Onset {
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface EmbeddedZone {
  readonly zone: Zone
  /** It says what holds from now on; otherwise its last change was one of years ago. */
  readonly lasts: boolean
}

/** Nothing is asked of a zone long before or after the times that are wanted. */
const LOOKUP_MINUTES = 2 * 366 * DAY
/** A zone that changes every day would need as many; no real one comes near it. */
const MAX_ONSETS = 2000

/** The zone that a VTIMEZONE explains; null where it explains nothing. */
export const embeddedZone = (
  { observances }: ZoneComponent,
  window: { from: number; to: number },
): EmbeddedZone | null => {
  const onsets = inOrder(observances.flatMap(each => changesOf(each, window)))
  const [first] = onsets
  if (!first) return null
  const offsetAt = (instant: number): number => {
    let offset = first.from
    for (const onset of onsets) {
      if (onset.at > instant) break
      offset = onset.to
    }
    return offset
  }
  const offsets = [...new Set(onsets.flatMap(({ from, to }) => [from, to]))]
  const zone = (wall: number): number => {
    const fitting = offsets.map(offset => wall - offset).filter(at => at + offsetAt(at) === wall)
    if (fitting.length > 0) return Math.min(...fitting)
    // In a gap: the offset before it is the smaller one, so no earlier onset is overlooked.
    return wall - offsetAt(wall - Math.max(...offsets))
  }
  const lasts = observances.length === 1 || (onsets.at(-1)?.at ?? 0) > window.from
  return { zone, lasts }
}

interface Change {
  readonly wall: number
  readonly from: number | null
  readonly to: number
}

/** Where an observance does not say what was before it, that is what the one before it brought. */
const inOrder = (changes: readonly Change[]): Onset[] => {
  const onsets: Onset[] = []
  for (const { wall, from, to } of changes.toSorted((a, b) => a.wall - b.wall)) {
    const before = from ?? onsets.at(-1)?.to ?? to
    onsets.push({ at: wall - before, from: before, to })
  }
  return onsets.sort((a, b) => a.at - b.at)
}

const changesOf = (observance: Component, window: { from: number; to: number }): Change[] => {
  const to = readOffset(lineOf(observance, "TZOFFSETTO")?.value ?? "")
  const from = readOffset(lineOf(observance, "TZOFFSETFROM")?.value ?? "")
  if (to === null) return []
  const start = readTime(lineOf(observance, "DTSTART")?.value ?? "")
  if (!start) return [{ wall: Number.MIN_SAFE_INTEGER, from, to }]
  const walls = new Set([start.wall])
  for (const line of linesOf(observance, "RRULE"))
    for (const wall of wallsOf(line.value, start.wall, from ?? to, window)) walls.add(wall)
  for (const line of linesOf(observance, "RDATE"))
    for (const each of line.value.split(",")) {
      const time = readTime(each)
      if (time) walls.add(time.wall)
    }
  return [...walls].map(wall => ({ wall, from, to }))
}

const wallsOf = (
  text: string,
  start: number,
  before: number,
  { from, to }: { from: number; to: number },
): number[] => {
  const rule = readRule(text)
  if (!rule) return []
  const until = rule.until
    ? rule.until.wall + (rule.until.offset === null ? 0 : before)
    : Number.POSITIVE_INFINITY
  const walls: number[] = []
  for (const wall of wallsOfRule(rule, start, {
    from: from - LOOKUP_MINUTES,
    to: Math.min(to + LOOKUP_MINUTES, until),
    step: () => {},
  })) {
    walls.push(wall)
    if (walls.length >= MAX_ONSETS) break
  }
  return walls
}
