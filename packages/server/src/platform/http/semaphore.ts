/** A counting semaphore with a FIFO queue. */
export class Semaphore {
  #free: number
  readonly #queue: (() => void)[] = []

  constructor(capacity: number) {
    this.#free = capacity
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--
    else await new Promise<void>(resolve => this.#queue.push(resolve))
    try {
      return await work()
    } finally {
      const next = this.#queue.shift()
      if (next) next()
      else this.#free++
    }
  }
}
