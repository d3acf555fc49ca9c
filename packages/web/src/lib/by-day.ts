import { dateOf, type Instant } from "./times.ts"

/** Things in the order given, in runs by their calendar day there; those without a time come under an empty day. */
export const byDay = <T>(
  items: readonly T[],
  at: (item: T) => Instant | null,
  zone: string,
): { day: string; items: T[] }[] => {
  const days = new Map<string, T[]>()
  for (const item of items) {
    const when = at(item)
    const day = when === null ? "" : dateOf(when, zone)
    const known = days.get(day)
    if (known) known.push(item)
    else days.set(day, [item])
  }
  return [...days].map(([day, found]) => ({ day, items: found }))
}
