import { readdir, readFile } from "node:fs/promises"
import pg from "pg"

const modulesFolder = new URL("../modules/", import.meta.url)
export const databaseDocs = new URL("../../../../docs/database.md", import.meta.url)

/** What stands above this line in `docs/database.md` is written by hand. */
export const MARKER = "<!-- From here on made by `npm run database-docs` from the schema. -->"

interface Column {
  table: string
  name: string
  type: string
  is_null: boolean
}
interface Reference {
  table: string
  columns: string[]
  target: string
  is_unique: boolean
}
export interface Rule {
  table: string
  name: string
  what: string
  why: string | null
}

export interface Schema {
  columns: readonly Column[]
  keys: readonly { table: string; columns: string[] }[]
  references: readonly Reference[]
  /** Constraints and unique indexes that tie several columns or rows together. */
  constraints: readonly Rule[]
  triggers: readonly Rule[]
}

export const readSchema = async (databaseUrl: string): Promise<Schema> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  const rows = async <R extends pg.QueryResultRow>(query: string) => (await client.query<R>(query)).rows
  try {
    return {
      columns: await rows<Column>(columnsQuery),
      keys: await rows<{ table: string; columns: string[] }>(keysQuery),
      references: await rows<Reference>(referencesQuery),
      constraints: await rows<Rule>(constraintsQuery),
      triggers: await rows<Rule>(triggersQuery),
    }
  } finally {
    await client.end()
  }
}

const columnsQuery = `
  select c.relname as "table", a.attname as name, not a.attnotnull as is_null,
    regexp_replace(t.typname, '^_(.*)', '\\1[]') as type
  from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
  order by 1, a.attnum`

const namesOf = (numbers: string, table: string) => `
  array(select a.attname::text from unnest(${numbers}) with ordinality k (n, i)
    join pg_attribute a on a.attrelid = ${table} and a.attnum = k.n order by k.i)`

const keysQuery = `
  select conrelid::regclass::text as "table", ${namesOf("conkey", "conrelid")} as columns
  from pg_constraint where connamespace = 'public'::regnamespace and contype = 'p' order by 1`

const referencesQuery = `
  select conrelid::regclass::text as "table", ${namesOf("conkey", "conrelid")} as columns,
    confrelid::regclass::text as target,
    exists (select 1 from pg_index i where i.indrelid = conrelid and i.indisunique and i.indpred is null
      and i.indkey::int2[] = conkey) as is_unique
  from pg_constraint where connamespace = 'public'::regnamespace and contype = 'f' order by 1, 2`

/** A check of one column says by itself what it allows; it needs no reason. */
const constraintsQuery = `
  select * from (
    select conrelid::regclass::text as "table", conname as name, pg_get_constraintdef(oid) as what,
      obj_description(oid, 'pg_constraint') as why
    from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 0
      and (contype in ('u', 'x') or (contype in ('c', 'f') and cardinality(conkey) > 1))
    union all
    select indrelid::regclass::text, indexrelid::regclass::text,
      regexp_replace(pg_get_indexdef(indexrelid), '^CREATE UNIQUE INDEX .* USING btree ', 'UNIQUE '),
      obj_description(indexrelid, 'pg_class')
    from pg_index join pg_class c on c.oid = indrelid
    where c.relnamespace = 'public'::regnamespace and indisunique
      and not exists (select 1 from pg_constraint where conindid = indexrelid)) rule
  order by 1, 2`

const triggersQuery = `
  select tgrelid::regclass::text as "table", tgname as name,
    regexp_replace(pg_get_triggerdef(oid), '^CREATE TRIGGER \\S+ (.*) ON \\S+ (.*)$', '\\1 \\2') as what,
    obj_description(oid, 'pg_trigger') as why
  from pg_trigger where not tgisinternal order by 1, 2`

/** The tables of each module, as its `tables.ts` declares them; what no module declares is the platform's. */
export const readOwners = async (): Promise<Map<string, string>> => {
  const owners = new Map<string, string>()
  for (const module of (await readdir(modulesFolder)).sort()) {
    const files = (await readdir(new URL(`${module}/`, modulesFolder))).filter(name =>
      name.endsWith("tables.ts"),
    )
    for (const file of files) {
      const text = await readFile(new URL(`${module}/${file}`, modulesFolder), "utf8")
      for (const [, body = ""] of text.matchAll(/interface \w+Tables \{([\s\S]*?)\n\}/g))
        for (const [, table = ""] of body.matchAll(/^ {2}(\w+):/gm)) owners.set(table, module)
    }
  }
  return owners
}

/** The generated part of the page: a picture and the rules of each module's tables. */
export const renderSchema = (schema: Schema, owners: ReadonlyMap<string, string>): string => {
  const ownerOf = (table: string) => owners.get(table) ?? "platform"
  const tables = [...new Set(schema.columns.map(column => column.table))]
  const modules = [...new Set(tables.map(ownerOf))].sort()
  return modules
    .map(module => renderModule(schema, module, new Set(tables.filter(table => ownerOf(table) === module))))
    .join("\n")
}

const renderModule = (schema: Schema, module: string, tables: ReadonlySet<string>): string => {
  const of = <R extends { table: string }>(rows: readonly R[]) => rows.filter(row => tables.has(row.table))
  return [
    `## ${module}`,
    "",
    "```mermaid",
    "erDiagram",
    ...of(schema.references).filter(isDrawn(tables)).map(renderReference),
    ...[...tables].flatMap(table => renderTable(schema, table)),
    "```",
    "",
    ...renderRules("Constraint", of(schema.constraints)),
    ...renderRules("Trigger", of(schema.triggers)),
  ].join("\n")
}

/** Nearly every table references `accounts`; lines to it would hide all others. */
const isDrawn =
  (own: ReadonlySet<string>) =>
  ({ target }: Reference): boolean =>
    target !== "accounts" || own.has("accounts")

const renderReference = ({ table, columns, target, is_unique }: Reference): string =>
  `  ${target} ||--o${is_unique ? "|" : "{"} ${table} : "${columns.join(", ")}"`

const renderTable = ({ columns, keys, references }: Schema, table: string): string[] => {
  const has = (of: readonly { table: string; columns: string[] }[], column: string) =>
    of.some(each => each.table === table && each.columns.includes(column))
  return [
    `  ${table} {`,
    ...columns
      .filter(column => column.table === table)
      .map(({ name, type, is_null }) => {
        const marks = [...(has(keys, name) ? ["PK"] : []), ...(has(references, name) ? ["FK"] : [])].join(
          ", ",
        )
        return `    ${type} ${name}${marks && ` ${marks}`}${is_null ? ` "or null"` : ""}`
      }),
    "  }",
  ]
}

const renderRules = (kind: string, rules: readonly Rule[]): string[] =>
  rules.length === 0
    ? []
    : [
        `| ${kind} | of | what | why |`,
        "|---|---|---|---|",
        ...rules.map(
          ({ name, table, what, why }) =>
            `| \`${name}\` | \`${table}\` | \`${what.replaceAll("|", "\\|")}\` | ${why ?? ""} |`,
        ),
        "",
      ]
