import { CompiledQuery, type RawBuilder, sql } from "kysely"
import type { Actor, Ctx } from "../context.ts"
import { registerStatement } from "./preparing-client.ts"

/** Stands in a query where the value of a bind parameter goes; other query builders take it like a value. */
class Param {
  readonly name: string
  constructor(name: string) {
    this.name = name
  }
}

const params = new Proxy({}, { get: (_, name) => new Param(String(name)) })

/**
 * A hot query that is compiled once and planned once per connection; each call only binds its parameters. Its text must
 * not depend on their values. It names its columns, so that a migration under a running server does not break it.
 */
export const prepared =
  <P extends string>() =>
  <Row>(build: (param: Readonly<Record<P, never>>) => RawBuilder<Row>) => {
    let compiled: { sql: string; parameters: readonly unknown[] } | undefined
    return async (ctx: Ctx<Actor | null>, values: Readonly<Record<P, unknown>>): Promise<Row[]> => {
      compiled ??= compile(ctx, build(params as Record<P, never>))
      const parameters = compiled.parameters.map(parameter =>
        parameter instanceof Param ? values[parameter.name as P] : parameter,
      )
      const { rows } = await ctx.db.executeQuery<Row>(CompiledQuery.raw(compiled.sql, parameters))
      return rows
    }
  }

/**
 * The same for the rows with these ids. A single id has a statement of its own: PostgreSQL takes an array of unknown length
 * for ten values, finds the plan for the actual one cheaper, and so would plan that anew at each call.
 */
export const preparedByIds =
  <P extends string = never>() =>
  <Row>(
    build: (
      hasId: (column: RawBuilder<unknown>) => RawBuilder<boolean>,
      param: Readonly<Record<P, never>>,
    ) => RawBuilder<Row>,
  ) => {
    const one = prepared<P | "id">()(param =>
      build(column => sql<boolean>`${column} = ${param.id}::uuid`, param),
    )
    const many = prepared<P | "ids">()(param =>
      build(column => sql<boolean>`${column} = any(${param.ids}::uuid[])`, param),
    )
    return async (
      ctx: Ctx<Actor | null>,
      ids: readonly string[],
      values: Readonly<Record<P, unknown>>,
    ): Promise<Row[]> => {
      const unique = [...new Set(ids)]
      if (unique.length === 0) return []
      return unique.length === 1
        ? one(ctx, { ...values, id: unique[0] } as Record<P | "id", unknown>)
        : many(ctx, { ...values, ids: unique } as Record<P | "ids", unknown>)
    }
  }

const compile = (ctx: Ctx<Actor | null>, query: RawBuilder<unknown>) => {
  const { sql, parameters } = query.compile(ctx.app.db)
  registerStatement(sql)
  return { sql, parameters }
}
