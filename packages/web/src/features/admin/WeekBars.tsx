import { useTranslation } from "react-i18next"
import { daysAway, hourOf, longDay, shortDay } from "../../lib/times.ts"
import type { Booking, Calendar } from "./api.ts"
import { type Day, instantAtHour, timeAt } from "./week.ts"
import css from "./week-bars.module.css"

interface Props {
  days: readonly Day[]
  bookings: readonly Booking[]
  zone: Calendar["availability"]["timeZone"]
  now: number
}

interface SessionBar {
  id: string
  from: number
  to: number
  status: Booking["status"]
  name: string
}

const EARLY = 6
const LATE = 22
const shown = new Set<Booking["status"]>(["pending", "confirmed", "completed", "no_show"])

const sessionsOn = (day: Day, bookings: readonly Booking[], zone: string): SessionBar[] => {
  const [start, end] = [instantAtHour(day.date, 0, zone), instantAtHour(day.date, 24, zone)]
  return bookings.flatMap(({ id, scheduledAt, minutes, status, client }) => {
    const at = scheduledAt ? Date.parse(scheduledAt) : Number.NaN
    if (!(at >= start && at < end) || !shown.has(status)) return []
    const from = hourOf(at, zone)
    return [{ id, from, to: Math.min(24, from + minutes / 60), status, name: client.firstName }]
  })
}

/** A week as seven bars with open hours and sessions. Decorative: the list below has the same content. */
export const WeekBars = ({ days, bookings, zone, now }: Props) => {
  const { t } = useTranslation("admin")
  const rows = days.map(day => ({ day, blocks: sessionsOn(day, bookings, zone) }))
  const all = rows.flatMap(({ day, blocks }) => [...day.hours, ...blocks])
  const first = Math.floor(Math.min(EARLY, ...all.map(span => span.from)))
  const last = Math.ceil(Math.max(LATE, ...all.map(span => span.to)))
  const at = (hour: number): string => `${((hour - first) / (last - first)) * 100}%`
  const wide = (from: number, to: number): string => `${((to - from) / (last - first)) * 100}%`
  const marks = [first, (first + last) / 2, last]
  return (
    <div className={css.week}>
      <div className={css.day} aria-hidden="true">
        <span />
        <div className={css.axis} dir="ltr">
          {marks.map(hour => (
            <span key={hour} className={css.mark} style={{ insetInlineStart: at(hour) }}>
              {timeAt(hour)}
            </span>
          ))}
        </div>
      </div>
      <ul className={css.days}>
        {rows.map(({ day, blocks }) => {
          const noon = instantAtHour(day.date, 12, zone)
          const today = daysAway(noon, zone, now) === 0
          const open = day.hours.map(hours => `${timeAt(hours.from)}–${timeAt(hours.to)}`).join(", ")
          return (
            <li key={day.date} className={css.day}>
              <span className={css.name} data-today={today}>
                <span>{longDay(noon, zone)}</span>
                <span className={css.short}>{shortDay(noon, zone)}</span>
                <span className="visually-hidden">
                  {", "}
                  {day.off
                    ? t("calendar.offDay")
                    : open
                      ? t("calendar.hours", { hours: open })
                      : t("calendar.closed")}
                </span>
              </span>
              <span className={css.bar} data-off={day.off} dir="ltr" aria-hidden="true">
                {day.off && <span className={css.word}>{t("calendar.offDay")}</span>}
                {!day.off && day.hours.length === 0 && blocks.length === 0 && (
                  <span className={css.word}>{t("calendar.closed")}</span>
                )}
                {day.hours.map(hours => (
                  <span
                    key={hours.from}
                    className={css.open}
                    style={{ insetInlineStart: at(hours.from), inlineSize: wide(hours.from, hours.to) }}
                  />
                ))}
                {blocks.map(block => (
                  <span
                    key={block.id}
                    className={css.session}
                    data-status={block.status}
                    style={{ insetInlineStart: at(block.from), inlineSize: wide(block.from, block.to) }}
                    title={`${timeAt(block.from)} ${block.name}`}
                  />
                ))}
                {today && hourOf(now, zone) >= first && hourOf(now, zone) <= last && (
                  <span className={css.now} style={{ insetInlineStart: at(hourOf(now, zone)) }} />
                )}
              </span>
            </li>
          )
        })}
      </ul>
      <ul className={css.legend} aria-hidden="true">
        <li>
          <span className={css.open} /> {t("calendar.free")}
        </li>
        <li>
          <span className={css.session} data-status="confirmed" /> {t("calendar.booked")}
        </li>
        <li>
          <span className={css.session} data-status="pending" /> {t("calendar.asked")}
        </li>
      </ul>
    </div>
  )
}
