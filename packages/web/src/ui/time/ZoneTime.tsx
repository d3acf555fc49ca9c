import { cityOf, hourOf, type Instant, timeText } from "../../lib/times.ts"
import { SunMark } from "./SunMark.tsx"
import css from "./sun-mark.module.css"

interface Props {
  at: Instant
  zone: string
  /** The end of a session, for "12:00–13:00". */
  until?: Instant | undefined
  /** Whose zone it is: "you", or a first name. */
  who?: string | undefined
  /** Shown instead of the zone's city; false leaves it out. */
  label?: string | false | undefined
  className?: string | undefined
}

/** A time with the city it applies to, used wherever two time zones are involved. */
export const ZoneTime = ({ at, zone, until, who, label, className = "" }: Props) => {
  const city = label === undefined ? cityOf(zone) : label
  const words = [city, who].filter(Boolean).join(", ")
  return (
    <span className={`${css.zone} ${className}`}>
      <SunMark hour={hourOf(at, zone)} />
      <b>
        {timeText(at, zone)}
        {until !== undefined && `–${timeText(until, zone)}`}
      </b>
      {words && <span>{words}</span>}
    </span>
  )
}
