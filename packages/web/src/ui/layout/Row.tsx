import type { ReactNode } from "react"
import css from "./row.module.css"

interface Props {
  /** A picture or an icon tile. */
  start?: ReactNode | undefined
  title: ReactNode
  text?: ReactNode | undefined
  /** Buttons or numbers; with `wraps` they move below on phones. */
  end?: ReactNode | undefined
  wraps?: boolean | undefined
  children?: ReactNode | undefined
  as?: "div" | "li" | "article" | undefined
}

/** One row of a list: picture, two lines and actions. */
export const Row = ({ start, title, text, end, wraps = false, children, as: As = "div" }: Props) => (
  <As className={css.row} data-wraps={wraps}>
    {start}
    <div className={css.words}>
      <div className={css.title}>{title}</div>
      {text && <div className={css.text}>{text}</div>}
      {children}
    </div>
    {end && <div className={css.end}>{end}</div>}
  </As>
)

/** Rows inside one card, with dividers where `lines` is set. */
export const RowList = ({ children, lines = false }: { children: ReactNode; lines?: boolean }) => (
  <ul className={css.list} data-lines={lines}>
    {children}
  </ul>
)
