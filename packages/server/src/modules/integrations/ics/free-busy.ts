import { type Component, propertiesOf } from "../ics-text/components.ts"
import { DAY, parseDuration, parseTime } from "../ics-text/values.ts"
import { resolveTime, type TimeContext } from "./event-times.ts"
import type { AddBusy } from "./expand-series.ts"
import type { Unreadable } from "./parse-event.ts"

/** Adds the periods of a VFREEBUSY. Returns the first that cannot be parsed. */
export const addFreeBusy = (
  component: Component,
  context: TimeContext,
  addBusy: AddBusy,
): Unreadable | null => {
  let unreadable: Unreadable | null = null
  for (const line of propertiesOf(component, "FREEBUSY")) {
    const type = line.params.get("FBTYPE")?.toUpperCase() ?? "BUSY"
    if (type === "FREE") continue
    for (const period of line.value.split(",")) {
      const span = periodOf(period, line.params.get("TZID"), context)
      if (span) addBusy("fixed", span.start, span.end, type === "BUSY-TENTATIVE" ? "tentative" : "busy")
      else unreadable ??= { reason: "dates", value: period }
    }
  }
  return unreadable
}

const periodOf = (
  text: string,
  tzid: string | undefined,
  context: TimeContext,
): { start: number; end: number } | null => {
  const [first = "", second = ""] = text.split("/")
  const written = parseTime(first)
  if (!written) return null
  const start = resolveTime(written, tzid, context).instant
  const length = parseDuration(second)
  if (length) return { start, end: start + length.days * DAY + length.rest }
  const until = parseTime(second)
  const end = until && resolveTime(until, tzid, context).instant
  return end === null || end < start ? null : { start, end }
}
