import { useSyncExternalStore } from "react"

export type Side = "client" | "coach"

const key = "rapport-side"
const listeners = new Set<() => void>()

const current = (): Side => (document.documentElement.dataset.side === "coach" ? "coach" : "client")

export const setSide = (side: Side): void => {
  document.documentElement.dataset.side = side
  localStorage.setItem(key, side)
  for (const hear of listeners) hear()
}

/** A person with one of the two roles has that side; one with both keeps the side chosen here last. */
export const settleSide = (roles: readonly string[]): void => {
  const kept = localStorage.getItem(key)
  if (!roles.includes("coach")) setSide("client")
  else if (!roles.includes("client") || kept === null) setSide("coach")
  else setSide(kept === "client" ? "client" : "coach")
}

const subscribe = (hear: () => void): (() => void) => {
  listeners.add(hear)
  return () => listeners.delete(hear)
}

export const useSide = (): Side => useSyncExternalStore(subscribe, current)
