const MINUTE = 60_000
const MAX_ENTRIES = 2000

interface Answer {
  facts: string
  text: string
}

/** The last answer about each coach, beside everything that it was made from. */
const known = new Map<string, Answer>()

/**
 * The text made from these facts, made anew only where they are others than last time. Nothing can be stale: whoever
 * asks has read the facts just now, and consent and blocks were asked for with them.
 */
export const answerFrom = (coachId: string, facts: readonly unknown[], make: () => string): string => {
  const key = JSON.stringify(facts)
  const last = known.get(coachId)
  if (last?.facts === key) return last.text
  const text = make()
  if (known.size >= MAX_ENTRIES) known.clear()
  known.set(coachId, { facts: key, text })
  return text
}

/**
 * An instant as far as it decides about free times: these begin, end and are cut at whole minutes, so all instants
 * between two of them are alike.
 */
export const asFarAsItDecides = (at: number): number =>
  Math.floor(at / MINUTE) + (at % MINUTE === 0 ? 0 : 0.5)
