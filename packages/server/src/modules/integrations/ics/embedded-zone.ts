import ICAL from "ical.js"
import { wallOf } from "./wall.ts"
import type { Zone } from "./zones.ts"

/** From `at` on, the zone is `to` ahead of UTC; before, it was `from`. Milliseconds. */
interface Onset {
  at: number
  from: number
  to: number
}

/** A rule that began in 1601 and changes twice a year needs 900; no real zone has more. */
const MAX_ONSETS = 2000
const LAST_YEAR = 2100

/** The zone that a VTIMEZONE explains; null where it explains nothing. */
export const embeddedZone = (component: ICAL.Component): Zone | null => {
  const onsets = component
    .getAllSubcomponents()
    .flatMap(onsetsOf)
    .sort((a, b) => a.at - b.at)
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
  return wall => {
    const fitting = offsets.map(offset => wall - offset).filter(at => at + offsetAt(at) === wall)
    if (fitting.length > 0) return Math.min(...fitting)
    // In a gap: the offset before it is the smaller one, so no earlier onset is overlooked.
    return wall - offsetAt(wall - Math.max(...offsets))
  }
}

const onsetsOf = (observance: ICAL.Component): Onset[] => {
  const start = observance.getFirstPropertyValue("dtstart")
  const [from, to] = [millisecondsOf(observance, "tzoffsetfrom"), millisecondsOf(observance, "tzoffsetto")]
  if (!(start instanceof ICAL.Time) || from === null || to === null) return []
  const walls = new Set([wallOf(start)])
  for (const rule of observance.getAllProperties("rrule")) {
    const recur = rule.getFirstValue()
    if (!(recur instanceof ICAL.Recur)) continue
    const iterator = recur.iterator(start)
    for (let count = 0; count < MAX_ONSETS; count++) {
      const next = iterator.next()
      if (!next || next.year > LAST_YEAR) break
      walls.add(wallOf(next))
    }
  }
  for (const dates of observance.getAllProperties("rdate"))
    for (const value of dates.getValues()) if (value instanceof ICAL.Time) walls.add(wallOf(value))
  return [...walls].map(wall => ({ at: wall - from, from, to }))
}

const millisecondsOf = (observance: ICAL.Component, name: string): number | null => {
  const value = observance.getFirstPropertyValue(name)
  return value instanceof ICAL.UtcOffset ? value.toSeconds() * 1000 : null
}
