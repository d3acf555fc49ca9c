import { isTest, ownerOf, type Source } from "./source.ts"

/** Tables that our code never names in a query, so they have no type. */
const untyped: Readonly<Record<string, string>> = {
  // Kept by `platform/db/migrate.ts`, which creates it.
  migrations: "platform",
  // Read and written by Socket.IO's PostgreSQL adapter.
  socket_io_attachments: "platform",
}

/** The tables that the migrations leave, in whatever order they come. */
export const tablesOf = (sources: readonly Source[]): Set<string> => {
  const sql = sources
    .filter(({ path }) => /\/migrations\/[^/]+\.sql$/.test(path))
    .sort((a, b) => a.path.localeCompare(b.path))
    .map(({ text }) => text.replace(/--.*$/gm, ""))
    .join("\n")
  const tables = new Set<string>()
  const steps =
    /\b(?:create\s+table\s+(?:if\s+not\s+exists\s+)?(?<created>\w+)|drop\s+table\s+(?:if\s+exists\s+)?(?<dropped>\w+)|alter\s+table\s+(?:if\s+exists\s+)?(?<old>\w+)\s+rename\s+to\s+(?<renamed>\w+))/gi
  for (const { groups = {} } of sql.matchAll(steps)) {
    const { created, dropped, old, renamed } = groups
    for (const gone of [dropped, old]) if (gone) tables.delete(gone)
    for (const made of [created, renamed]) if (made) tables.add(made)
  }
  return tables
}

/** Whose each table is: the module in which an interface named `…Tables` types it. */
export const ownersOf = (sources: readonly Source[]): Map<string, string[]> => {
  const owners = new Map(Object.entries(untyped).map(([table, owner]) => [table, [owner]]))
  for (const { path, text } of sources) {
    const owner = ownerOf(path)
    if (!owner || isTest(path)) continue
    for (const [, body = ""] of text.matchAll(
      /^(?:export )?interface \w+Tables(?: extends [^{]*)? \{\n([\s\S]*?)^\}/gm,
    ))
      for (const [, table] of body.matchAll(/^ {2}(\w+):/gm))
        if (table) owners.set(table, [...(owners.get(table) ?? []), owner])
  }
  return owners
}

/** Tables without an owner, with two, or that are not there. */
export const ownerFaults = (sources: readonly Source[]): string[] => {
  const tables = tablesOf(sources)
  const owners = ownersOf(sources)
  return [
    ...[...tables]
      .filter(table => !owners.has(table))
      .map(
        table => `the table ${table} belongs to no module: type it in the interface of a module's tables.ts`,
      ),
    ...[...owners].flatMap(([table, own]) => {
      if (own.length > 1) return [`the table ${table} is typed by ${own.join(" and ")}; it has one owner`]
      return tables.has(table) || table in untyped
        ? []
        : [`the table ${table} is typed by ${own[0]}, but no migration creates it`]
    }),
  ]
}
