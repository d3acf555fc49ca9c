import { firstInstantAt, zoneOffsets } from "@rapport/domain/scheduling/zone-offsets"
import { type KeyboardEvent, useId, useState } from "react"
import { useTranslation } from "react-i18next"
import type { Timed } from "../../../entities/booking/booking.ts"
import { clock, longDay } from "../../../lib/times.ts"
import type { Group } from "./api.ts"
import { isFree, type Stretch } from "./hours.ts"
import { inTheWay } from "./in-the-way.ts"
import css from "./time-cursor.module.css"

interface Props {
  days: readonly string[]
  bounds: [number, number]
  /** Minutes between two starts. */
  step: number
  zone: string
  free: readonly Stretch[]
  sessions: readonly Timed[]
  groups: readonly Group[]
  onTime: (at: number) => void
  onStretch: (stretch: Stretch) => void
}

const MINUTE = 60_000
const DAY = 86_400_000

/** The instant at which the zone's clock shows these minutes of that date. */
const instantOf = (date: string, minutes: number, zone: string): number => {
  const wall = Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE
  return firstInstantAt(zoneOffsets(zone, wall - DAY, wall + DAY), wall)
}

const turned = (): boolean => document.documentElement.dir === "rtl"

/** A time in the grid that arrow keys move and Enter books: what a click does, without a pointer. */
export const TimeCursor = ({
  days,
  bounds,
  step,
  zone,
  free,
  sessions,
  groups,
  onTime,
  onStretch,
}: Props) => {
  const { t } = useTranslation("calendar")
  const help = useId()
  const [shown, show] = useState(false)
  const [day, setDay] = useState(0)
  /** How many steps Shift has taken in; 0 while one time is meant and no stretch. */
  const [steps, setSteps] = useState(0)
  const [minutes, setMinutes] = useState(bounds[0] * 60 + 60)
  const [from, to] = [bounds[0] * 60, bounds[1] * 60 - step]
  const column = Math.min(day, days.length - 1)
  const minute = Math.min(Math.max(minutes, from), to)
  const at = instantOf(days[column]!, minute, zone)

  const end = at + Math.min(steps, (bounds[1] * 60 - minute) / step) * step * MINUTE

  const words = (): string => {
    const when = `${longDay(at, zone)} ${clock(at, zone)}`
    if (steps > 0) return t("cursor.stretch", { when, to: clock(end, zone) })
    const there = inTheWay({ start: at, end: at + 1 }, sessions, groups)
    if (there) return t("cursor.taken", { when, name: there.name })
    if (at <= Date.now()) return t("cursor.past", { when })
    return t(isFree(free, at, at + step * MINUTE) ? "cursor.free" : "cursor.closed", { when })
  }
  const move = (event: KeyboardEvent): void => {
    const across = turned() ? -1 : 1
    const moves: Record<string, () => void> = {
      ArrowUp: () => setMinutes(Math.max(from, minute - step)),
      ArrowDown: () => setMinutes(Math.min(to, minute + step)),
      ArrowLeft: () => setDay(Math.max(0, column - across)),
      ArrowRight: () => setDay(Math.min(days.length - 1, column + across)),
    }
    const stretches: Record<string, () => void> = {
      ArrowUp: () => setSteps(Math.max(0, steps - 1)),
      ArrowDown: () => setSteps(Math.min(steps + 1, (bounds[1] * 60 - minute) / step)),
    }
    const go = (event.shiftKey ? stretches : moves)[event.key]
    if (!go) return
    event.preventDefault()
    if (!event.shiftKey) setSteps(0)
    go()
  }
  return (
    <div className={css.layer} data-shown={shown}>
      <button
        type="button"
        className={css.cursor}
        aria-label={shown ? words() : t("cursor.label")}
        aria-describedby={help}
        onFocus={() => show(true)}
        onBlur={() => show(false)}
        onKeyDown={move}
        onClick={() => {
          setSteps(0)
          if (steps > 0) onStretch({ start: at, end })
          else onTime(at)
        }}
      >
        {shown && words()}
      </button>
      <span id={help} className="visually-hidden">
        {t("cursor.help")}
      </span>
      <span className="visually-hidden" aria-live="polite">
        {shown && words()}
      </span>
      {shown && (
        <Marker
          date={days[column]!}
          share={(minute - from) / (bounds[1] * 60 - from)}
          long={(end - at) / MINUTE / (bounds[1] * 60 - from)}
        />
      )}
    </div>
  )
}

/** Where the cursor is: measured from the day's own column. */
const Marker = ({ date, share, long }: { date: string; share: number; long: number }) => {
  const [place, setPlace] = useState<{ left: number; top: number; width: number; height: number } | null>(
    null,
  )
  const find = (element: HTMLElement | null): void => {
    const layer = element?.parentElement?.parentElement
    const lane = layer?.querySelector(`[role="cell"][data-date="${date}"]`)
    if (!layer || !lane) return
    const [outer, inner] = [layer.getBoundingClientRect(), lane.getBoundingClientRect()]
    const next = {
      left: inner.left - outer.left,
      top: inner.top - outer.top + share * inner.height,
      width: inner.width,
      height: long * inner.height,
    }
    const keys = ["left", "top", "width", "height"] as const
    if (!place || keys.some(key => place[key] !== next[key])) setPlace(next)
  }
  return (
    <span
      ref={find}
      className={css.marker}
      style={{
        left: place?.left ?? 0,
        top: place?.top ?? 0,
        width: place?.width ?? 0,
        ...(place && place.height > 0 && { height: place.height }),
      }}
      aria-hidden="true"
    />
  )
}
