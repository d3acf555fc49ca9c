import type { ReactNode } from "react"

export interface Question {
  title: ReactNode
  /** What will happen, in a sentence or two. */
  text?: ReactNode | undefined
  /** The verb on the button: "End it". */
  yes: string
  /** The way out; Keep by default. */
  no?: string | undefined
  danger?: boolean | undefined
}

export interface Asked extends Question {
  answer: (yes: boolean) => void
}

let asked: Asked | null = null
const listeners = new Set<() => void>()

const notifyListeners = (next: Asked | null): void => {
  asked = next
  for (const listener of listeners) listener()
}

/** Asks before something that cannot be taken back: `if (await ask({ … })) remove.mutate(…)`. */
export const confirm = (question: Question): Promise<boolean> =>
  new Promise(resolve => {
    asked?.answer(false)
    notifyListeners({
      ...question,
      answer: yes => {
        notifyListeners(null)
        resolve(yes)
      },
    })
  })

export const currentQuestion = (): Asked | null => asked

export const onQuestion = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
