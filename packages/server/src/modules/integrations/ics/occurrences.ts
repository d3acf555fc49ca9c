import { DAY } from "../ics-text/values.ts"
import { wallsOfRule } from "../recurrence/expand-rule.ts"
import type { Rule } from "../recurrence/parse-rule.ts"
import { dayOf, type Moment, startOfDay } from "./event-times.ts"
import type { ReadEvent } from "./read-event.ts"

/** One time at which an event takes place, on the clock of the event's start. */
export interface Occurrence {
  readonly wall: number
  readonly instant: number
  /** Where it has a length of its own. */
  readonly end: { readonly wall: number; readonly instant: number } | null
}

export interface Reach {
  readonly from: number
  readonly to: number
  readonly step: () => void
  /** The clock of the file, for days that are written as instants; null where it is not known. */
  readonly wallInFile: ((instant: number) => number) | null
}

/** When a recurring event takes place, as far as it may matter between two instants. */
export const occurrencesOf = (event: ReadEvent, reach: Reach): Occurrence[] => {
  const { start } = event
  const found = new Map<number, Occurrence>([[start.wall, at(event, start.wall)]])
  for (const each of event.added) {
    const wall = onClockOf(start, each.start, reach)
    found.set(wall, { ...at(event, wall), end: ownEnd(event, wall, each) })
  }
  for (const rule of event.rules)
    for (const wall of wallsOf(rule, event, reach)) if (!found.has(wall)) found.set(wall, at(event, wall))
  const gone = new Set(event.exceptRules.flatMap(rule => wallsOf(rule, event, reach)))
  const isRemoved = removedFrom(event, reach)
  return [...found.values()].filter(each => !gone.has(each.wall) && !isRemoved(each))
}

/** As `isMeant` for each date that is left out, of which there may be many. */
const removedFrom = (
  { start, removed }: ReadEvent,
  { wallInFile }: Reach,
): ((each: Occurrence) => boolean) => {
  if (start.isDate) {
    const days = new Set(removed.map(each => dayOf(each, wallInFile)))
    return each => days.has(each.wall)
  }
  const days = new Set(removed.filter(each => each.isDate).map(each => each.wall))
  const times = removed.filter(each => !each.isDate)
  const instants = new Set(times.map(each => each.instant))
  const walls = new Set(times.filter(each => each.kind === "local").map(each => each.wall))
  return ({ wall, instant }) => days.has(startOfDay(wall)) || instants.has(instant) || walls.has(wall)
}

const at = ({ start }: ReadEvent, wall: number): Occurrence => ({
  wall,
  instant: start.zone(wall),
  end: null,
})

/** Whether a moment names an occurrence. A date names the day; a time without a zone is one on the event's own clock. */
export const isMeant = (moment: Moment, each: Occurrence, start: Moment, { wallInFile }: Reach): boolean => {
  if (start.isDate) return dayOf(moment, wallInFile) === each.wall
  if (moment.isDate) return moment.wall === startOfDay(each.wall)
  if (moment.instant === each.instant) return true
  return moment.kind === "local" && moment.wall === each.wall
}

/** Where a further date lies on the clock of the start. Of another zone, the same instant is what shifts with it. */
const onClockOf = (start: Moment, moment: Moment, { wallInFile }: Reach): number => {
  if (start.isDate) return dayOf(moment, wallInFile)
  if (moment.isDate) return moment.wall + start.wall - startOfDay(start.wall)
  if (moment.zone === start.zone || moment.kind === "local") return moment.wall
  return wallIn(start.zone, moment.instant)
}

/** What a clock shows at an instant. */
export const wallIn = (zone: (wall: number) => number, instant: number): number => {
  const near = instant + (instant - zone(instant))
  return near + (instant - zone(near))
}

const ownEnd = (
  event: ReadEvent,
  wall: number,
  { start, end, lasts }: ReadEvent["added"][number],
): Occurrence["end"] => {
  if (event.start.isDate || (!end && lasts === null)) return null
  const length = lasts ?? (end ? end.instant - start.instant : 0)
  return { wall: wall + length, instant: start.instant + length }
}

/** The rule runs on the bare numbers of the clock; only what comes out of it becomes an instant. */
const wallsOf = (rule: Rule, event: ReadEvent, reach: Reach): number[] => {
  const { start } = event
  const last = lastWall(rule, start, reach)
  const lasts = event.endWall(start.wall) - start.wall
  const walls: number[] = []
  // No zone is further than a day from UTC.
  const from = reach.from - lasts - 2 * DAY
  for (const wall of wallsOfRule(rule, start.wall, {
    from,
    to: Math.min(reach.to + DAY, last.wall),
    step: reach.step,
  })) {
    if (last.instant !== Number.POSITIVE_INFINITY && start.zone(wall) > last.instant) break
    walls.push(wall)
  }
  return walls
}

/** What UNTIL ends with, itself included. A date is the whole day. */
const lastWall = (
  { until }: Rule,
  start: Moment,
  { wallInFile }: Reach,
): { wall: number; instant: number } => {
  const never = Number.POSITIVE_INFINITY
  if (!until) return { wall: never, instant: never }
  const instant = until.offset === null ? null : until.wall - until.offset * 60_000
  if (start.isDate) {
    if (instant === null) return { wall: startOfDay(until.wall), instant: never }
    const moment: Moment = { ...start, wall: instant, instant, kind: "utc", isDate: false }
    return { wall: dayOf(moment, wallInFile), instant: never }
  }
  if (until.isDate) return { wall: until.wall + DAY - 1, instant: never }
  return instant === null ? { wall: until.wall, instant: never } : { wall: instant + DAY, instant }
}
