/**
 * What sets of an exercise amount to: estimated one-repetition maximum, volume load, personal bests. All weights are
 * kilograms, unrounded.
 */

export type SetType = "normal" | "warmup" | "drop" | "failure"
/** How the load acts: lifted from outside, added to the body's weight, or taken off it by a machine or a band. */
export type LoadKind = "external" | "added" | "assisted"

export interface DoneSet {
  kg: number | null
  reps: number | null
  seconds: number | null
  metres: number | null
}

/** Working sets are all but warm-ups, once they are done. */
export const isWorkingSet = (set: { type: SetType; done: boolean }): boolean =>
  set.done && set.type !== "warmup"

const MAX_REPS = 12

/**
 * One-repetition maximum in kg by Epley: w(1 + r/30), and w itself at one repetition. Null outside 1 to 12 repetitions.
 * Source: B. Epley, Poundage chart, Boyd Epley Workout, Lincoln, 1985.
 */
export const epley = (kg: number, reps: number): number | null =>
  isInRange(kg, reps) ? (reps === 1 ? kg : kg * (1 + reps / 30)) : null

/**
 * One-repetition maximum in kg by Brzycki: 36w / (37 - r), and w itself at one repetition. Null outside 1 to 12
 * repetitions. Source: M. Brzycki, Strength testing: predicting a one-rep max from reps-to-fatigue, JOPERD 64(1), 1993.
 */
export const brzycki = (kg: number, reps: number): number | null =>
  isInRange(kg, reps) ? (reps === 1 ? kg : (36 * kg) / (37 - reps)) : null

const isInRange = (kg: number, reps: number): boolean =>
  kg > 0 && reps >= 1 && reps <= MAX_REPS && Number.isInteger(reps)

/** Estimated from external loads only: what a body weighs with them is not known. */
export const estimateOf = (kind: LoadKind, { kg, reps }: DoneSet): number | null =>
  kind === "external" && kg !== null && reps !== null ? epley(kg, reps) : null

/** Volume load of one working set in kg: kg x repetitions. What a machine takes off counts 0. */
export const volumeOf = (kind: LoadKind, { kg, reps }: DoneSet): number =>
  kind === "assisted" ? 0 : (kg ?? 0) * (reps ?? 0)

export interface BestSet {
  kg: number
  reps: number
  epley: number
  brzycki: number
}

/** The working set with the highest Epley value; at a tie the first in the order given. */
export const bestSet = (kind: LoadKind, sets: readonly DoneSet[]): BestSet | null => {
  let best: BestSet | null = null
  for (const set of sets) {
    const estimate = estimateOf(kind, set)
    if (estimate === null || (best && estimate <= best.epley)) continue
    const [kg, reps] = [set.kg ?? 0, set.reps ?? 0]
    best = { kg, reps, epley: estimate, brzycki: brzycki(kg, reps) ?? estimate }
  }
  return best
}

export type BestKind = "load" | "e1rm" | "reps" | "volume" | "seconds" | "metres"

export interface PersonalBest {
  kind: BestKind
  value: number
  /** The best value before; null for repetitions at a load that was never lifted. */
  before: number | null
}

/** What one workout has of an exercise: its working sets in order. */
export interface Performance {
  sets: readonly DoneSet[]
}

const MIN_GAIN = 0.01
const isAbove = (value: number, before: number): boolean => value - before >= MIN_GAIN - 1e-9

const highest = (values: readonly (number | null)[]): number | null =>
  values.reduce<number | null>(
    (best, value) => (value !== null && value > 0 && (best === null || value > best) ? value : best),
    null,
  )

/**
 * The personal bests of a workout against everything dated before it. The first workout with an exercise makes none;
 * of assisted exercises only repetitions count.
 */
export const personalBests = (
  kind: LoadKind,
  workout: Performance,
  before: readonly Performance[],
): PersonalBest[] => {
  const earlier = before.flatMap(({ sets }) => sets)
  if (earlier.length === 0) return []
  const found: PersonalBest[] = []
  const compare = (best: BestKind, value: number | null, previous: number | null) => {
    if (value !== null && previous !== null && isAbove(value, previous))
      found.push({ kind: best, value, before: previous })
  }
  if (kind !== "assisted") {
    compare("load", highest(workout.sets.map(set => set.kg)), highest(earlier.map(set => set.kg)))
    compare(
      "e1rm",
      highest(workout.sets.map(set => estimateOf(kind, set))),
      highest(earlier.map(set => estimateOf(kind, set))),
    )
  }
  const reps = mostRepsAtALoad(workout.sets, earlier)
  if (reps) found.push({ kind: "reps", ...reps })
  if (kind === "assisted") return found
  const volume = (sets: readonly DoneSet[]) => sets.reduce((sum, set) => sum + volumeOf(kind, set), 0)
  compare("volume", highest([volume(workout.sets)]), highest(before.map(({ sets }) => volume(sets))))
  compare("seconds", highest(workout.sets.map(set => set.seconds)), highest(earlier.map(set => set.seconds)))
  compare("metres", highest(workout.sets.map(set => set.metres)), highest(earlier.map(set => set.metres)))
  return found
}

/** More repetitions than ever at a load that was lifted before; bodyweight is a load too. */
const mostRepsAtALoad = (
  sets: readonly DoneSet[],
  earlier: readonly DoneSet[],
): { value: number; before: number } | null => {
  const before = new Map<number, number>()
  for (const { kg, reps } of earlier)
    if (reps !== null) before.set(kg ?? 0, Math.max(reps, before.get(kg ?? 0) ?? 0))
  let best: { value: number; before: number } | null = null
  for (const { kg, reps } of sets) {
    const previous = before.get(kg ?? 0)
    if (reps === null || previous === undefined || reps <= previous) continue
    if (!best || reps > best.value) best = { value: reps, before: previous }
  }
  return best
}
