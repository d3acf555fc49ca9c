/**
 * Converts local time (epoch milliseconds as if it were UTC) to an instant. By RFC 5545, an ambiguous time is the first
 * of the two, and one in a gap uses the offset before it.
 */
export type Zone = (localTime: number) => number

export const utc: Zone = localTime => localTime

/** By an IANA name or a fixed offset such as `+05:30`. */
export const ianaZone =
  (name: string): Zone =>
  localTime =>
    Temporal.Instant.fromEpochMilliseconds(localTime)
      .toZonedDateTimeISO("UTC")
      .toPlainDateTime()
      .toZonedDateTime(name, { disambiguation: "compatible" }).epochMilliseconds
