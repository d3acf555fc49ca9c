import { type Instant, msOf, timeText } from "../../lib/times.ts"

type Size = 76 | 54 | 44 | 27 | 21 | 19

const isoOf = (at: Instant): string => new Date(msOf(at)).toISOString()

/** A time of day in the display font. */
export const Time = ({ at, zone, size = 27 }: { at: Instant; zone: string; size?: Size }) => (
  <time dateTime={isoOf(at)} className="time" style={{ fontSize: size }}>
    {timeText(at, zone)}
  </time>
)
