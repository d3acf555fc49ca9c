/** Orders versions of the same event. */
export interface Version {
  readonly sequence: number
  readonly stamped: number
  readonly modified: number
}

/** The newest version per key: by SEQUENCE, then DTSTAMP, then LAST-MODIFIED, then the last in the file. */
export const newestVersions = <T extends { readonly version: Version }>(
  all: readonly T[],
  keyOf: (item: T) => string,
): T[] => {
  const newest = new Map<string, T>()
  for (const item of all) {
    const key = keyOf(item)
    const known = newest.get(key)
    if (!known || isNewer(item.version, known.version)) newest.set(key, item)
  }
  return [...newest.values()]
}

const isNewer = (one: Version, other: Version): boolean => {
  if (one.sequence !== other.sequence) return one.sequence > other.sequence
  if (one.stamped !== other.stamped) return one.stamped > other.stamped
  return one.modified >= other.modified
}
