import type { UnreadReason } from "@rapport/domain/integrations/schema"
import { kindOfEvent } from "../external/busy-status.ts"
import { type Component, lineOf, linesOf } from "../ics-text/components.ts"
import type { ContentLine } from "../ics-text/content-lines.ts"
import { DAY, readLength, readTime } from "../ics-text/values.ts"
import { type Rule, readRule } from "../recurrence/parse-rule.ts"
import { eventFacts } from "./event-attributes.ts"
import { type Clock, type Moment, momentOf, momentsOf, startOfDay } from "./event-times.ts"

/** A stretch on the clock of an event's zone; `end` is an instant where the clock does not tell it. */
export interface Span {
  readonly start: Moment
  /** Where an occurrence ends that starts at this wall time: also on the wall. */
  readonly endWall: (wall: number) => number
  readonly endInstant: (wall: number) => number
}

export interface ReadEvent extends Span {
  readonly uid: string
  readonly kind: ReturnType<typeof kindOfEvent>
  readonly isCancelled: boolean
  /** Of the occurrence that this one replaces, alone or with all after it. */
  readonly replaces: Moment | null
  readonly replacesRest: boolean
  readonly rules: readonly Rule[]
  /** Rules of what does not take place; older programs wrote them. */
  readonly exceptRules: readonly Rule[]
  /** More occurrences; those that are periods have a length of their own. */
  readonly added: readonly {
    readonly start: Moment
    readonly end: Moment | null
    readonly lasts: number | null
  }[]
  readonly removed: readonly Moment[]
  readonly version: Version
  readonly clock: Clock
}

/** Which of several is the newer one: SEQUENCE, then when it was written. */
export interface Version {
  readonly sequence: number
  readonly stamped: number
  readonly modified: number
}

/** Why an event, or a part of it, could not be read, and the value it was. */
export interface Unreadable {
  readonly reason: UnreadReason
  readonly value: string
}

export type Reading = { readonly event: ReadEvent | null; readonly unreadable: Unreadable | null }

/** As long as no event is: one that says so has a broken end. */
const MAX_LENGTH = 100 * 366 * DAY

/**
 * Reads what matters for busy time and nothing else. What can be read of an event that is partly unreadable is kept;
 * without a start or an end nothing is.
 */
export const readEvent = (component: Component, clock: Clock, own: ReadonlySet<string>): Reading => {
  const notes = new Notes()
  const facts = eventFacts(component, own)
  const kind = kindOfEvent(facts)
  const replacing = lineOf(component, "RECURRENCE-ID")
  const replaces = replacing ? notes.firstOf("replaced", replacing, clock) : null
  const start = firstReadable(linesOf(component, "DTSTART"), clock) ?? (kind === "free" ? replaces : null)
  if (!start) return { event: null, unreadable: kind === "free" ? null : noStart(component) }
  notes.guessed(start, lineOf(component, "DTSTART"))
  const span = kind === "free" ? instantly(start) : spanOf(component, start, clock)
  if ("reason" in span) return { event: null, unreadable: span }
  const end = lineOf(component, "DTEND")
  if (end) notes.guessed(momentsOf(end, clock)[0] ?? start, end)
  const event: ReadEvent = {
    ...span,
    uid: lineOf(component, "UID")?.value.trim() ?? "",
    kind,
    isCancelled: facts.isCancelled,
    replaces,
    replacesRest: replacing?.params.get("RANGE")?.toUpperCase() === "THISANDFUTURE",
    rules: notes.rulesOf(component, "RRULE"),
    exceptRules: notes.rulesOf(component, "EXRULE"),
    added: notes.addedOf(component, clock),
    removed: linesOf(component, "EXDATE").flatMap(each => notes.allOf("dates", each, clock)),
    version: {
      sequence: Number.parseInt(lineOf(component, "SEQUENCE")?.value ?? "", 10) || 0,
      stamped: stampOf(component, "DTSTAMP"),
      modified: stampOf(component, "LAST-MODIFIED"),
    },
    clock,
  }
  return { event, unreadable: kind === "free" ? null : notes.first }
}

const noStart = (component: Component): Unreadable => ({
  reason: "no_start",
  value: lineOf(component, "DTSTART")?.value ?? "",
})

const firstReadable = (lines: readonly ContentLine[], clock: Clock): Moment | null => {
  for (const line of lines) {
    const [moment] = momentsOf(line, clock)
    if (moment) return moment
  }
  return null
}

const stampOf = (component: Component, name: string): number =>
  readTime(lineOf(component, name)?.value ?? "")?.wall ?? 0

/** Remembers the first thing that could not be read of an event. */
class Notes {
  first: Unreadable | null = null

  note(reason: UnreadReason, value: string): null {
    this.first ??= { reason, value }
    return null
  }

  guessed(moment: Moment, line: ContentLine | undefined): void {
    if (moment.isGuess) this.note("zone", line?.params.get("TZID") ?? "")
  }

