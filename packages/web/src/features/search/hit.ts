import type { ReactNode } from "react"

export type Group = "people" | "do" | "sessions" | "go" | "admin"

/** One thing that was found: where it leads, or what it does. */
export interface Hit {
  id: string
  group: Group
  title: string
  /** Stands after the title, quieter. */
  text?: string
  start: ReactNode
  end?: ReactNode
  leads: { href: string } | { run: () => void }
}

export const groups: readonly Group[] = ["people", "do", "sessions", "go", "admin"]
