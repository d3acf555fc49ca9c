import type { ReactNode } from "react"

export type ResultGroup = "people" | "do" | "sessions" | "go" | "admin"

/** One search result: a link or an action. */
export interface SearchResult {
  id: string
  group: ResultGroup
  title: string
  /** Shown after the title. */
  text?: string
  start: ReactNode
  end?: ReactNode
  target: { href: string } | { run: () => void }
}

export const resultGroups: readonly ResultGroup[] = ["people", "do", "sessions", "go", "admin"]
