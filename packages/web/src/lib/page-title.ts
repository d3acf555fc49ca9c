import { useEffect, useSyncExternalStore } from "react"

let name: string | undefined
const listeners = new Set<() => void>()

const setName = (next: string | undefined): void => {
  name = next
  for (const listener of listeners) listener()
}

/** Sets the tab's title while the page is mounted, such as to a person's name. Until it is known, the route's title is used. */
export const usePageTitle = (title: string | undefined): void => {
  useEffect(() => {
    setName(title)
    return () => setName(undefined)
  }, [title])
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useCustomPageTitle = (): string | undefined => useSyncExternalStore(subscribe, () => name)
