import type { ImportedBusy } from "../external/imported-busy.ts"
import { newestVersions } from "../external/newest-versions.ts"
import { dayOf, type EventTime, startOfDay } from "./event-times.ts"
import {
  type ExpansionWindow,
  identifies,
  type Occurrence,
  occurrencesOf,
  toLocalTime,
} from "./occurrences.ts"
import type { ParsedEvent } from "./parse-event.ts"

export type AddBusy = (
  list: keyof ImportedBusy,
  start: number,
  end: number,
  kind: "busy" | "tentative",
) => void

/** An event with a RECURRENCE-ID: it replaces an occurrence of the recurring event. */
type Override = ParsedEvent & { readonly recurrenceId: EventTime }
const isOverride = (event: ParsedEvent): event is Override => event.recurrenceId !== null

/** Expands the events of one UID: the recurring event and its overrides, each in its newest version. */
export const expandSeries = (
  group: readonly ParsedEvent[],
  window: ExpansionWindow,
  addBusy: AddBusy,
): void => {
  const [master] = newestVersions(
    group.filter(event => !event.recurrenceId),
    () => "",
  )
  const overrides = newestVersions(group.filter(isOverride), override =>
    keyOf(override, master, window),
  ).filter(override => !isCancelledWithSeries(override, master))
  for (const override of overrides)
    addOccurrence(
      override,
      { localTime: override.start.localTime, instant: override.start.instant, end: null },
      addBusy,
    )
  if (!master) return
  const unmatched = new Set(overrides)
  const futureOverrides = overrides
    .filter(override => override.isThisAndFuture)
    .sort((a, b) => a.recurrenceId.instant - b.recurrenceId.instant)
  for (const occurrence of occurrencesOf(master, window)) {
    const replaced = [...unmatched].find(override =>
      identifies(override.recurrenceId, occurrence, master.start, window),
    )
    if (replaced) {
      // A RECURRENCE-ID that is a date replaces one occurrence of that day, even if there are several.
      unmatched.delete(replaced)
      continue
    }
    const override = futureOverrides.findLast(candidate =>
      isBefore(candidate.recurrenceId, occurrence, master, window),
    )
    if (override) addShifted(override, occurrence, master, window, addBusy)
    else addOccurrence(master, occurrence, addBusy)
  }
}

/** Equal for overrides of the same occurrence, whatever zone the RECURRENCE-ID is in. */
const keyOf = (event: Override, master: ParsedEvent | undefined, { toFileTime }: ExpansionWindow): string => {
  const { recurrenceId, isThisAndFuture } = event
  const isDay = master ? master.start.isDate || recurrenceId.isDate : recurrenceId.isDate
  return `${isThisAndFuture} ${isDay ? `day ${dayOf(recurrenceId, toFileTime)}` : recurrenceId.instant}`
}

/** Cancelling a series also cancels its overrides, except those with a later SEQUENCE. */
const isCancelledWithSeries = (event: Override, master: ParsedEvent | undefined): boolean =>
  master?.isCancelled === true && event.version.sequence <= master.version.sequence

const isBefore = (
  recurrenceId: EventTime,
  occurrence: Occurrence,
  master: ParsedEvent,
  { toFileTime }: ExpansionWindow,
): boolean => {
  if (master.start.isDate) return dayOf(recurrenceId, toFileTime) < occurrence.localTime
  return recurrenceId.isDate
    ? recurrenceId.localTime < occurrence.localTime
    : recurrenceId.instant < occurrence.instant
}

/** An occurrence after a THISANDFUTURE override: shifted by as much as that one was, with its duration. */
const addShifted = (
  override: Override,
  occurrence: Occurrence,
  master: ParsedEvent,
  { toFileTime }: ExpansionWindow,
  addBusy: AddBusy,
): void => {
  const { recurrenceId, start } = override
  const { zone, isDate } = master.start
  const isOwnClock = recurrenceId.kind === "floating" || recurrenceId.zone === zone
  const named = isDate
    ? dayOf(recurrenceId, toFileTime)
    : isOwnClock
      ? recurrenceId.localTime
      : toLocalTime(zone, recurrenceId.instant)
  if (isDate || start.isDate || recurrenceId.isDate) {
    const localTime = startOfDay(occurrence.localTime) + start.localTime - startOfDay(named)
    addOccurrence(override, { localTime, instant: start.zone(localTime), end: null }, addBusy)
    return
  }
  const moved = occurrence.localTime + toLocalTime(zone, start.instant) - named
  const instant = zone(moved)
  addOccurrence(
    override,
    { localTime: start.zone === zone ? moved : toLocalTime(start.zone, instant), instant, end: null },
    addBusy,
  )
}

const addOccurrence = (
  event: ParsedEvent,
  { localTime, instant, end }: Occurrence,
  addBusy: AddBusy,
): void => {
  if (event.kind === "free") return
  if (event.start.kind === "floating")
    addBusy("floating", localTime, end?.localTime ?? event.endLocalTime(localTime), event.kind)
  else addBusy("fixed", instant, end?.instant ?? event.endInstant(localTime), event.kind)
}
