import type { PostgresPool } from "kysely"
import type pg from "pg"

/** The message of what fails because the database does not answer; `isDatabaseUnavailable` knows it. */
export const DATABASE_SILENT = "The database does not answer"

/**
 * The pool of the requests, which fails at once while the database is silent: it accepts queries but answers none, as
 * when its machine hangs. Without this every request would wait until its query times out.
 */
export class DatabaseGuard implements PostgresPool {
  readonly options: object
  readonly #pool: pg.Pool
  readonly #clients = new Set<pg.PoolClient>()
  readonly #waiting = new Set<(error: Error) => void>()
  #isSilent = false

  constructor(pool: pg.Pool) {
    this.#pool = pool
    this.options = pool.options
    pool.on("connect", client => this.#clients.add(client))
    pool.on("remove", client => this.#clients.delete(client))
  }

  connect(): Promise<pg.PoolClient> {
    if (this.#isSilent) return Promise.reject(new Error(DATABASE_SILENT))
    return new Promise((resolve, reject) => {
      this.#waiting.add(reject)
      this.#pool.connect().then(
        client => {
          if (this.#waiting.delete(reject)) resolve(client)
          else client.release(true)
        },
        (error: Error) => {
          this.#waiting.delete(reject)
          reject(error)
        },
      )
    })
  }

  end(): Promise<void> {
    return this.#pool.end()
  }

  /** Fails everything that waits for the database, and whatever asks for it until `setAnswering`. */
  setSilent(): void {
    if (this.#isSilent) return
    this.#isSilent = true
    for (const reject of this.#waiting) reject(new Error(DATABASE_SILENT))
    this.#waiting.clear()
    for (const client of this.#clients) client.connection.stream.destroy(new Error(DATABASE_SILENT))
  }

  setAnswering(): void {
    this.#isSilent = false
  }
}
