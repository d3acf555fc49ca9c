import { isoInstant } from "@rapport/domain/kernel/fields"
import { DAY, MINUTE } from "@rapport/domain/scheduling/calendar-days"

/** More than two years: free times are read at most a year ahead. */
const MAX_DAYS = 800

/** The JSON text of each instant of a UTC day, by minute. */
type TextsOfDay = (string | undefined)[]

/**
 * The JSON texts of instants. An entry is never stale, as the text of an instant never changes. All viewers read the same
 * weeks, so most instants are formatted once: a fraction of the time that a JSON serializer takes.
 */
export class InstantTextCache {
  readonly #days = new Map<number, TextsOfDay>()

  /** The instants (epoch ms) as a JSON array. */
  jsonOf(instants: readonly number[]): string {
    let text = "["
    let currentDay = Number.NaN
    let texts: TextsOfDay = []
    for (const instant of instants) {
      const day = Math.floor(instant / DAY)
      if (day !== currentDay) {
        currentDay = day
        texts = this.#textsOf(day)
      }
      const minute = (instant - day * DAY) / MINUTE
      text += texts[minute] ?? format(texts, minute, instant)
      text += ","
    }
    return instants.length === 0 ? "[]" : `${text.slice(0, -1)}]`
  }

  #textsOf(day: number): TextsOfDay {
    const cached = this.#days.get(day)
    if (cached) return cached
    if (this.#days.size >= MAX_DAYS) this.#days.clear()
    const texts: TextsOfDay = []
    this.#days.set(day, texts)
    return texts
  }
}

const format = (texts: TextsOfDay, minute: number, instant: number): string => {
  const text = JSON.stringify(isoInstant(instant))
  if (Number.isInteger(minute)) texts[minute] = text
  return text
}