  firstOf(reason: UnreadReason, line: ContentLine, clock: Clock): Moment | null {
    return this.allOf(reason, line, clock)[0] ?? null
  }

  allOf(reason: UnreadReason, line: ContentLine, clock: Clock): Moment[] {
    if (line.value.trim() === "") return []
    const moments = momentsOf(line, clock)
    if (moments.includes(null)) this.note(reason, line.value)
    return moments.filter(each => each !== null)
  }

  rulesOf(component: Component, name: "RRULE" | "EXRULE"): Rule[] {
    return linesOf(component, name).flatMap(({ value }) => readRule(value) ?? this.note("rule", value) ?? [])
  }

  addedOf(component: Component, clock: Clock): ReadEvent["added"] {
    const written = linesOf(component, "RDATE").filter(each => each.value.trim() !== "")
    return written.flatMap(line =>
      line.value.split(",").flatMap(each => addedOf(each, line, clock) ?? this.note("dates", each) ?? []),
    )
  }
}

/** A date or time, or a period: from when to when, or from when and how long. */
const addedOf = (text: string, line: ContentLine, clock: Clock): ReadEvent["added"][number] | null => {
  const [first = "", second] = text.split("/")
  const tzid = line.params.get("TZID")
  const written = readTime(first, line.params.get("VALUE"))
  if (!written) return null
  const start = momentOf(written, tzid, clock)
  if (second === undefined) return { start, end: null, lasts: null }
  const length = readLength(second)
  if (length) return { start, end: null, lasts: length.days * DAY + length.rest }
  const end = readTime(second)
  return end && { start, end: momentOf(end, tzid, clock), lasts: null }
}

/** Also for what takes no time: programs leave out the end of an occurrence that is cancelled. */
const instantly = (start: Moment): Span => ({ start, endWall: wall => wall, endInstant: start.zone })

/** Days are counted on the calendar, hours on a stopwatch (RFC 5545, 3.8.5.3 and 3.3.6). */
const spanOf = (component: Component, start: Moment, clock: Clock): Span | Unreadable => {
  const ends = linesOf(component, "DTEND").filter(each => each.value.trim() !== "")
  const lengths = linesOf(component, "DURATION").filter(each => each.value.trim() !== "")
  const end = firstReadable(ends, clock)
  const length = lengths.map(each => readLength(each.value)).find(each => each !== null)
  if (end)
    return spanUntil(start, onKnownClock(end, start)) ?? { reason: "no_end", value: ends[0]?.value ?? "" }
  if (length) return spanFor(start, length) ?? { reason: "no_end", value: lengths[0]?.value ?? "" }
  const [unread] = [...ends, ...lengths]
  if (unread) return { reason: "no_end", value: unread.value }
  return start.isDate ? days(start, 1) : instantly(start)
}

const days = (start: Moment, count: number): Span => {
  const endWall = (wall: number): number => wall + count * DAY
  return { start, endWall, endInstant: wall => start.zone(endWall(wall)) }
}

/** An end in a zone that nobody knows is read on the clock of the start. */
const onKnownClock = (end: Moment, start: Moment): Moment =>
  end.isGuess && !start.isGuess && !start.isDate
    ? { ...end, zone: start.zone, instant: start.zone(end.wall) }
    : end

/** Null where it ends before it starts, or never. */
const spanUntil = (start: Moment, end: Moment): Span | null => {
  if (start.isDate) {
    const last = end.isDate ? end.wall : startOfDay(end.wall + DAY - 1)
    const count = Math.round((last - start.wall) / DAY)
    return count < 0 || count * DAY > MAX_LENGTH ? null : days(start, Math.max(1, count))
  }
  // A date that is no later than the start is the day on which it ends.
  const isSameDay = end.isDate && end.wall <= start.wall && end.wall === startOfDay(start.wall)
  const wall = isSameDay ? end.wall + DAY : end.wall
  const instant = end.isDate ? start.zone(wall) : end.instant
  const lasts = instant - start.instant
  if (lasts < 0 || lasts > MAX_LENGTH) return null
  return lasting(start, lasts, end.zone === start.zone || end.isDate ? wall - start.wall : lasts)
}

const spanFor = (start: Moment, { days: whole, rest }: { days: number; rest: number }): Span | null => {
  if (whole * DAY + rest > MAX_LENGTH) return null
  if (start.isDate) return days(start, Math.max(1, whole + Math.ceil(rest / DAY)))
  const endWall = (wall: number): number => wall + whole * DAY + rest
  return { start, endWall, endInstant: wall => start.zone(wall + whole * DAY) + rest }
}

const lasting = (start: Moment, lasts: number, onTheWall: number): Span => ({
  start,
  endWall: wall => wall + onTheWall,
  endInstant: wall => start.zone(wall) + lasts,
})
