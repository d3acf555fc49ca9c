/** Local times, `HH:MM`; an end before the start is on the next day. */
export interface QuietHours {
  readonly start: string
  readonly end: string
}

/**
 * The end of the current quiet hours, epoch ms; null outside of them. Start and end are local times, so a night in which
 * the clocks change is an hour shorter or longer.
 */
export const quietHoursEnd = (now: number, timeZone: string, quiet: QuietHours | null): number | null => {
  if (!quiet || quiet.start === quiet.end) return null
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone)
  const time = local.toPlainTime().toString().slice(0, 5)
  const { start, end } = quiet
  const within = start < end ? time >= start && time < end : time >= start || time < end
  if (!within) return null
  const date = time < end ? local.toPlainDate() : local.toPlainDate().add({ days: 1 })
  return date.toZonedDateTime({ timeZone, plainTime: end }).epochMilliseconds
}

/** Whether a reminder is delayed until the quiet hours end; not where the session would have begun by then. */
export const isDelayedByQuietHours = (
  { now, start, timeZone }: { now: number; start: number | null; timeZone: string },
  quiet: QuietHours | null,
): boolean => {
  const until = quietHoursEnd(now, timeZone, quiet)
  return until !== null && (start === null || until < start)
}
