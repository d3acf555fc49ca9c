import type { CalendarOptions } from "@fullcalendar/react"
import { noonOf } from "../../../lib/months.ts"
import { dateOf } from "../../../lib/times.ts"
import { addDays } from "./dates.ts"
import { groupOf, sessionOf } from "./grid-events.tsx"
import type { GridProps } from "./grid-props.ts"
import { fromGrid } from "./grid-time.ts"
import { nearestLength, otherLengths } from "./lengths.ts"

const MINUTE = 60_000
const LONG_PRESS_MS = 350

/** What clicking, dragging, resizing and selecting do. Nothing moves in the grid itself before it is confirmed. */
export const interactionOptions = (props: GridProps): CalendarOptions => ({
  ...clickOptions(props),
  ...dragOptions(props),
  ...selectOptions(props),
})

const clickOptions = ({
  view,
  zone,
  onOpenGroup,
  onOpen,
  onAccept,
  onDay,
  onTime,
}: GridProps): CalendarOptions => ({
  eventInteractive: true,
  eventClick: info => {
    info.jsEvent.preventDefault()
    const group = groupOf(info)
    if (group) onOpenGroup(group.group.id)
    const session = sessionOf(info)
    if (!session) return
    const isAccept = info.jsEvent.target instanceof Element && info.jsEvent.target.closest("[data-accept]")
    if (isAccept) onAccept(session.booking)
    else onOpen(session.booking)
  },
  dateClick: info => {
    if (view === "month") onDay(info.dateStr.slice(0, 10))
    else onTime(fromGrid(info.date, zone))
  },
})

const dragOptions = (props: GridProps): CalendarOptions => {
  const { view, zone, offers, now, onMoved, onNoLength, onTime } = props
  return {
    editable: true,
    droppable: true,
    longPressDelay: LONG_PRESS_MS,
    dragRevertDuration: 0,
    dragScroll: true,
    eventDrop: info => {
      const [session, group] = [sessionOf(info), groupOf(info)]
      const { start } = info.event
      info.revert()
      if (!start) return
      const to = fromGrid(start, zone)
      if (group) onMoved({ group: group.group, to })
      else if (session) onMoved({ booking: session.booking, to })
    },
    eventResize: info => {
      const [session, group] = [sessionOf(info), groupOf(info)]
      const { start, end } = info.event
      info.revert()
      if (!start || !end) return
      const to = fromGrid(start, zone)
      const length = (end.getTime() - start.getTime()) / MINUTE
      if (group) onMoved({ group: group.group, to, minutes: length })
      if (!session) return
      const { booking } = session
      const minutes = nearestLength(length, booking.minutes, otherLengths(booking, offers, now))
      if (minutes === null) onNoLength()
      else onMoved({ booking, to, minutes })
    },
    drop: info => {
      const { client } = info.draggedEl.dataset
      if (client)
        onTime(view === "month" ? noonOf(info.dateStr.slice(0, 10)) : fromGrid(info.date, zone), client)
    },
  }
}

const selectOptions = ({ zone, now, onSelect }: GridProps): CalendarOptions => {
  const today = dateOf(now, zone)
  return {
    selectable: true,
    selectMinDistance: 6,
    selectLongPressDelay: LONG_PRESS_MS,
    selectOverlap: event => event.display === "background",
    selectAllow: span =>
      span.allDay
        ? dateOf(span.end.getTime() - 1, "UTC") >= today
        : fromGrid(span.start, zone) > Date.now() &&
          dateOf(span.start.getTime(), "UTC") === dateOf(span.end.getTime() - 1, "UTC"),
    select: info => {
      info.view.calendar.unselect()
      const [start, end] = [fromGrid(info.start, zone), fromGrid(info.end, zone)]
      if (!info.allDay) return onSelect({ start, end })
      const first = info.startStr.slice(0, 10)
      const last = addDays(info.endStr.slice(0, 10), -1)
      const days = { first: first < today ? today : first, last }
      onSelect({ start: noonOf(days.first), end: noonOf(last), days })
    },
  }
}
