import type { ReactNode } from "react"

export interface Said {
  text: ReactNode
  icon?: ReactNode | undefined
  /** Takes the thing back; the pill stays longer where this is offered. */
  undo?: (() => void) | undefined
  /** Another button than Undo. */
  action?: { label: string; run: () => void } | undefined
  tone?: "done" | "problem" | undefined
}

export interface Pill extends Said {
  id: number
}

let pills: readonly Pill[] = []
let last = 0
const listeners = new Set<() => void>()

const notifyListeners = (next: readonly Pill[]): void => {
  pills = next
  for (const listener of listeners) listener()
}

/** Says something short in the dark pill below: a thing done (with Undo where possible) or a refusal. */
export const toast = (said: Said): void => {
  last += 1
  notifyListeners([...pills, { ...said, id: last }].slice(-3))
}

export const unsay = (id: number): void => notifyListeners(pills.filter(pill => pill.id !== id))

export const currentPills = (): readonly Pill[] => pills

export const onPills = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
