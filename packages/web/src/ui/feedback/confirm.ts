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

const tell = (next: Asked | null): void => {
  asked = next
  for (const hear of listeners) hear()
}

/** Asks before something that cannot be taken back: `if (await ask({ … })) remove.mutate(…)`. */
export const ask = (question: Question): Promise<boolean> =>
  new Promise(resolve => {
    asked?.answer(false)
    tell({
      ...question,
      answer: yes => {
        tell(null)
        resolve(yes)
      },
    })
  })

export const currentQuestion = (): Asked | null => asked

export const onQuestion = (hear: () => void): (() => void) => {
  listeners.add(hear)
  return () => listeners.delete(hear)
}
