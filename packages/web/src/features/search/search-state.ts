import { useSyncExternalStore } from "react"

interface SearchState {
  opened: boolean
  typed: string
}

const closed: SearchState = { opened: false, typed: "" }
let state = closed
/** From the first focus on, the field receives the letters itself. */
let hasFieldFocus = false
const listeners = new Set<() => void>()

const set = (next: SearchState): void => {
  state = next
  for (const listener of listeners) listener()
}

export const openSearch = (): void => {
  if (!state.opened) set({ ...closed, opened: true })
}

export const closeSearch = (): void => {
  hasFieldFocus = false
  set(closed)
}

export const setTyped = (typed: string): void => set({ ...state, typed })

export const fieldGotFocus = (): void => {
  hasFieldFocus = true
}

/** Keeps the letters that are typed after opening and before the field is there: its code is loaded on first use. */
export const keepEarlyKey = (event: KeyboardEvent): void => {
  if (!state.opened || hasFieldFocus) return
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (event.key.length === 1) setTyped(state.typed + event.key)
  else if (event.key === "Backspace") setTyped(state.typed.slice(0, -1))
  else return
  event.preventDefault()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSearchOpened = (): boolean => useSyncExternalStore(subscribe, () => state.opened)
export const useTyped = (): string => useSyncExternalStore(subscribe, () => state.typed)
