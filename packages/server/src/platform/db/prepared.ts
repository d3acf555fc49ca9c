import { createHash } from "node:crypto"
import { CompiledQuery, type RawBuilder } from "kysely"
import pg from "pg"
import type { Actor, Ctx } from "../ctx.ts"

const names = new Map<string, string>()

/** What `pg` says when a query got no answer in time. */
export const SILENT = "Query read timeout"

/** A connection that PostgreSQL plans each prepared query on once, and every other query as usual. */
export class PreparingClient extends pg.Client {
  override query = ((text: unknown, ...rest: unknown[]) => {
    const name = typeof text === "string" ? names.get(text) : undefined
    const query = super.query as (...given: unknown[]) => unknown
    const [values, ...others] = rest
    const asked =
      name === undefined
        ? query.call(this, text, ...rest)
        : query.call(this, { name, text, values }, ...others)
    if (asked instanceof Promise) asked.catch(this.#endWhenSilent)
    return asked
  }) as pg.Client["query"]

  /** Whoever had this connection next would wait behind the query that is not answered. */
  readonly #endWhenSilent = (error: unknown) => {
    if (error instanceof Error && error.message === SILENT) this.end().catch(() => {})
  }
}

/** Stands in the query where a value will be; it can be handed to whatever makes a part of the query from a value. */
class Param {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

/**
 * A hot query that is written and planned once per connection, and only filled each time. Its text must not depend on
 * the values; it names its columns, so that a migration beside a running server does not break it.
 */
export const prepared =
  <P extends string>() =>
  <Row>(build: (param: Readonly<Record<P, never>>) => RawBuilder<Row>) => {
    let made: { sql: string; parameters: readonly unknown[] } | undefined
    return async (ctx: Ctx<Actor | null>, values: Readonly<Record<P, unknown>>): Promise<Row[]> => {
      made ??= prepare(ctx, build(params as Record<P, never>))
      const parameters = made.parameters.map(each => (each instanceof Param ? values[each.name as P] : each))
      const { rows } = await ctx.db.executeQuery<Row>(CompiledQuery.raw(made.sql, parameters))
      return rows
    }
  }

const params = new Proxy({}, { get: (_, name) => new Param(String(name)) })

const prepare = (ctx: Ctx<Actor | null>, query: RawBuilder<unknown>) => {
  const { sql, parameters } = query.compile(ctx.app.db)
  names.set(sql, createHash("sha256").update(sql).digest("hex").slice(0, 40))
  return { sql, parameters }
}
