import { useSyncExternalStore } from "react"

/** A rest that runs: by the clock, so that it goes on while the screen is locked or the page is away. */
export interface Rest {
  workoutId: string
  startedAt: number
  endsAt: number
  /** The set that comes next, by its number; null after the last one. */
  next: number | null
}

const KEY = "rapport-rest"
const listeners = new Set<() => void>()
let cached: { text: string | null; rest: Rest | null } | undefined

const read = (): Rest | null => {
  const text = localStorage.getItem(KEY)
  if (cached?.text !== text) cached = { text, rest: text ? (JSON.parse(text) as Rest) : null }
  return cached?.rest ?? null
}

const write = (rest: Rest | null): void => {
  if (rest) localStorage.setItem(KEY, JSON.stringify(rest))
  else localStorage.removeItem(KEY)
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  addEventListener("storage", listener)
  return () => {
    listeners.delete(listener)
    removeEventListener("storage", listener)
  }
}

export const startRest = (workoutId: string, seconds: number, next: number | null): void =>
  write({ workoutId, startedAt: Date.now(), endsAt: Date.now() + seconds * 1000, next })

export const endRest = (): void => write(null)

export const changeRest = (bySeconds: number): void => {
  const rest = read()
  if (rest) write({ ...rest, endsAt: rest.endsAt + bySeconds * 1000 })
}

export const useRest = (): Rest | null => useSyncExternalStore(subscribe, read)
