import { dayWord, type Instant, msOf, timeText } from "../../lib/times.ts"
import css from "./time.module.css"

type Size = 76 | 54 | 44 | 27 | 21 | 19

const isoOf = (at: Instant): string => new Date(msOf(at)).toISOString()

/** A time of day in the display font. */
export const Time = ({ at, zone, size = 27 }: { at: Instant; zone: string; size?: Size }) => (
  <time dateTime={isoOf(at)} className="time" style={{ fontSize: size }}>
    {timeText(at, zone)}
  </time>
)

/** A day in words and its time: "tomorrow 07:30". */
export const DayAndTime = ({
  at,
  zone,
  now,
  size = 21,
}: {
  at: Instant
  zone: string
  now?: number
  size?: Size | "text"
}) => (
  <time dateTime={isoOf(at)} className={css.when}>
    <span>{dayWord(at, zone, now)}</span>
    {size === "text" ? (
      <b>{timeText(at, zone)}</b>
    ) : (
      <span className={`time ${css.clock}`} style={{ fontSize: size }}>
        {timeText(at, zone)}
      </span>
    )}
  </time>
)

/** A time range. */
export const TimeRange = ({ from, to, zone }: { from: Instant; to: Instant; zone: string }) => (
  <span className={css.span}>
    <time dateTime={isoOf(from)}>{timeText(from, zone)}</time>–
    <time dateTime={isoOf(to)}>{timeText(to, zone)}</time>
  </span>
)
