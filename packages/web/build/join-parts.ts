/** Source files that are always loaded together. Sets of pages and of parts are bit sets. */
export interface Part {
  modules: string[]
  bytes: number
  /** Which parts this is: one, or several that were joined. */
  ids: bigint
  /** The parts that it imports, and those that they import. */
  imports: bigint
  /** The pages that load it. */
  pages: bigint
}

const sizeOf = (set: bigint): number => {
  let size = 0
  for (let left = set; left > 0n; left &= left - 1n) size++
  return size
}

const joined = (a: Part, b: Part): Part => ({
  modules: [...a.modules, ...b.modules],
  bytes: a.bytes + b.bytes,
  ids: a.ids | b.ids,
  imports: (a.imports | b.imports) & ~(a.ids | b.ids),
  pages: a.pages | b.pages,
})

/**
 * The bytes that pages would load without needing them if the two parts were one: of the two, and of what they import.
 * At most `limit`, which is also the result for a cycle of imports, because such files run in no defined order.
 */
const wasteOf = (a: Part, b: Part, parts: readonly Part[], limit: number): number => {
  const { ids, imports, pages } = joined(a, b)
  let waste = a.bytes * sizeOf(pages & ~a.pages) + b.bytes * sizeOf(pages & ~b.pages)
  for (const part of parts) {
    if (waste >= limit) return limit
    if (part === a || part === b || (imports & part.ids) === 0n) continue
    if ((part.imports & ids) !== 0n) return limit
    waste += part.bytes * sizeOf(pages & ~part.pages)
  }
  return Math.min(waste, limit)
}

/** The pages that load more parts than their limit. */
const pagesOver = (limits: ReadonlyMap<bigint, number>, parts: readonly Part[]): bigint => {
  let over = 0n
  for (const [page, max] of limits) {
    const loaded = parts.filter(part => (part.pages & page) !== 0n)
    if (loaded.length > max) over |= page
  }
  return over
}

/** A page that loads the joined part also loads what either of the two imports. */
const joinTwo = (a: Part, b: Part, parts: readonly Part[]): Part[] => {
  const both = joined(a, b)
  const others = parts.filter(part => part !== a && part !== b)
  return [
    both,
    ...others.map(part => ({
      ...part,
      imports: (part.imports & both.ids) === 0n ? part.imports : part.imports | both.imports | both.ids,
      pages: (both.imports & part.ids) === 0n ? part.pages : part.pages | both.pages,
    })),
  ]
}

/** Joins the two parts with the least waste, repeatedly, until no page loads more parts than its limit. */
export const joinUntil = (
  limits: ReadonlyMap<bigint, number>,
  given: readonly Part[],
  mayJoin: (a: Part, b: Part) => boolean = () => true,
): Part[] => {
  let parts = [...given]
  for (;;) {
    const over = pagesOver(limits, parts)
    let best: [Part, Part] | undefined
    let least = Number.POSITIVE_INFINITY
    for (const [i, a] of parts.entries())
      for (const b of parts.slice(i + 1)) {
        if ((a.pages & b.pages & over) === 0n || !mayJoin(a, b)) continue
        const waste = wasteOf(a, b, parts, least)
        if (waste >= least) continue
        least = waste
        best = [a, b]
      }
    if (!best) return parts
    parts = joinTwo(...best, parts)
  }
}

export const mostSharedFirst = (a: Part, b: Part): number => sizeOf(b.pages) - sizeOf(a.pages)
