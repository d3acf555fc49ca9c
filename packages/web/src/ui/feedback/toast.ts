import type { ReactNode } from "react"

export interface ToastOptions {
  text: ReactNode
  icon?: ReactNode | undefined
  /** Undoes the action; the toast stays longer when this is offered. */
  undo?: (() => void) | undefined
  /** Another button instead of Undo. */
  action?: { label: string; run: () => void } | undefined
  tone?: "done" | "problem" | undefined
}

export interface Toast extends ToastOptions {
  id: number
}

let toasts: readonly Toast[] = []
let lastId = 0
const listeners = new Set<() => void>()

const setToasts = (next: readonly Toast[]): void => {
  toasts = next
  for (const listener of listeners) listener()
}

/** Shows a short message at the bottom: something done (with Undo where possible) or an error. */
export const toast = (options: ToastOptions): void => {
  lastId += 1
  setToasts([...toasts, { ...options, id: lastId }].slice(-3))
}

export const dismissToast = (id: number): void => setToasts(toasts.filter(toast => toast.id !== id))

export const currentToasts = (): readonly Toast[] => toasts

export const onToasts = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
