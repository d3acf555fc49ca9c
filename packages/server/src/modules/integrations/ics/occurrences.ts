import { DAY } from "../ics-text/values.ts"
import { expandRule } from "../recurrence/expand-rule.ts"
import type { Rule } from "../recurrence/parse-rule.ts"
import { dayOf, type EventTime, startOfDay } from "./event-times.ts"
import type { ParsedEvent } from "./parse-event.ts"

/** One occurrence of an event; its local time is in the zone of the event's start. */
export interface Occurrence {
  readonly localTime: number
  readonly instant: number
  /** Set where the occurrence has a duration of its own. */
  readonly end: { readonly localTime: number; readonly instant: number } | null
}

export interface ExpansionWindow {
  readonly from: number
  readonly to: number
  readonly step: () => void
  /** Converts to local time in the zone of the file, for days written as instants; null where it is not known. */
  readonly toFileTime: ((instant: number) => number) | null
}

/** The occurrences of a recurring event that may overlap the window. */
export const occurrencesOf = (event: ParsedEvent, window: ExpansionWindow): Occurrence[] => {
  const { start } = event
  const found = new Map<number, Occurrence>([[start.localTime, at(event, start.localTime)]])
  for (const rdate of event.added) {
    const localTime = onStartClock(start, rdate.start, window)
    found.set(localTime, { ...at(event, localTime), end: ownEnd(event, localTime, rdate) })
  }
  for (const rule of event.rules)
    for (const localTime of localTimesOf(rule, event, window))
      if (!found.has(localTime)) found.set(localTime, at(event, localTime))
  const excluded = new Set(event.exclusionRules.flatMap(rule => localTimesOf(rule, event, window)))
  const isRemoved = removedFrom(event, window)
  return [...found.values()].filter(
    occurrence => !excluded.has(occurrence.localTime) && !isRemoved(occurrence),
  )
}

/** As `identifies` for each EXDATE, but with sets, because there may be many. */
const removedFrom = (
  { start, removed }: ParsedEvent,
  { toFileTime }: ExpansionWindow,
): ((occurrence: Occurrence) => boolean) => {
  if (start.isDate) {
    const days = new Set(removed.map(exdate => dayOf(exdate, toFileTime)))
    return occurrence => days.has(occurrence.localTime)
  }
  const days = new Set(removed.filter(exdate => exdate.isDate).map(exdate => exdate.localTime))
  const times = removed.filter(exdate => !exdate.isDate)
  const instants = new Set(times.map(time => time.instant))
  const localTimes = new Set(times.filter(time => time.kind === "floating").map(time => time.localTime))
  return ({ localTime, instant }) =>
    days.has(startOfDay(localTime)) || instants.has(instant) || localTimes.has(localTime)
}

const at = ({ start }: ParsedEvent, localTime: number): Occurrence => ({
  localTime,
  instant: start.zone(localTime),
  end: null,
})

/** Whether a RECURRENCE-ID identifies an occurrence. A date matches its day, a floating time the local time. */
export const identifies = (
  time: EventTime,
  occurrence: Occurrence,
  start: EventTime,
  { toFileTime }: ExpansionWindow,
): boolean => {
  if (start.isDate) return dayOf(time, toFileTime) === occurrence.localTime
  if (time.isDate) return time.localTime === startOfDay(occurrence.localTime)
  if (time.instant === occurrence.instant) return true
  return time.kind === "floating" && time.localTime === occurrence.localTime
}

/** The local time of an RDATE in the zone of the start. */
const onStartClock = (start: EventTime, time: EventTime, { toFileTime }: ExpansionWindow): number => {
  if (start.isDate) return dayOf(time, toFileTime)
  if (time.isDate) return time.localTime + start.localTime - startOfDay(start.localTime)
  if (time.zone === start.zone || time.kind === "floating") return time.localTime
  return toLocalTime(start.zone, time.instant)
}

/** The inverse of a zone: the local time at an instant. */
export const toLocalTime = (zone: (localTime: number) => number, instant: number): number => {
  const near = instant + (instant - zone(instant))
  return near + (instant - zone(near))
}

const ownEnd = (
  event: ParsedEvent,
  localTime: number,
  { start, end, duration }: ParsedEvent["added"][number],
): Occurrence["end"] => {
  if (event.start.isDate || (!end && duration === null)) return null
  const length = duration ?? (end ? end.instant - start.instant : 0)
  return { localTime: localTime + length, instant: start.instant + length }
}

/** Rules are expanded in local time; only the results are converted to instants. */
const localTimesOf = (rule: Rule, event: ParsedEvent, window: ExpansionWindow): number[] => {
  const { start } = event
  const last = lastLocalTime(rule, start, window)
  const duration = event.endLocalTime(start.localTime) - start.localTime
  const localTimes: number[] = []
  // No zone is more than a day from UTC.
  const from = window.from - duration - 2 * DAY
  for (const localTime of expandRule(rule, start.localTime, {
    from,
    to: Math.min(window.to + DAY, last.localTime),
    step: window.step,
  })) {
    if (last.instant !== Number.POSITIVE_INFINITY && start.zone(localTime) > last.instant) break
    localTimes.push(localTime)
  }
  return localTimes
}

/** The last possible time by UNTIL, inclusive. A date includes the whole day. */
const lastLocalTime = (
  { until }: Rule,
  start: EventTime,
  { toFileTime }: ExpansionWindow,
): { localTime: number; instant: number } => {
  const never = Number.POSITIVE_INFINITY
  if (!until) return { localTime: never, instant: never }
  const instant = until.offset === null ? null : until.localTime - until.offset * 60_000
  if (start.isDate) {
    if (instant === null) return { localTime: startOfDay(until.localTime), instant: never }
    const time: EventTime = { ...start, localTime: instant, instant, kind: "utc", isDate: false }
    return { localTime: dayOf(time, toFileTime), instant: never }
  }
  if (until.isDate) return { localTime: until.localTime + DAY - 1, instant: never }
  return instant === null
    ? { localTime: until.localTime, instant: never }
    : { localTime: instant + DAY, instant }
}
