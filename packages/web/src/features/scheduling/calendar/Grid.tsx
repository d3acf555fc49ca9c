import FullCalendar, {
  type CalendarOptions,
  type CalendarRef,
  type EventDisplayInfo,
} from "@fullcalendar/react"
import dayGrid from "@fullcalendar/react/daygrid"
import interaction from "@fullcalendar/react/interaction"
import list from "@fullcalendar/react/list"
import timeGrid from "@fullcalendar/react/timegrid"
import "@fullcalendar/react/skeleton.css"
import { useEffect, useMemo, useRef } from "react"
import { useTranslation } from "react-i18next"
import type { Timed } from "../../../entities/booking/booking.ts"
import { noonOf } from "../../../lib/months.ts"
import { clock, dateOf, firstWeekday, hourOf, longDay } from "../../../lib/times.ts"
import type { Group, Offer } from "./api.ts"
import { addDays, weekOf } from "./dates.ts"
import { calendarEvents, type Drawn, type DrawnGroup, type Moving } from "./events.ts"
import { GroupBlock } from "./GroupBlock.tsx"
import css from "./grid.module.css"
import type { Away, Stretch } from "./hours.ts"
import { lengthMeant, otherLengths } from "./lengths.ts"
import { MonthMark } from "./MonthMark.tsx"
import { SessionBlock } from "./SessionBlock.tsx"
import type { Chosen } from "./StretchBubble.tsx"
import type { View } from "./search.ts"

export interface GridProps {
  view: View
  date: string
  phone: boolean
  zone: string
  now: number
  sessions: readonly Timed[]
  free: readonly Stretch[]
  away: readonly Away[]
  hours: [number, number]
  snap: number
  moving: Moving | null
  groups: readonly Group[]
  offers: readonly Offer[]
  chosen: Chosen | null
  /** Empty time was drawn over. */
  onStretch: (stretch: Chosen) => void
  onOpenGroup: (id: string) => void
  /** A session or a group was put down elsewhere, or its edge was. */
  onMoved: (moving: Moving) => void
  /** An edge was drawn to where no length on offer lies. */
  onNoLength: () => void
  onOpen: (booking: Timed) => void
  /** An empty time was clicked, or a client let go over it. */
  onTime: (at: number, clientId?: string) => void
  onDay: (date: string) => void
}

const names = {
  day: "timeGridDay",
  week: "timeGridWeek",
  month: "dayGridMonth",
  list: "listWeek",
} as const

const plugins = [timeGrid, dayGrid, list, interaction]
const twoDigits = (value: number): string => String(value).padStart(2, "0")

const drawnOf = ({ event }: Pick<EventDisplayInfo, "event">): Drawn | undefined =>
  event.extendedProps.drawn as Drawn | undefined

const groupOf = ({ event }: Pick<EventDisplayInfo, "event">): DrawnGroup | undefined =>
  event.extendedProps.group as DrawnGroup | undefined

/** Free hours are told by their tint; what was chosen is where its bubble stands. */
const groundWords = (ground: unknown, words: () => string | null) => {
  if (ground === "free") return null
  return ground === "chosen" ? <span data-chosen className={css.chosenMark} /> : words()
}

