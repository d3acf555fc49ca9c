import { IconCheck } from "@tabler/icons-react"
import { type ReactNode, useId } from "react"
import { arcPath, type DayArc, pointOn } from "./day-arc.ts"
import css from "./day-dome.module.css"

export interface DomeBead {
  /** Hour of the day, 17.5 for 17:30. */
  hour: number
  done?: boolean | undefined
  /** Shown on the arc instead of a bead, such as a `Pair`. */
  mark?: ReactNode | undefined
  label: string
}

interface Props {
  /** Hour of the day now. */
  now: number
  from?: number | undefined
  to?: number | undefined
  beads?: readonly DomeBead[] | undefined
  /** The large time inside. */
  time: ReactNode
  below?: ReactNode | undefined
  /** Labels of the two ends. */
  ends?: readonly [string, string] | undefined
}

const width = 360
const height = 212

/** The day as a half circle: the time that has passed, the current time and the sessions on it. */
export const DayDome = ({
  now,
  from = 6,
  to = 22,
  beads = [],
  time,
  below,
  ends = ["06:00", "22:00"],
}: Props) => {
  const light = useId()
  const glow = useId()
  const arc: DayArc = { cx: 180, cy: 186, r: 160, from, to }
  const outerArc = { ...arc, r: arc.r + 14 }
  const sun = pointOn(arc, now)
  const isUp = now >= from && now <= to
  return (
    <div className={css.dome} dir="ltr">
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true" className={css.drawing}>
        <defs>
          <linearGradient
            id={light}
            gradientUnits="userSpaceOnUse"
            x1={20}
            x2={Math.max(sun.x, 60)}
            y1={0}
            y2={0}
          >
            <stop offset="0" stopColor="var(--dawn)" />
            <stop offset="0.62" stopColor="var(--noon)" />
            <stop offset="1" stopColor="var(--honey)" />
          </linearGradient>
          <radialGradient id={glow}>
            <stop offset="0.2" stopColor="var(--honey)" stopOpacity="0.55" />
            <stop offset="1" stopColor="var(--honey)" stopOpacity="0" />
          </radialGradient>
        </defs>
        <path d={arcPath(arc, from, to)} className={css.rest} />
        {now > from && (
          <path d={arcPath(arc, from, now)} className={css.gone} stroke={`url(#${light})`} pathLength={1} />
        )}
        {isUp && (
          <g className={css.sun}>
            <circle cx={sun.x} cy={sun.y} r={30} fill={`url(#${glow})`} />
            <circle cx={sun.x} cy={sun.y} r={11} className={css.disc} />
          </g>
        )}
        <text x={20} y={height} className={css.foot}>
          {ends[0]}
        </text>
        <text x={width - 20} y={height} className={css.foot}>
          {ends[1]}
        </text>
      </svg>
      <ol>
        {beads.map(bead => {
          const { x, y } = pointOn(bead.mark ? outerArc : arc, bead.hour)
          const style = { left: `${(x / width) * 100}%`, top: `${(y / height) * 100}%` }
          return (
            <li
              key={bead.hour}
              className={bead.mark ? css.mark : css.bead}
              data-done={bead.done}
              style={style}
            >
              {bead.mark ?? (bead.done && <IconCheck size={15} stroke={3} aria-hidden="true" />)}
              <span className="visually-hidden">{bead.label}</span>
            </li>
          )
        })}
      </ol>
      <div className={css.inside}>
        <div className={`time ${css.time}`}>{time}</div>
        {below && <div className={css.below}>{below}</div>}
      </div>
    </div>
  )
}
