import { type Component, propertiesOf, propertyOf, type ZoneComponent } from "../ics-text/components.ts"
import { parseOffset, parseTime } from "../ics-text/values.ts"
import { DAY } from "../recurrence/days.ts"
import { expandRule } from "../recurrence/expand-rule.ts"
import { parseRule } from "../recurrence/parse-rule.ts"
import type { Zone } from "./zone.ts"

/** A change of the offset from UTC at an instant. Milliseconds. */
interface Onset {
  readonly at: number
  readonly from: number
  readonly to: number
}

export interface VtimezoneZone {
  readonly zone: Zone
  /** It covers the window; otherwise its last change was before it. */
  readonly isCurrent: boolean
}

/** Rules of a zone are expanded this far around the window. */
const MARGIN_MS = 2 * 366 * DAY
/** Limits hostile files; real zones have two a year. */
const MAX_ONSETS = 2000

/** The zone that a VTIMEZONE defines; null where it has no usable observance. */
export const zoneOfVtimezone = (
  { observances }: ZoneComponent,
  window: { from: number; to: number },
): VtimezoneZone | null => {
  const onsets = toOnsets(observances.flatMap(observance => transitionsOf(observance, window)))
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
  const zone = (localTime: number): number => {
    const fitting = offsets.map(offset => localTime - offset).filter(at => at + offsetAt(at) === localTime)
    if (fitting.length > 0) return Math.min(...fitting)
    // In a gap, the offset before it applies.
    return localTime - offsetAt(localTime - Math.max(...offsets))
  }
  const isCurrent = observances.length === 1 || (onsets.at(-1)?.at ?? 0) > window.from
  return { zone, isCurrent }
}

interface Transition {
  readonly localTime: number
  readonly from: number | null
  readonly to: number
}

/** A missing TZOFFSETFROM is the offset of the observance before. */
const toOnsets = (transitions: readonly Transition[]): Onset[] => {
  const onsets: Onset[] = []
  for (const { localTime, from, to } of transitions.toSorted((a, b) => a.localTime - b.localTime)) {
    const before = from ?? onsets.at(-1)?.to ?? to
    onsets.push({ at: localTime - before, from: before, to })
  }
  return onsets.sort((a, b) => a.at - b.at)
}

const transitionsOf = (observance: Component, window: { from: number; to: number }): Transition[] => {
  const to = parseOffset(propertyOf(observance, "TZOFFSETTO")?.value ?? "")
  const from = parseOffset(propertyOf(observance, "TZOFFSETFROM")?.value ?? "")
  if (to === null) return []
  const start = parseTime(propertyOf(observance, "DTSTART")?.value ?? "")
  if (!start) return [{ localTime: Number.MIN_SAFE_INTEGER, from, to }]
  const localTimes = new Set([start.localTime])
  for (const line of propertiesOf(observance, "RRULE"))
    for (const localTime of localTimesOf(line.value, start.localTime, from ?? to, window))
      localTimes.add(localTime)
  for (const line of propertiesOf(observance, "RDATE"))
    for (const part of line.value.split(",")) {
      const time = parseTime(part)
      if (time) localTimes.add(time.localTime)
    }
  return [...localTimes].map(localTime => ({ localTime, from, to }))
}

const localTimesOf = (
  text: string,
  start: number,
  before: number,
  { from, to }: { from: number; to: number },
): number[] => {
  const rule = parseRule(text)
  if (!rule) return []
  const until = rule.until
    ? rule.until.localTime + (rule.until.offset === null ? 0 : before)
    : Number.POSITIVE_INFINITY
  const localTimes: number[] = []
  for (const localTime of expandRule(rule, start, {
    from: from - MARGIN_MS,
    to: Math.min(to + MARGIN_MS, until),
    step: () => {},
  })) {
    localTimes.push(localTime)
    if (localTimes.length >= MAX_ONSETS) break
  }
  return localTimes
}
