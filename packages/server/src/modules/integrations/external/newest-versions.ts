import type { Version } from "../ics/read-event.ts"

/** Of several versions of each thing the newest: by SEQUENCE, then by when it was written, then the last in the file. */
export const newestOfEach = <T extends { readonly version: Version }>(
  all: readonly T[],
  keyOf: (each: T) => string,
): T[] => {
  const newest = new Map<string, T>()
  for (const each of all) {
    const key = keyOf(each)
    const known = newest.get(key)
    if (!known || isNewer(each.version, known.version)) newest.set(key, each)
  }
  return [...newest.values()]
}

const isNewer = (one: Version, other: Version): boolean => {
  if (one.sequence !== other.sequence) return one.sequence > other.sequence
  if (one.stamped !== other.stamped) return one.stamped > other.stamped
  return one.modified >= other.modified
}
