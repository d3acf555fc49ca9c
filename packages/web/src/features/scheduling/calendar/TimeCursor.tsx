import { type KeyboardEvent, useId, useState } from "react"
import { useTranslation } from "react-i18next"
import type { ScheduledBooking } from "../../../entities/booking/booking.ts"
import type { OwnGroup } from "../../../entities/group/api.ts"
import { longDay, timeText } from "../../../lib/times.ts"
import { instantAt } from "../../../lib/wall-clock.ts"

import { isBookable, type TimeRange } from "./bookable-hours.ts"
import { findConflict } from "./conflicts.ts"
import css from "./time-cursor.module.css"

interface Props {
  days: readonly string[]
  bounds: [number, number]
  /** Minutes between two starts. */
  step: number
  zone: string
  free: readonly TimeRange[]
  sessions: readonly ScheduledBooking[]
  groups: readonly OwnGroup[]
  onTime: (at: number) => void
  onSelect: (range: TimeRange) => void
}

const MINUTE = 60_000

const isRtl = (): boolean => document.documentElement.dir === "rtl"

/** Keyboard access to the grid: arrow keys move the cursor, Shift selects a range, Enter books. */
export const TimeCursor = ({ days, bounds, step, zone, free, sessions, groups, onTime, onSelect }: Props) => {
  const { t } = useTranslation("calendar")
  const help = useId()
  const [shown, show] = useState(false)
  const [day, setDay] = useState(0)
  /** The length of the selected range in steps; 0 for a single time. */
  const [steps, setSteps] = useState(0)
  const [minutes, setMinutes] = useState(bounds[0] * 60 + 60)
  const [from, to] = [bounds[0] * 60, bounds[1] * 60 - step]
  const column = Math.min(day, days.length - 1)
  const minute = Math.min(Math.max(minutes, from), to)
  const at = instantAt(days[column]!, minute, zone)

  const end = at + Math.min(steps, (bounds[1] * 60 - minute) / step) * step * MINUTE

  const text = (): string => {
    const when = `${longDay(at, zone)} ${timeText(at, zone)}`
    if (steps > 0) return t("cursor.stretch", { when, to: timeText(end, zone) })
    const conflict = findConflict({ start: at, end: at + 1 }, sessions, groups)
    if (conflict) return t("cursor.taken", { when, name: conflict.name })
    if (at <= Date.now()) return t("cursor.past", { when })
    return t(isBookable(free, at, at + step * MINUTE) ? "cursor.free" : "cursor.closed", { when })
  }
  const move = (event: KeyboardEvent): void => {
    const across = isRtl() ? -1 : 1
    const moves: Record<string, () => void> = {
      ArrowUp: () => setMinutes(Math.max(from, minute - step)),
      ArrowDown: () => setMinutes(Math.min(to, minute + step)),
      ArrowLeft: () => setDay(Math.max(0, column - across)),
      ArrowRight: () => setDay(Math.min(days.length - 1, column + across)),
    }
    const resizes: Record<string, () => void> = {
      ArrowUp: () => setSteps(Math.max(0, steps - 1)),
      ArrowDown: () => setSteps(Math.min(steps + 1, (bounds[1] * 60 - minute) / step)),
    }
    const go = (event.shiftKey ? resizes : moves)[event.key]
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
        aria-label={shown ? text() : t("cursor.label")}
        aria-describedby={help}
        onFocus={() => show(true)}
        onBlur={() => show(false)}
        onKeyDown={move}
        onClick={() => {
          setSteps(0)
          if (steps > 0) onSelect({ start: at, end })
          else onTime(at)
        }}
      >
        {shown && text()}
      </button>
      <span id={help} className="visually-hidden">
        {t("cursor.help")}
      </span>
      <span className="visually-hidden" aria-live="polite">
        {shown && text()}
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

/** Marks the cursor, at a position measured from the column of its day. */
const Marker = ({ date, share, long }: { date: string; share: number; long: number }) => {
  const [box, setBox] = useState<{ left: number; top: number; width: number; height: number } | null>(null)
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
    if (!box || keys.some(key => box[key] !== next[key])) setBox(next)
  }
  return (
    <span
      ref={find}
      className={css.marker}
      style={{
        left: box?.left ?? 0,
        top: box?.top ?? 0,
        width: box?.width ?? 0,
        ...(box && box.height > 0 && { height: box.height }),
      }}
      aria-hidden="true"
    />
  )
}
