import { createHash } from "node:crypto"

/** A statement that is sent this often is worth the room that its plan takes on every connection. */
const NAMED_FROM = 3
const MAX_NAMED = 500
const MAX_COUNTED = 5_000

const IS_PLANNED = /^\s*(?:select|insert|update|delete|with)\b/i
/** A migration beside a running server may add a column; PostgreSQL then refuses the prepared form of a `*`. */
const HAS_STAR = /(?:\b(?:select|distinct|returning)|,)\s+(?:"?\w+"?\.)?\*/i
/** Many values in an `in`, or several rows of an insert: such a text differs each time that their number does. */
const HAS_LONG_LIST = /\bin \((?:\$\d+, ){4}|\), \(\$/

/**
 * Under which names the texts of statements are prepared. Never stale: a name is a hash of its text. The names belong to
 * the process, as the texts do, which are constants of their modules.
 */
export class StatementNames {
  /** Null: not to be prepared. */
  readonly #names = new Map<string, string | null>()
  readonly #counts = new Map<string, number>()

  /** Prepares this text from its first use on. */
  add(text: string): void {
    this.#names.set(text, createHash("sha256").update(text).digest("hex").slice(0, 40))
  }

  find(text: string): string | undefined {
    return this.#names.get(text) ?? undefined
  }

  /** As `find`, and prepares from now on what was sent often enough, if its text allows it. */
  findOrCount(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known !== undefined) return known ?? undefined
    const count = (this.#counts.get(text) ?? 0) + 1
    if (count < NAMED_FROM) {
      if (this.#counts.size >= MAX_COUNTED) this.#counts.clear()
      this.#counts.set(text, count)
      return undefined
    }
    if (this.#names.size >= MAX_NAMED) return undefined
    this.#counts.delete(text)
    if (IS_PLANNED.test(text) && !HAS_STAR.test(text) && !HAS_LONG_LIST.test(text)) this.add(text)
    else this.#names.set(text, null)
    return this.find(text)
  }
}
