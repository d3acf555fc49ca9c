import { useEffect, useSyncExternalStore } from "react"

let name: string | undefined
const listeners = new Set<() => void>()

const tell = (next: string | undefined): void => {
  name = next
  for (const hear of listeners) hear()
}

/** Gives the tab a name of its own while the page stands, such as a person's; before it is known, the route's. */
export const usePageTitle = (title: string | undefined): void => {
  useEffect(() => {
    tell(title)
    return () => tell(undefined)
  }, [title])
}

const subscribe = (hear: () => void): (() => void) => {
  listeners.add(hear)
  return () => listeners.delete(hear)
}

export const useNamedTitle = (): string | undefined => useSyncExternalStore(subscribe, () => name)
