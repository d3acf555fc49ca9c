import type { ReactNode } from "react"

export interface ConfirmOptions {
  title: ReactNode
  /** What will happen, in a sentence or two. */
  text?: ReactNode | undefined
  /** Label of the confirm button: "End it". */
  yes: string
  /** Label of the cancel button; "Keep" by default. */
  no?: string | undefined
  danger?: boolean | undefined
}

export interface PendingConfirm extends ConfirmOptions {
  answer: (yes: boolean) => void
}

let pending: PendingConfirm | null = null
const listeners = new Set<() => void>()

const setPending = (next: PendingConfirm | null): void => {
  pending = next
  for (const listener of listeners) listener()
}

/** Opens a confirmation dialog before something that cannot be undone: `if (await confirm({ … })) remove.mutate(…)`. */
export const confirm = (question: ConfirmOptions): Promise<boolean> =>
  new Promise(resolve => {
    pending?.answer(false)
    setPending({
      ...question,
      answer: yes => {
        setPending(null)
        resolve(yes)
      },
    })
  })

export const pendingConfirm = (): PendingConfirm | null => pending

export const onPendingConfirm = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
