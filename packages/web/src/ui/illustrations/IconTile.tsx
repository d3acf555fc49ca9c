import type { ReactNode } from "react"
import css from "./icon-tile.module.css"

type Colour = "side" | "fig" | "spruce" | "honey" | "plain"

/** An icon in a small dome-shaped tile. */
export const IconTile = ({ icon, colour = "side" }: { icon: ReactNode; colour?: Colour }) => (
  <span className={`${css.tile} ${css[colour]}`} aria-hidden="true">
    {icon}
  </span>
)

/** Round badge with a number, capped at 99+; `label` is read out by screen readers. */
export const CountBadge = ({ count, label }: { count: number; label?: string }) =>
  count > 0 && (
    <span className={css.count}>
      <span aria-hidden={label !== undefined}>{count > 99 ? "99+" : count}</span>
      {label && <span className="visually-hidden">{label}</span>}
    </span>
  )

/** A title followed by a count badge. */
export const TitleWithCount = ({
  count,
  label,
  children,
}: {
  count: number
  label: string
  children: ReactNode
}) => (
  <span className={css.counted}>
    {children}
    <CountBadge count={count} label={label} />
  </span>
)
