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

const tell = (next: readonly Pill[]): void => {
  pills = next
  for (const hear of listeners) hear()
}

/** Says something short in the dark pill below: a thing done (with Undo where possible) or a refusal. */
export const say = (said: Said): void => {
  last += 1
  tell([...pills, { ...said, id: last }].slice(-3))
}

export const unsay = (id: number): void => tell(pills.filter(pill => pill.id !== id))

export const currentPills = (): readonly Pill[] => pills

export const onPills = (hear: () => void): (() => void) => {
  listeners.add(hear)
  return () => listeners.delete(hear)
}
