import type { ReactNode } from "react"
import css from "./lined-list.module.css"

interface Props {
  children: ReactNode
  /** Its order says something: a line of people. */
  ordered?: boolean
  /** Rows of one or two lines. */
  tight?: boolean
  /** What is added is said aloud. */
  live?: boolean
}

/** Rows in a card with a line between two of them; each child is an `li`. */
export const LinedList = ({ children, ordered = false, tight = false, live = false }: Props) => {
  const List = ordered ? "ol" : "ul"
  return (
    <List
      className={css.list}
      data-tight={tight}
      {...(live && { "aria-live": "polite", "aria-relevant": "additions" })}
    >
      {children}
    </List>
  )
}
