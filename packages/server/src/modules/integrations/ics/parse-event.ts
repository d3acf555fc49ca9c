import type { UnreadReason } from "@rapport/domain/integrations/schema"
import { busyStatusOf } from "../external/busy-status.ts"
import type { Version } from "../external/newest-versions.ts"
import { type Component, propertiesOf, propertyOf } from "../ics-text/components.ts"
import type { ContentLine } from "../ics-text/content-lines.ts"
import { DAY, parseDuration, parseTime } from "../ics-text/values.ts"
import { parseRule, type Rule } from "../recurrence/parse-rule.ts"
import { eventAttributes } from "./event-attributes.ts"
import { type EventTime, parseTimes, resolveTime, startOfDay, type TimeContext } from "./event-times.ts"

/** When an event starts, and where each of its occurrences ends. */
export interface Span {
  readonly start: EventTime
  /** The local end of an occurrence, by its local start. */
  readonly endLocalTime: (localTime: number) => number
  readonly endInstant: (localTime: number) => number
}

export interface ParsedEvent extends Span {
  readonly uid: string
  readonly kind: ReturnType<typeof busyStatusOf>
  readonly isCancelled: boolean
  /** RECURRENCE-ID of the occurrence that this event replaces. */
  readonly recurrenceId: EventTime | null
  readonly isThisAndFuture: boolean
  readonly rules: readonly Rule[]
  /** EXRULE, written by older programs. */
  readonly exclusionRules: readonly Rule[]
  /** RDATE; periods have a duration of their own. */
  readonly added: readonly {
    readonly start: EventTime
    readonly end: EventTime | null
    readonly duration: number | null
  }[]
  readonly removed: readonly EventTime[]
  readonly version: Version
  readonly context: TimeContext
}

/** Why an event, or a part of it, could not be parsed, and the value in question. */
export interface Unreadable {
  readonly reason: UnreadReason
  readonly value: string
}

export type ParseResult = { readonly event: ParsedEvent | null; readonly unreadable: Unreadable | null }

/** A longer duration is taken for a broken end. */
const MAX_LENGTH = 100 * 366 * DAY

/**
 * Parses only what matters for busy time. Of an event that is partly unreadable the rest is kept, unless its start or end
 * is missing.
 */
export const parseEvent = (
  component: Component,
  context: TimeContext,
  own: ReadonlySet<string>,
): ParseResult => {
  const issues = new IssueLog()
  const attributes = eventAttributes(component, own)
  const kind = busyStatusOf(attributes)
  const replaced = propertyOf(component, "RECURRENCE-ID")
  const recurrenceId = replaced ? issues.firstOf("replaced", replaced, context) : null
  const start =
    firstReadable(propertiesOf(component, "DTSTART"), context) ?? (kind === "free" ? recurrenceId : null)
  if (!start) return { event: null, unreadable: kind === "free" ? null : noStart(component) }
  issues.checkZone(start, propertyOf(component, "DTSTART"))
  const span = kind === "free" ? zeroLengthSpan(start) : spanOf(component, start, context)
  if ("reason" in span) return { event: null, unreadable: span }
  const end = propertyOf(component, "DTEND")
  if (end) issues.checkZone(parseTimes(end, context)[0] ?? start, end)
  const event: ParsedEvent = {
    ...span,
    uid: propertyOf(component, "UID")?.value.trim() ?? "",
    kind,
    isCancelled: attributes.isCancelled,
    recurrenceId,
    isThisAndFuture: replaced?.params.get("RANGE")?.toUpperCase() === "THISANDFUTURE",
    rules: issues.rulesOf(component, "RRULE"),
    exclusionRules: issues.rulesOf(component, "EXRULE"),
    added: issues.addedOf(component, context),
    removed: propertiesOf(component, "EXDATE").flatMap(line => issues.allOf("dates", line, context)),
    version: {
      sequence: Number.parseInt(propertyOf(component, "SEQUENCE")?.value ?? "", 10) || 0,
      stamped: stampOf(component, "DTSTAMP"),
      modified: stampOf(component, "LAST-MODIFIED"),
    },
    context,
  }
  return { event, unreadable: kind === "free" ? null : issues.first }
}

const noStart = (component: Component): Unreadable => ({
  reason: "no_start",
  value: propertyOf(component, "DTSTART")?.value ?? "",
})

const firstReadable = (lines: readonly ContentLine[], context: TimeContext): EventTime | null => {
  for (const line of lines) {
    const [time] = parseTimes(line, context)
    if (time) return time
  }
  return null
}

const stampOf = (component: Component, name: string): number =>
  parseTime(propertyOf(component, name)?.value ?? "")?.localTime ?? 0

/** Collects what could not be parsed of an event; the first is reported. */
class IssueLog {
  first: Unreadable | null = null

  note(reason: UnreadReason, value: string): null {
    this.first ??= { reason, value }
    return null
  }

  checkZone(time: EventTime, line: ContentLine | undefined): void {
    if (time.hasUnknownZone) this.note("zone", line?.params.get("TZID") ?? "")
  }

