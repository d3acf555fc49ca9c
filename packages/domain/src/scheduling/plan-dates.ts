import { date, instant } from "../kernel/fields.ts"

const FIRST = "1990-01-01"
const LAST = "2100-12-31"
const OUT_OF_RANGE = "Choose a date between 1990 and 2100."

/** Nobody plans outside these years, and the rules of zones are known for no others. */
export const planDate = date.refine(value => value >= FIRST && value <= LAST, OUT_OF_RANGE)

/** A day more on each side, for whoever asks from another zone. */
const from = Date.parse(`${FIRST}T00:00:00Z`) - 86_400_000
const to = Date.parse(`${LAST}T00:00:00Z`) + 2 * 86_400_000

export const planInstant = instant.refine(value => value >= from && value <= to, OUT_OF_RANGE)
