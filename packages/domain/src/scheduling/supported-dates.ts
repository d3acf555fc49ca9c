import { date, instant } from "../kernel/fields.ts"

const FIRST = "1990-01-01"
const LAST = "2100-12-31"
const OUT_OF_RANGE = "Choose a date between 1990 and 2100."

/** Dates in these years only: time zone rules are unreliable outside of them. */
export const supportedDate = date.refine(value => value >= FIRST && value <= LAST, OUT_OF_RANGE)

/** One day more on either side, for callers in other time zones. */
const from = Date.parse(`${FIRST}T00:00:00Z`) - 86_400_000
const to = Date.parse(`${LAST}T00:00:00Z`) + 2 * 86_400_000

export const supportedInstant = instant.refine(value => value >= from && value <= to, OUT_OF_RANGE)
