import { type KeyboardEvent, type ReactNode, useRef } from "react"
import { datesOf, type MonthCell, noonOf } from "../../lib/months.ts"
import { dateOf, monthName, weekdayNames } from "../../lib/times.ts"
import css from "./month-table.module.css"

interface Props {
  weeks: readonly MonthCell[][]
  /** The zone that decides which date is today. */
  zone: string
  chosen: string | null
  onChoose: (date: string) => void
  /** Accessible name of a day. */
  labelOf: (date: string) => string
  /** Marked days are set in bold. */
  isMarked: (date: string) => boolean
  /** Shown below the day's number. */
  below: (date: string) => ReactNode
  /** The data shown belongs to another month while this one loads. */
  stale?: boolean | undefined
  /** Past days cannot be chosen. */
  disablePast?: boolean | undefined
}

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** A calendar month, or the weeks around its end. Arrow keys move between its days. */
export const MonthTable = ({
  weeks,
  zone,
  chosen,
  onChoose,
  labelOf,
  isMarked,
  below,
  stale = false,
  disablePast = false,
}: Props) => {
  const table = useRef<HTMLTableElement>(null)
  const today = dateOf(Date.now(), zone)
  const dates = datesOf(weeks)
  const isDead = (date: string): boolean => disablePast && date < today
  const opensMonth = (date: string): boolean =>
    date.endsWith("-01") && date.slice(0, 7) !== dates[0]?.slice(0, 7)
  const inTab = dates.find(date => date === chosen) ?? dates.find(date => date === today) ?? dates[0]
  const move = (event: KeyboardEvent, date: string): void => {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const mirrored = document.documentElement.dir === "rtl" && Math.abs(step) === 1
    const next = dates[dates.indexOf(date) + (mirrored ? -step : step)]
    table.current?.querySelector<HTMLButtonElement>(`[data-date="${next}"]`)?.focus()
  }
  return (
    <table ref={table} className={css.month} data-stale={stale}>
      <thead>
        <tr>
          {weekdayNames("long").map(({ day, name }, index) => (
            <th key={day} scope="col">
              <span aria-hidden="true">{weekdayNames()[index]?.name}</span>
              <span className="visually-hidden">{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map(week => (
          <tr key={week[0]?.key}>
            {week.map(({ key, date }) => (
              <td key={key}>
                {date !== null && (
                  <button
                    type="button"
                    className={css.day}
                    data-date={date}
                    data-today={date === today}
                    data-past={date < today}
                    data-marked={isMarked(date)}
                    data-dead={isDead(date)}
                    aria-disabled={isDead(date) || undefined}
                    aria-pressed={date === chosen}
                    aria-label={labelOf(date)}
                    tabIndex={date === inTab ? 0 : -1}
                    onKeyDown={event => move(event, date)}
                    onClick={() => {
                      if (!isDead(date)) onChoose(date)
                    }}
                  >
                    <span aria-hidden="true">{Number(date.slice(8))}</span>
                    {opensMonth(date) && (
                      <span className={css.opens} aria-hidden="true">
                        {monthName(noonOf(date), "UTC", false).slice(0, 3)}
                      </span>
                    )}
                    {below(date)}
                  </button>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
