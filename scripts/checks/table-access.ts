import type { AllowedRead } from "./allowed-reads.ts"
import { moduleOrder } from "./module-order.ts"
import { isTest, ownerOf, type Source } from "./source.ts"
import { readsOf, writesOf } from "./statements.ts"
import { ownersOf } from "./table-owners.ts"

export interface ReadLists {
  allowed: readonly AllowedRead[]
  /** Tables of later modules, by the file that reads them. */
  upward: Readonly<Record<string, readonly string[]>>
}

interface Foreign {
  path: string
  own: string
  table: string
  owner: string
}

const isEarlier = (one: string, other: string): boolean =>
  moduleOrder.indexOf(one) < moduleOrder.indexOf(other)

const foreignTables = (sources: readonly Source[], tablesIn: (text: string) => string[]): Foreign[] => {
  const owners = ownersOf(sources)
  return sources
    .filter(({ path }) => path.endsWith(".ts") && !isTest(path))
    .flatMap(({ path, text }) => {
      const own = ownerOf(path)
      if (!own) return []
      return tablesIn(text).flatMap(table => {
        const owner = owners.get(table)?.[0]
        return owner && owner !== own ? [{ path, own, table, owner }] : []
      })
    })
}

/** A table is written by its owner only. */
export const writeFaults = (sources: readonly Source[]): string[] =>
  foreignTables(sources, writesOf).map(
    ({ path, table, owner }) => `${path} writes ${table}, which is ${owner}'s`,
  )

/** A table is read by its owner, and by whom the lists name; what they name and nobody reads is refused too. */
export const readFaults = (sources: readonly Source[], { allowed, upward }: ReadLists): string[] => {
  const reads = foreignTables(sources, readsOf)
  const isUpward = ({ own, owner }: Foreign) => owner !== "platform" && !isEarlier(owner, own)
  const permits = ({ by, tables }: AllowedRead, { own, table }: Foreign) =>
    (by === "*" || by === own) && tables.includes(table)
  const wrong = reads.flatMap(read => {
    const { path, own, table, owner } = read
    if (upward[path]?.includes(table)) return []
    if (isUpward(read)) return [`${path} reads ${table}, but ${owner} comes after ${own}`]
    return allowed.some(entry => permits(entry, read))
      ? []
      : [`${path} reads ${table}, which is ${owner}'s: ask its index.ts, or name it in allowed-reads.ts`]
  })
  const unusedAllowed = allowed.flatMap(entry =>
    entry.tables
      .filter(table => !reads.some(read => permits({ ...entry, tables: [table] }, read) && !isUpward(read)))
      .map(table => `allowed-reads.ts lets ${entry.by} read ${table}, which it does not`),
  )
  const unusedUpward = Object.entries(upward).flatMap(([path, tables]) =>
    tables
      .filter(table => !reads.some(read => read.path === path && read.table === table))
      .map(table => `allowed-reads.ts lists ${table} for ${path}, which does not read it`),
  )
  return [...wrong, ...unusedAllowed, ...unusedUpward]
}
