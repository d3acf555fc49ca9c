import { cityOf, clock, hourOf, type Instant } from "../../lib/times.ts"
import { SunMark } from "./SunMark.tsx"
import css from "./sun-mark.module.css"

interface Props {
  at: Instant
  zone: string
  /** Where a session ends, for "12:00–13:00". */
  until?: Instant | undefined
  /** Whose zone it is: "you", or a first name. */
  who?: string | undefined
  /** Another word than the zone's city; false leaves it out. */
  place?: string | false | undefined
  className?: string | undefined
}

/** A time with the place where it is that time: stands wherever two zones meet. */
export const Zone = ({ at, zone, until, who, place, className = "" }: Props) => {
  const city = place === undefined ? cityOf(zone) : place
  const words = [city, who].filter(Boolean).join(", ")
  return (
    <span className={`${css.zone} ${className}`}>
      <SunMark hour={hourOf(at, zone)} />
      <b>
        {clock(at, zone)}
        {until !== undefined && `–${clock(until, zone)}`}
      </b>
      {words && <span>{words}</span>}
    </span>
  )
}
