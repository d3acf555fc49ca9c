/** A clock and a queue of steps: runs the demo's past in order, each step with the server's clock set to its time. */
export class Timeline {
  readonly #steps: { at: number; run: () => Promise<void> }[] = []
  #now: number

  constructor(start: Date) {
    this.#now = start.getTime()
  }

  now(): Date {
    return new Date(this.#now)
  }

  at(when: number | Date, run: () => Promise<void>): void {
    this.#steps.push({ at: Math.max(Number(when), this.#now), run })
  }

  /** Runs everything up to `end`; steps may add later ones. */
  async runUntil(end: Date): Promise<void> {
    for (;;) {
      this.#steps.sort((a, b) => a.at - b.at)
      const next = this.#steps[0]
      if (!next || next.at > end.getTime()) break
      this.#steps.shift()
      this.#now = Math.max(this.#now, next.at)
      await next.run()
    }
    this.#now = end.getTime()
  }
}