  firstOf(reason: UnreadReason, line: ContentLine, context: TimeContext): EventTime | null {
    return this.allOf(reason, line, context)[0] ?? null
  }

  allOf(reason: UnreadReason, line: ContentLine, context: TimeContext): EventTime[] {
    if (line.value.trim() === "") return []
    const times = parseTimes(line, context)
    if (times.includes(null)) this.note(reason, line.value)
    return times.filter(time => time !== null)
  }

  rulesOf(component: Component, name: "RRULE" | "EXRULE"): Rule[] {
    return propertiesOf(component, name).flatMap(
      ({ value }) => parseRule(value) ?? this.note("rule", value) ?? [],
    )
  }

  addedOf(component: Component, context: TimeContext): ParsedEvent["added"] {
    const written = propertiesOf(component, "RDATE").filter(line => line.value.trim() !== "")
    return written.flatMap(line =>
      line.value.split(",").flatMap(part => addedOf(part, line, context) ?? this.note("dates", part) ?? []),
    )
  }
}

/** A date, a time, or a period given by its end or its duration. */
const addedOf = (
  text: string,
  line: ContentLine,
  context: TimeContext,
): ParsedEvent["added"][number] | null => {
  const [first = "", second] = text.split("/")
  const tzid = line.params.get("TZID")
  const written = parseTime(first, line.params.get("VALUE"))
  if (!written) return null
  const start = resolveTime(written, tzid, context)
  if (second === undefined) return { start, end: null, duration: null }
  const length = parseDuration(second)
  if (length) return { start, end: null, duration: length.days * DAY + length.rest }
  const end = parseTime(second)
  return end && { start, end: resolveTime(end, tzid, context), duration: null }
}

/** For free events too: programs leave out the end of a cancelled occurrence. */
const zeroLengthSpan = (start: EventTime): Span => ({
  start,
  endLocalTime: localTime => localTime,
  endInstant: start.zone,
})

/** Days are nominal (local time), hours exact (RFC 5545, 3.8.5.3 and 3.3.6). */
const spanOf = (component: Component, start: EventTime, context: TimeContext): Span | Unreadable => {
  const ends = propertiesOf(component, "DTEND").filter(line => line.value.trim() !== "")
  const lengths = propertiesOf(component, "DURATION").filter(line => line.value.trim() !== "")
  const end = firstReadable(ends, context)
  const length = lengths.map(line => parseDuration(line.value)).find(length => length !== null)
  if (end)
    return spanToEnd(start, withZoneOfStart(end, start)) ?? { reason: "no_end", value: ends[0]?.value ?? "" }
  if (length) return spanOfDuration(start, length) ?? { reason: "no_end", value: lengths[0]?.value ?? "" }
  const [unread] = [...ends, ...lengths]
  if (unread) return { reason: "no_end", value: unread.value }
  return start.isDate ? days(start, 1) : zeroLengthSpan(start)
}

const days = (start: EventTime, count: number): Span => {
  const endLocalTime = (localTime: number): number => localTime + count * DAY
  return { start, endLocalTime, endInstant: localTime => start.zone(endLocalTime(localTime)) }
}

/** An end in an unknown zone is read in the zone of the start. */
const withZoneOfStart = (end: EventTime, start: EventTime): EventTime =>
  end.hasUnknownZone && !start.hasUnknownZone && !start.isDate
    ? { ...end, zone: start.zone, instant: start.zone(end.localTime) }
    : end

/** Null where the end is before the start or beyond MAX_LENGTH. */
const spanToEnd = (start: EventTime, end: EventTime): Span | null => {
  if (start.isDate) {
    const last = end.isDate ? end.localTime : startOfDay(end.localTime + DAY - 1)
    const count = Math.round((last - start.localTime) / DAY)
    return count < 0 || count * DAY > MAX_LENGTH ? null : days(start, Math.max(1, count))
  }
  // DTEND as a date on the day of the start includes that day.
  const isSameDay =
    end.isDate && end.localTime <= start.localTime && end.localTime === startOfDay(start.localTime)
  const localTime = isSameDay ? end.localTime + DAY : end.localTime
  const instant = end.isDate ? start.zone(localTime) : end.instant
  const duration = instant - start.instant
  if (duration < 0 || duration > MAX_LENGTH) return null
  return timedSpan(
    start,
    duration,
    end.zone === start.zone || end.isDate ? localTime - start.localTime : duration,
  )
}

const spanOfDuration = (
  start: EventTime,
  { days: whole, rest }: { days: number; rest: number },
): Span | null => {
  if (whole * DAY + rest > MAX_LENGTH) return null
  if (start.isDate) return days(start, Math.max(1, whole + Math.ceil(rest / DAY)))
  const endLocalTime = (localTime: number): number => localTime + whole * DAY + rest
  return { start, endLocalTime, endInstant: localTime => start.zone(localTime + whole * DAY) + rest }
}

const timedSpan = (start: EventTime, duration: number, localLength: number): Span => ({
  start,
  endLocalTime: localTime => localTime + localLength,
  endInstant: localTime => start.zone(localTime) + duration,
})
