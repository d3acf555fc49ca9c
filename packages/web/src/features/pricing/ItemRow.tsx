import { IconChevronRight } from "@tabler/icons-react"
import type { ReactNode } from "react"
import { IconTile } from "../../ui/illustrations/IconTile.tsx"
import css from "./prices.module.css"

interface Props {
  icon?: ReactNode
  title: string
  text?: string | undefined
  figure: string
  /** Below the figure. */
  below?: string | undefined
  busy: boolean
  onOpen: () => void
}

/** One item of the prices; opens it. */
export const ItemRow = ({ icon, title, text, figure, below, busy, onOpen }: Props) => (
  <li aria-busy={busy}>
    <button type="button" className={css.row} disabled={busy} onClick={onOpen}>
      {icon && <IconTile icon={icon} />}
      <span className={css.words}>
        <b>{title}</b>
        {text && <span className="small ink-2">{text}</span>}
      </span>
      <span className={css.figure}>
        <b className={icon ? css.large : ""}>{figure}</b>
        {below && <span className="small ink-2">{below}</span>}
      </span>
      <IconChevronRight size={20} stroke={1.75} className="turns" aria-hidden="true" />
    </button>
  </li>
)
