/** Wall clock, `HH:MM`; an end that is not after its start lies on the next day. */
export interface QuietHours {
  readonly start: string
  readonly end: string
}

/**
 * When the quiet hours that a person is in end, as epoch ms; null outside of them. By the person's own clock, on days
 * when the clocks change too.
 */
export const quietUntil = (now: number, timeZone: string, quiet: QuietHours | null): number | null => {
  if (!quiet || quiet.start === quiet.end) return null
  const local = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone)
  const time = local.toPlainTime().toString().slice(0, 5)
  const { start, end } = quiet
  const within = start < end ? time >= start && time < end : time >= start || time < end
  if (!within) return null
  const date = time < end ? local.toPlainDate() : local.toPlainDate().add({ days: 1 })
  return date.toZonedDateTime({ timeZone, plainTime: end }).epochMilliseconds
}

/** Whether to wait with a reminder: for the end of the quiet hours, unless the session would have begun by then. */
export const waitsForQuiet = (
  { now, start, timeZone }: { now: number; start: number | null; timeZone: string },
  quiet: QuietHours | null,
): boolean => {
  const until = quietUntil(now, timeZone, quiet)
  return until !== null && (start === null || until < start)
}
