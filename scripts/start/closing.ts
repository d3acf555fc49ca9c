/** What was opened, closed in reverse when the process is asked to end or something fails. */
export class Closing {
  readonly #open: { what: string; close: () => Promise<void> }[] = []
  readonly #controller = new AbortController()

  get signal(): AbortSignal {
    return this.#controller.signal
  }

  add(what: string, close: () => Promise<void>): void {
    this.#open.push({ what, close })
  }

  /** Marks that nothing new should begin. */
  begin(): void {
    this.#controller.abort()
  }

  async finish(): Promise<boolean> {
    let clean = true
    for (let last = this.#open.pop(); last; last = this.#open.pop()) {
      try {
        await last.close()
      } catch (error) {
        clean = false
        process.stderr.write(
          `Could not close ${last.what}: ${error instanceof Error ? error.message : error}\n`,
        )
      }
    }
    return clean
  }
}

const SAME_PRESS_MS = 1_000
const FORCE_AFTER_MS = 30_000

/**
 * Calls `stop` on the first Ctrl-C, TERM or hang-up; a later one ends the process where it stands. One press arrives
 * twice under npm (from the terminal and passed on), so what follows within a second is the same press.
 */
export const onStopSignals = (stop: () => void): void => {
  let first = 0
  const onSignal = () => {
    const now = Date.now()
    if (first === 0) {
      first = now
      stop()
      setTimeout(() => process.exit(1), FORCE_AFTER_MS).unref()
    } else if (now - first > SAME_PRESS_MS) process.exit(1)
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, onSignal)
}
