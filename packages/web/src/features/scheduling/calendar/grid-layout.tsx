import type { CalendarOptions } from "@fullcalendar/react"
import type { TFunction } from "i18next"
import { dateOf, firstWeekday, hourOf, longDay, timeText } from "../../../lib/times.ts"
import { weekOf } from "./dates.ts"
import css from "./grid.module.css"
import type { GridProps } from "./grid-props.ts"

type Text = TFunction<"calendar">

const twoDigits = (value: number): string => String(value).padStart(2, "0")

/** Which hours and days are shown, and everything that is drawn around the events. */
export const layoutOptions = (props: GridProps, t: Text): CalendarOptions => ({
  ...scaleOptions(props),
  ...hourOptions(props, t),
  ...dayHeaderOptions(props, t),
  ...dayCellOptions(props),
  ...listOptions(props, t),
})

const scaleOptions = ({ phone, zone, hours, snap }: GridProps): CalendarOptions => ({
  timeZone: zone,
  firstDay: firstWeekday() % 7,
  direction: document.documentElement.dir === "rtl" ? "rtl" : "ltr",
  now: () => new Date().toISOString(),
  headerToolbar: false,
  height: "auto",
  borderless: true,
  allDaySlot: false,
  slotDuration: "00:30:00",
  slotHeaderInterval: "01:00:00",
  snapDuration: { minutes: snap },
  slotMinTime: `${twoDigits(hours[0])}:00:00`,
  slotMaxTime: `${twoDigits(hours[1])}:00:00`,
  slotMinHeight: phone ? 30 : 27,
  eventMinHeight: 22,
  slotEventOverlap: false,
  fixedWeekCount: true,
})

const hourOptions = ({ view, date, phone, zone, now }: GridProps, t: Text): CalendarOptions => {
  const shown = phone || view === "day" ? [date] : weekOf(date)
  const nowAt = shown.includes(dateOf(now, zone)) ? hourOf(now, zone) : null
  /** Hidden where it would overlap the label of the present time. */
  const hourLabel = (at: number) => {
    const isNear = nowAt !== null && Math.abs(at / 3_600_000 - nowAt) < 0.33
    return isNear ? <span className="visually-hidden">{timeText(at, "UTC")}</span> : timeText(at, "UTC")
  }
  return {
    slotLaneClass: info => (info.isMinor ? css.halfHour : css.hour),
    slotHeaderClass: css.axis,
    slotHeaderInnerClass: css.axisInner,
    slotHeaderContent: info => hourLabel(info.time?.milliseconds ?? 0),
    dayLaneInnerClass: css.lane,
    nowIndicator: true,
    nowIndicatorLineClass: css.nowLine,
    nowIndicatorDotClass: css.nowSun,
    nowIndicatorHeaderClass: css.nowHead,
    nowIndicatorHeaderContent: info => (
      <>
        <span className="visually-hidden">{t("now")}</span>
        {timeText(info.date.getTime(), zone)}
      </>
    ),
  }
}

const dayHeaderOptions = ({ view, phone, zone, now, onDay }: GridProps, t: Text): CalendarOptions => ({
  dayHeaders: view === "month" || (!phone && view !== "day"),
  dayHeaderAlign: "center",
  dayHeaderClass: css.head,
  dayHeaderContent: info => {
    if (view === "month") return <span className={css.headWords}>{info.weekdayText}</span>
    const day = dateOf(info.date.getTime(), zone)
    // The weekday comes from the style sheet: the header is a link whose accessible name is its date, and may hold no other words.
    return (
      <span className={css.headWords} data-today={day === dateOf(now, zone)} data-weekday={info.weekdayText}>
        <b className={`time ${css.number}`}>{Number(day.slice(8))}</b>
      </span>
    )
  },
  dayHeaderFormat: { weekday: "short", day: "numeric" },
  navLinks: view !== "day" && !phone,
  navLinkHint: (_, day) => t("showDay", { day: longDay(day.getTime(), zone) }),
  navLinkDayClick: day => onDay(dateOf(day.getTime(), zone)),
})

const dayCellOptions = ({ phone, zone, onDay }: GridProps): CalendarOptions => ({
  dayCellClass: info => `${css.cell} ${info.isOther ? css.otherMonth : ""}`,
  dayCellTopClass: css.cellTop,
  dayCellTopContent: info => (
    <span className={`time ${css.number}`} data-today={info.isToday}>
      {info.dayNumberText}
    </span>
  ),
  dayMaxEvents: phone ? 4 : 3,
  rowMoreLinkClass: css.more,
  moreLinkContent: info => `+${info.num}`,
  moreLinkClick: info => onDay(dateOf(info.date.getTime(), zone)),
})

const listOptions = ({ zone }: GridProps, t: Text): CalendarOptions => ({
  listDayClass: css.listDay,
  listDayHeaderClass: css.listHead,
  listDayHeaderContent: info => (info.level === 0 ? longDay(info.date.getTime(), zone) : null),
  listDayFormat: { weekday: "long", day: "numeric", month: "long" },
  listDayAltFormat: false,
  noEventsClass: css.listNone,
  noEventsContent: t("none"),
})
