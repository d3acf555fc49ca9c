import { createHash } from "node:crypto"
import pg from "pg"

/**
 * The statement name of each prepared query, by its SQL. Never stale: the name is a hash of the text. It belongs to the
 * process, as the queries do, which are constants of their modules.
 */
const statementNames = new Map<string, string>()

export const registerStatement = (sql: string): void => {
  statementNames.set(sql, createHash("sha256").update(sql).digest("hex").slice(0, 40))
}

/** The message of `pg` when a query got no answer in time. */
export const QUERY_TIMED_OUT = "Query read timeout"

/** A connection that sends registered queries as named prepared statements, so that PostgreSQL plans each one once. */
export class PreparingClient extends pg.Client {
  override query = ((text: unknown, ...rest: unknown[]) => {
    const name = typeof text === "string" ? statementNames.get(text) : undefined
    const query = super.query as (...args: unknown[]) => unknown
    const [values, ...others] = rest
    const result =
      name === undefined
        ? query.call(this, text, ...rest)
        : query.call(this, { name, text, values }, ...others)
    if (result instanceof Promise) result.catch(this.#endAfterTimeout)
    return result
  }) as pg.Client["query"]

  /** The next user of this connection would wait behind the query that got no answer. */
  readonly #endAfterTimeout = (error: unknown) => {
    if (error instanceof Error && error.message === QUERY_TIMED_OUT) this.end().catch(() => {})
  }
}
