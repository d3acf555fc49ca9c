import { useEffect, useSyncExternalStore } from "react"

let name: string | undefined
const listeners = new Set<() => void>()

const notifyListeners = (next: string | undefined): void => {
  name = next
  for (const listener of listeners) listener()
}

/** Gives the tab a name of its own while the page stands, such as a person's; before it is known, the route's. */
export const usePageTitle = (title: string | undefined): void => {
  useEffect(() => {
    notifyListeners(title)
    return () => notifyListeners(undefined)
  }, [title])
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useNamedTitle = (): string | undefined => useSyncExternalStore(subscribe, () => name)
