import { arcPath, type DayArc } from "../../ui/time/day-arc.ts"
import css from "./food.module.css"

interface Props {
  /** Done share of each target, from the outer arc to the inner one: protein, carbohydrates, fat. */
  shares: readonly [number, number, number]
}

const RADII = [150, 130, 110] as const
const colours = ["spruce", "honey", "fig"] as const

/** Protein, carbohydrates and fat against their targets, as three half circles. */
export const FoodArcs = ({ shares }: Props) => (
  <svg viewBox="0 0 320 166" className={css.arcs} aria-hidden="true">
    {RADII.map((r, index) => {
      const arc: DayArc = { cx: 160, cy: 158, r, from: 0, to: 1 }
      const share = Math.min(1, Math.max(0, shares[index] ?? 0))
      return (
        <g key={r}>
          <path d={arcPath(arc, 0, 1)} className={css.track} />
          {share > 0.01 && <path d={arcPath(arc, 0, share)} className={css[colours[index] ?? "fig"]} />}
        </g>
      )
    })}
  </svg>
)
