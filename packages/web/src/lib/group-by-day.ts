import { dateOf, type Instant } from "./times.ts"

/** Groups items by their calendar day in a zone, in the given order; items without a time share an empty day. */
export const groupByDay = <T>(
  items: readonly T[],
  at: (item: T) => Instant | null,
  zone: string,
): { day: string; items: T[] }[] => {
  const days = new Map<string, T[]>()
  for (const item of items) {
    const when = at(item)
    const day = when === null ? "" : dateOf(when, zone)
    const group = days.get(day)
    if (group) group.push(item)
    else days.set(day, [item])
  }
  return [...days].map(([day, dayItems]) => ({ day, items: dayItems }))
}
