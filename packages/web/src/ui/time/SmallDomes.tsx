import { IconCheck } from "@tabler/icons-react"
import type { CSSProperties } from "react"
import { oneTo } from "../one-to.ts"
import css from "./small-domes.module.css"

type DomeState = "done" | "today" | "rest" | "open"

/** The state of one day as a small half circle. */
export const SmallDome = ({ state, width = 38 }: { state: DomeState; width?: number }) => (
  <span
    className={`${css.dome} ${css[state]}`}
    style={{ "--w": `${width}px` } as CSSProperties}
    aria-hidden="true"
  >
    {state === "done" && <IconCheck size={width * 0.44} stroke={3} />}
  </span>
)

interface WeekDay {
  name: string
  state: DomeState
  /** For screen readers: "Monday, done". */
  label: string
}

export const WeekDomes = ({ days, width = 38 }: { days: readonly WeekDay[]; width?: number }) => (
  <ol className={css.week}>
    {days.map(day => (
      <li key={day.label} className={css.day} data-today={day.state === "today"}>
        <SmallDome state={day.state} width={width} />
        <span aria-hidden="true">{day.name}</span>
        <span className="visually-hidden">{day.label}</span>
      </li>
    ))}
  </ol>
)

interface FillProps {
  /** 0 to 1. */
  share: number
  width?: number | undefined
  /** Direction of the fill: `up` or `along`. */
  fill?: "up" | "along" | undefined
  colour?: "side" | "spruce" | "fig" | "honey" | undefined
}

export const FilledDome = ({ share, width = 34, fill = "up", colour = "side" }: FillProps) => (
  <span
    className={`${css.dome} ${css.open}`}
    style={{ "--w": `${width}px` } as CSSProperties}
    aria-hidden="true"
    data-fill={fill}
  >
    <span
      className={`${css.fill} ${css[colour]}`}
      style={{ [fill === "up" ? "blockSize" : "inlineSize"]: `${Math.min(1, Math.max(0, share)) * 100}%` }}
    />
  </span>
)

interface Share {
  done: number
  planned: number
  label: string
}

/** Done against planned by week, with the fraction below each. */
export const ShareDomes = ({
  weeks,
  colour = "spruce",
}: {
  weeks: readonly Share[]
  colour?: FillProps["colour"]
}) => (
  <ol className={css.week}>
    {weeks.map(week => (
      <li key={week.label} className={css.day}>
        <FilledDome share={week.planned ? week.done / week.planned : 0} {...(colour && { colour })} />
        <span aria-hidden="true" className={css.fraction}>{`${week.done}/${week.planned}`}</span>
        <span className="visually-hidden">{week.label}</span>
      </li>
    ))}
  </ol>
)

/** Used capacity as a row of half circles, twenty at most. */
export const CountDomes = ({ count, of, label }: { count: number; of: number; label: string }) => (
  <div className={css.counts} role="img" aria-label={label}>
    {oneTo(Math.min(of, 20)).map(number => (
      <FilledDome key={number} share={number <= count ? 1 : 0} width={26} />
    ))}
  </div>
)
