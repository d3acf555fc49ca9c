import { clock, type Instant, msOf } from "../../lib/times.ts"

type Size = 76 | 54 | 44 | 27 | 21 | 19

const isoOf = (at: Instant): string => new Date(msOf(at)).toISOString()

/** A clock time in the display cut. */
export const Time = ({ at, zone, size = 27 }: { at: Instant; zone: string; size?: Size }) => (
  <time dateTime={isoOf(at)} className="time" style={{ fontSize: size }}>
    {clock(at, zone)}
  </time>
)