/** The calendar itself, on FullCalendar with a look of our own. */
const Grid = (props: GridProps) => {
  const { view, date, phone, zone, now, hours, snap } = props
  const { t } = useTranslation("calendar")
  const ref = useRef<CalendarRef>(null)
  const { sessions, groups, offers, free, away, chosen, moving } = props
  const monthIn = view === "month" ? zone : null
  const events = useMemo(
    () => calendarEvents({ sessions, groups, offers, free, away, chosen, moving, now, monthIn }),
    [sessions, groups, offers, free, away, chosen, moving, now, monthIn],
  )
  const wanted = phone && view === "week" ? names.day : names[view]

  useEffect(() => {
    const api = ref.current?.getApi()
    if (!api) return
    if (api.view.type === wanted) api.gotoDate(date)
    else api.changeView(wanted, date)
  }, [wanted, date])

  const wide = phone || view === "day" || view === "list"
  const inMonth = view === "month"
  const today = dateOf(now, zone)

  const shown = phone || view === "day" ? [date] : weekOf(date)
  const nowAt = shown.includes(today) ? hourOf(now, zone) : null

  /** The hour's figure gives way to the present time beside it. */
  const hourLabel = (at: number) => {
    const isNear = nowAt !== null && Math.abs(at / 3_600_000 - nowAt) < 0.33
    return isNear ? <span className="visually-hidden">{clock(at, "UTC")}</span> : clock(at, "UTC")
  }

  const content = (info: EventDisplayInfo) => {
    const group = groupOf(info)
    if (group) {
      const short = view !== "list" && group.minutes < 40
      const narrow = inMonth ? phone : wide
      const drawn = info.isMirror ? { ...group, at: info.event.start?.getTime() ?? group.at } : group
      return <GroupBlock of={drawn} zone={zone} wide={narrow} short={short} inMonth={inMonth} />
    }
    const found = drawnOf(info)
    if (!found) return null
    const drawn = info.isMirror ? { ...found, at: info.event.start?.getTime() ?? found.at } : found
    if (inMonth) return <MonthMark of={drawn} zone={zone} phone={phone} />
    return <SessionBlock of={drawn} zone={zone} wide={wide} short={view !== "list" && drawn.minutes < 40} />
  }

  const options: CalendarOptions = {
    plugins,
    initialView: wanted,
    initialDate: date,
    timeZone: zone,
    firstDay: firstWeekday() % 7,
    direction: document.documentElement.dir === "rtl" ? "rtl" : "ltr",
    now: () => new Date().toISOString(),
    headerToolbar: false,
    height: "auto",
    borderless: true,
    allDaySlot: false,
    nowIndicator: true,
    eventInteractive: true,
    editable: true,
    selectable: true,
    selectMinDistance: 6,
    selectLongPressDelay: 350,
    selectOverlap: still => still.display === "background",
    selectAllow: span =>
      span.allDay
        ? dateOf(span.end.getTime() - 1, zone) >= today
        : span.start.getTime() > Date.now() &&
          dateOf(span.start.getTime(), zone) === dateOf(span.end.getTime() - 1, zone),
    select: info => {
      info.view.calendar.unselect()
      const [start, end] = [info.start.getTime(), info.end.getTime()]
      if (!info.allDay) return props.onStretch({ start, end })
      const first = info.startStr.slice(0, 10)
      const last = addDays(info.endStr.slice(0, 10), -1)
      const days = { first: first < today ? today : first, last }
      props.onStretch({ start: noonOf(days.first), end: noonOf(last), days })
    },
    droppable: true,
    slotDuration: "00:30:00",
    slotHeaderInterval: "01:00:00",
    snapDuration: { minutes: snap },
    slotMinTime: `${twoDigits(hours[0])}:00:00`,
    slotMaxTime: `${twoDigits(hours[1])}:00:00`,
    slotMinHeight: phone ? 30 : 27,
    eventMinHeight: 22,
    slotEventOverlap: false,
    dayMaxEvents: phone ? 4 : 3,
    fixedWeekCount: true,
    moreLinkClick: info => props.onDay(dateOf(info.date.getTime(), zone)),
    moreLinkContent: info => `+${info.num}`,
    navLinks: view !== "day" && !phone,
    navLinkHint: (_, day) => t("showDay", { day: longDay(day.getTime(), zone) }),
    navLinkDayClick: day => props.onDay(dateOf(day.getTime(), zone)),
    longPressDelay: 350,
    dragRevertDuration: 0,
    dragScroll: true,
    events,
    eventContent: content,
    backgroundEventContent: info =>
      groundWords(info.event.extendedProps.ground, () => (inMonth ? null : info.event.title || t("away"))),
    eventResize: info => {
      const [drawn, group] = [drawnOf(info), groupOf(info)]
      const [start, end] = [info.event.start?.getTime(), info.event.end?.getTime()]
      info.revert()
      if (start === undefined || end === undefined) return
      const long = (end - start) / 60_000
      if (group) props.onMoved({ group: group.group, to: start, minutes: long })
      if (!drawn) return
      const { booking } = drawn
      const minutes = lengthMeant(long, booking.minutes, otherLengths(booking, offers, now))
      if (minutes === null) props.onNoLength()
      else props.onMoved({ booking, to: start, minutes })
    },
    eventClick: info => {
      info.jsEvent.preventDefault()
      const group = groupOf(info)
      if (group) props.onOpenGroup(group.group.id)
      const drawn = drawnOf(info)
      if (drawn) props.onOpen(drawn.booking)
    },
    eventDrop: info => {
      const [drawn, group] = [drawnOf(info), groupOf(info)]
      const to = info.event.start?.getTime()
      info.revert()
      if (to === undefined) return
      if (group) props.onMoved({ group: group.group, to })
      else if (drawn) props.onMoved({ booking: drawn.booking, to })
    },
    dateClick: info => {
      if (inMonth) props.onDay(info.dateStr.slice(0, 10))
      else props.onTime(info.date.getTime())
    },
    drop: info => {
      const { client } = info.draggedEl.dataset
      if (client) props.onTime(inMonth ? noonOf(info.dateStr.slice(0, 10)) : info.date.getTime(), client)
    },
    eventClass: info => {
      const drawn = groupOf(info) ?? drawnOf(info)
      const where = inMonth ? css.inMonth : view === "list" ? css.inList : css.session
      if (!drawn) return ""
      return [
        where,
        css[drawn.look],
        drawn.moving && css.moving,
        info.isMirror && css.mirror,
        info.isDraggable && css.draggable,
      ]
        .filter(Boolean)
        .join(" ")
    },
    eventInnerClass: css.inner,
    columnEventAfterClass: info => (info.isEndResizable ? (info.isSelected ? css.knob : css.edge) : ""),
    backgroundEventClass: info =>
      css[info.event.extendedProps.ground as "free" | "away" | "elsewhere" | "chosen"],
    backgroundEventInnerClass: css.awayNote,
    slotLaneClass: info => (info.isMinor ? css.halfHour : css.hour),
    slotHeaderClass: css.axis,
    slotHeaderInnerClass: css.axisInner,
    slotHeaderContent: info => hourLabel(info.time?.milliseconds ?? 0),
    dayLaneInnerClass: css.lane,
    dayHeaders: view === "month" || (!phone && view !== "day"),
    dayHeaderAlign: "center",
    dayHeaderClass: css.head,
    dayHeaderContent: info => {
      if (inMonth) return <span className={css.headWords}>{info.weekdayText}</span>
      const day = dateOf(info.date.getTime(), zone)
      // The weekday is drawn by the style sheet: the head is a link named by its date, and holds words of that name only.
      return (
        <span className={css.headWords} data-today={day === today} data-weekday={info.weekdayText}>
          <b className={`time ${css.number}`}>{Number(day.slice(8))}</b>
        </span>
      )
    },
    dayHeaderFormat: { weekday: "short", day: "numeric" },
    dayCellClass: info => `${css.cell} ${info.isOther ? css.otherMonth : ""}`,
    dayCellTopClass: css.cellTop,
    dayCellTopContent: info => (
      <span className={`time ${css.number}`} data-today={info.isToday}>
        {info.dayNumberText}
      </span>
    ),
    rowMoreLinkClass: css.more,
    nowIndicatorLineClass: css.nowLine,
    nowIndicatorDotClass: css.nowSun,
    nowIndicatorHeaderClass: css.nowHead,
    nowIndicatorHeaderContent: info => (
      <>
        <span className="visually-hidden">{t("now")}</span>
        {clock(info.date.getTime(), zone)}
      </>
    ),
    listDayClass: css.listDay,
    listDayHeaderClass: css.listHead,
    listDayHeaderContent: info => (info.level === 0 ? longDay(info.date.getTime(), zone) : null),
    listDayFormat: { weekday: "long", day: "numeric", month: "long" },
    listDayAltFormat: false,
    noEventsClass: css.listNone,
    noEventsContent: t("none"),
    highlightClass: css.highlight,
  }

  return (
    <div className={css.grid} data-view={view} data-phone={phone}>
      <FullCalendar ref={ref} {...options} />
    </div>
  )
}

export default Grid
