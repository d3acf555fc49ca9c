import type { ReactNode } from "react"
import css from "./icon-tile.module.css"

type Colour = "side" | "fig" | "spruce" | "honey" | "plain"

/** An icon in a small dome: what the coach asked for is fig, what the client owns spruce. */
export const IconTile = ({ icon, colour = "side" }: { icon: ReactNode; colour?: Colour }) => (
  <span className={`${css.tile} ${css[colour]}`} aria-hidden="true">
    {icon}
  </span>
)

/** How many wait, in the side's colour; the label says what they are. */
export const Count = ({ count, label }: { count: number; label?: string }) =>
  count > 0 && (
    <span className={css.count}>
      <span aria-hidden={label !== undefined}>{count > 99 ? "99+" : count}</span>
      {label && <span className="visually-hidden">{label}</span>}
    </span>
  )

/** A title with how many there are of what it says. */
export const Counted = ({
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
    <Count count={count} label={label} />
  </span>
)
