import type { ElementType, ReactNode } from "react"
import css from "./card.module.css"

interface Props {
  children?: ReactNode | undefined
  title?: ReactNode | undefined
  /** A line below the title. */
  sub?: ReactNode | undefined
  /** Content at the end of the title row. */
  aside?: ReactNode | undefined
  tone?: "card" | "hero" | "sunken" | "honey" | "side" | "outline" | undefined
  as?: ElementType | undefined
  /** No padding, for drawings that reach the edges. */
  flush?: boolean | undefined
  className?: string | undefined
  id?: string | undefined
}

/** A surface with padding. With a title it has a second-level heading. */
export const Card = ({
  children,
  title,
  sub,
  aside,
  tone = "card",
  as: As = "section",
  flush = false,
  className = "",
  id,
}: Props) => (
  <As className={`${css.card} ${css[tone]} ${flush ? css.flush : ""} ${className}`} id={id}>
    {(title || aside) && (
      <header className={css.head}>
        <div className={css.titles}>
          {title && <h2>{title}</h2>}
          {sub && <p className="small ink-2">{sub}</p>}
        </div>
        {aside && <div className={css.aside}>{aside}</div>}
      </header>
    )}
    {children}
  </As>
)
