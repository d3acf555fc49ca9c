import type { ReactNode } from "react"
import css from "./row.module.css"

interface Props {
  /** A face or an icon tile. */
  start?: ReactNode | undefined
  title: ReactNode
  text?: ReactNode | undefined
  /** Buttons, figures. On phones they go below where `wraps` is set. */
  end?: ReactNode | undefined
  wraps?: boolean | undefined
  children?: ReactNode | undefined
  as?: "div" | "li" | "article" | undefined
}

/** One thing of a list: who or what, two lines, and what can be done. */
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

/** Rows with a hairline between them, inside one card. */
export const RowList = ({ children, lines = false }: { children: ReactNode; lines?: boolean }) => (
  <ul className={css.list} data-lines={lines}>
    {children}
  </ul>
)
