import { type Component, linesOf } from "../ics-text/components.ts"
import { DAY, readLength, readTime } from "../ics-text/values.ts"
import { type Clock, momentOf } from "./event-times.ts"
import type { AddBusy } from "./expand-series.ts"
import type { Unreadable } from "./read-event.ts"

/** The periods of a VFREEBUSY; the first that cannot be read is returned. */
export const addFreeBusy = (component: Component, clock: Clock, addBusy: AddBusy): Unreadable | null => {
  let unreadable: Unreadable | null = null
  for (const line of linesOf(component, "FREEBUSY")) {
    const type = line.params.get("FBTYPE")?.toUpperCase() ?? "BUSY"
    if (type === "FREE") continue
    for (const period of line.value.split(",")) {
      const span = periodOf(period, line.params.get("TZID"), clock)
      if (span) addBusy("fixed", span.start, span.end, type === "BUSY-TENTATIVE" ? "tentative" : "busy")
      else unreadable ??= { reason: "dates", value: period }
    }
  }
  return unreadable
}

const periodOf = (
  text: string,
  tzid: string | undefined,
  clock: Clock,
): { start: number; end: number } | null => {
  const [first = "", second = ""] = text.split("/")
  const written = readTime(first)
  if (!written) return null
  const start = momentOf(written, tzid, clock).instant
  const length = readLength(second)
  if (length) return { start, end: start + length.days * DAY + length.rest }
  const until = readTime(second)
  const end = until && momentOf(until, tzid, clock).instant
  return end === null || end < start ? null : { start, end }
}
