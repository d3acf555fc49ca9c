import { useSyncExternalStore } from "react"

let opened = false
const listeners = new Set<() => void>()

const setOpened = (next: boolean): void => {
  opened = next
  for (const listener of listeners) listener()
}

export const openSearch = (): void => setOpened(true)
export const closeSearch = (): void => setOpened(false)

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSearchOpened = (): boolean => useSyncExternalStore(subscribe, () => opened)
