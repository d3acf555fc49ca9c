import { useSyncExternalStore } from "react"

let opened = false
const listeners = new Set<() => void>()

const tell = (next: boolean): void => {
  opened = next
  for (const hear of listeners) hear()
}

export const openSearch = (): void => tell(true)
export const closeSearch = (): void => tell(false)

const subscribe = (hear: () => void): (() => void) => {
  listeners.add(hear)
  return () => listeners.delete(hear)
}

export const useSearchOpened = (): boolean => useSyncExternalStore(subscribe, () => opened)
