import type { ReactNode } from "react"
import css from "./page.module.css"

interface Props {
  header: ReactNode
  children: ReactNode
  /** Forms and settings read better in one narrow column. */
  narrow?: boolean | undefined
}

export const Page = ({ header, children, narrow = false }: Props) => (
  <div className={`${css.page} ${narrow ? css.narrow : ""}`}>
    {header}
    <div className={css.body}>{children}</div>
  </div>
)

interface ColumnsProps {
  children: ReactNode
  side: ReactNode
  /** The side column's width in px. */
  width?: number | undefined
  /** On phones the side column comes before the main one. */
  sideFirst?: boolean | undefined
}

export const Columns = ({ children, side, width = 366, sideFirst = false }: ColumnsProps) => (
  <div className={`${css.columns} ${sideFirst ? css.sideFirst : ""}`}>
    <div className={css.column}>{children}</div>
    <aside className={css.column} style={{ flexBasis: width, flexGrow: 0 }}>
      {side}
    </aside>
  </div>
)

/** Cards of equal width, as many beside each other as fit. */
export const CardGrid = ({ children, minWidth = 300 }: { children: ReactNode; minWidth?: number }) => (
  <div
    className={css.grid}
    style={{ gridTemplateColumns: `repeat(auto-fill, minmax(min(100%, ${minWidth}px), 1fr))` }}
  >
    {children}
  </div>
)
