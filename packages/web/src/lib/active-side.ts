import { useSyncExternalStore } from "react"

/** A person uses the app as a client or as a coach; the active side decides pages, navigation and accent colour. */
export type Side = "client" | "coach"

const storageKey = "rapport-side"
const listeners = new Set<() => void>()

const current = (): Side => (document.documentElement.dataset.side === "coach" ? "coach" : "client")

export const setActiveSide = (side: Side): void => {
  document.documentElement.dataset.side = side
  localStorage.setItem(storageKey, side)
  for (const listener of listeners) listener()
}

/** Restores the side that a coach, who may be somebody's client too, chose last in this browser. Everybody else is a client. */
export const restoreActiveSide = (roles: readonly string[]): void => {
  if (!roles.includes("coach")) setActiveSide("client")
  else setActiveSide(localStorage.getItem(storageKey) === "client" ? "client" : "coach")
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useActiveSide = (): Side => useSyncExternalStore(subscribe, current)
