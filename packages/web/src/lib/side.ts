import { useSyncExternalStore } from "react"

export type Side = "client" | "coach"

const key = "rapport-side"
const listeners = new Set<() => void>()

const current = (): Side => (document.documentElement.dataset.side === "coach" ? "coach" : "client")

export const setSide = (side: Side): void => {
  document.documentElement.dataset.side = side
  localStorage.setItem(key, side)
  for (const listener of listeners) listener()
}

/** A coach may be somebody else's client too and keeps the side chosen here last; everybody else is a client. */
export const settleSide = (roles: readonly string[]): void => {
  if (!roles.includes("coach")) setSide("client")
  else setSide(localStorage.getItem(key) === "client" ? "client" : "coach")
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useSide = (): Side => useSyncExternalStore(subscribe, current)
