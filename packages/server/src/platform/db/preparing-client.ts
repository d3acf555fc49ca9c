import pg from "pg"
import { StatementNames } from "./statement-names.ts"

const statementNames = new StatementNames()

/** Prepares this statement on every connection, also outside of transactions. */
export const registerStatement = (sql: string): void => statementNames.add(sql)

/** The message of `pg` when a query got no answer in time. */
export const QUERY_TIMED_OUT = "Query read timeout"

const BEGINS = /^(?:begin|start transaction)\b/
const ENDS = /^(?:commit|rollback)$/

/**
 * A connection that prepares statements by name, so that PostgreSQL plans each one once: those that are registered, and
 * within a transaction those that are sent often. Outside of transactions are the lists and searches, whose best plan
 * depends on what is asked for.
 */
export class PreparingClient extends pg.Client {
  #isInTransaction = false

  override query = ((text: unknown, ...rest: unknown[]) => {
    const name = typeof text === "string" ? this.#nameOf(text) : undefined
    const query = super.query as (...args: unknown[]) => unknown
    const [values, ...others] = rest
    const result =
      name === undefined
        ? query.call(this, text, ...rest)
        : query.call(this, { name, text, values }, ...others)
    if (result instanceof Promise) result.catch(this.#endAfterTimeout)
    return result
  }) as pg.Client["query"]

  #nameOf(text: string): string | undefined {
    if (BEGINS.test(text)) this.#isInTransaction = true
    else if (ENDS.test(text)) this.#isInTransaction = false
    return this.#isInTransaction ? statementNames.findOrCount(text) : statementNames.find(text)
  }

  /** The next user of this connection would wait behind the query that got no answer. */
  readonly #endAfterTimeout = (error: unknown) => {
    if (error instanceof Error && error.message === QUERY_TIMED_OUT) this.end().catch(() => {})
  }
}
