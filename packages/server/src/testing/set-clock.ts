import type { Clock } from "../platform/config/clock.ts"

/** A clock that tests set; it continues to run from there. */
export class SetClock implements Clock {
  #offset = 0

  now(): Date {
    return new Date(Date.now() + this.#offset)
  }

  set(at: Date | string): void {
    this.#offset = new Date(at).getTime() - Date.now()
  }

  advance(milliseconds: number): void {
    this.#offset += milliseconds
  }
}
