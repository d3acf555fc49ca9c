import type { ReactNode } from "react"
import css from "./divided-list.module.css"

interface Props {
  children: ReactNode
  /** Renders an ordered list. */
  ordered?: boolean
  /** Rows of one or two lines. */
  tight?: boolean
  /** Screen readers announce added rows. */
  live?: boolean
}

/** Rows in a card with a divider between them; each child is an `li`. */
export const DividedList = ({ children, ordered = false, tight = false, live = false }: Props) => {
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
