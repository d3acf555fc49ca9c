import FullCalendar, { type CalendarRef } from "@fullcalendar/react"
import dayGrid from "@fullcalendar/react/daygrid"
import interaction from "@fullcalendar/react/interaction"
import list from "@fullcalendar/react/list"
import timeGrid from "@fullcalendar/react/timegrid"
import "@fullcalendar/react/skeleton.css"
import { useEffect, useMemo, useRef } from "react"
import { useTranslation } from "react-i18next"
import { dateOf, hourOf } from "../../../lib/times.ts"
import { calendarEvents } from "./events.ts"
import css from "./grid.module.css"
import { eventOptions } from "./grid-events.tsx"
import { interactionOptions } from "./grid-interaction.ts"
import { layoutOptions } from "./grid-layout.tsx"
import type { GridProps } from "./grid-props.ts"

const viewNames = {
  day: "timeGridDay",
  week: "timeGridWeek",
  month: "dayGridMonth",
  list: "listWeek",
} as const

const plugins = [timeGrid, dayGrid, list, interaction]

/** The calendar itself: FullCalendar with a design of our own. */
const Grid = (props: GridProps) => {
  const { view, date, phone, zone, now } = props
  const { sessions, groups, offers, free, unavailable, selected, moving, hours } = props
  const { t } = useTranslation("calendar")
  const ref = useRef<CalendarRef>(null)
  const viewName = phone && view === "week" ? viewNames.day : viewNames[view]
  const inMonth = view === "month"
  const events = useMemo(
    () =>
      calendarEvents({ sessions, groups, offers, free, unavailable, selected, moving, now, zone, inMonth }),
    [sessions, groups, offers, free, unavailable, selected, moving, now, zone, inMonth],
  )

  useEffect(() => {
    const api = ref.current?.getApi()
    if (!api) return
    if (api.view.type === viewName) api.gotoDate(date)
    else api.changeView(viewName, date)
  }, [viewName, date])

  const stage = useRef<HTMLDivElement>(null)
  const isTodayOnPhone = phone && viewName === viewNames.day && date === dateOf(now, zone)
  const isAfterHours = hourOf(now, zone) >= hours[1]
  const hasScrolled = useRef(false)
  useEffect(() => {
    if (hasScrolled.current) return
    hasScrolled.current = true
    if (!isTodayOnPhone) return
    requestAnimationFrame(() => {
      const line = stage.current?.querySelector(`[class~="${css.nowLine}"]`)
      if (line) line.scrollIntoView({ block: "center" })
      else if (isAfterHours) stage.current?.scrollIntoView({ block: "end" })
    })
  }, [isTodayOnPhone, isAfterHours])

  return (
    <div ref={stage} className={css.grid} data-view={view} data-phone={phone}>
      <FullCalendar
        ref={ref}
        plugins={plugins}
        initialView={viewName}
        initialDate={date}
        events={events}
        {...layoutOptions(props, t)}
        {...eventOptions(props, t)}
        {...interactionOptions(props)}
      />
    </div>
  )
}

export default Grid
