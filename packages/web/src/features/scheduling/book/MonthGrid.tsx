import { IconClockExclamation } from "@tabler/icons-react"
import { type KeyboardEvent, useRef } from "react"
import { useTranslation } from "react-i18next"
import { datesOf, noonOf, weeksOf } from "../../../lib/months.ts"
import { dateOf, longDay, weekdayNames } from "../../../lib/times.ts"
import { FilledDome } from "../../../ui/time/SmallDomes.tsx"
import css from "./book.module.css"
import type { TimesState } from "./times-state.ts"

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

/** The month with a half-disc below each day, filled by how free it is. Arrow keys move between the days. */
export const MonthGrid = ({ state, change }: { state: TimesState; change: string | null }) => {
  const { t } = useTranslation("scheduling")
  const grid = useRef<HTMLTableElement>(null)
  const today = dateOf(Date.now(), state.zone)
  const most = Math.max(1, ...[...state.days.values()].map(slots => slots.length))
  const dates = datesOf(state.month)

  const move = (event: KeyboardEvent, date: string) => {
    const rtl = document.documentElement.dir === "rtl" && event.key.startsWith("Arrow")
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const sideways = Math.abs(step) === 1
    const next = dates[dates.indexOf(date) + (rtl && sideways ? -step : step)]
    grid.current?.querySelector<HTMLButtonElement>(`[data-date="${next}"]`)?.focus()
  }

  return (
    <table ref={grid} className={css.month} data-old={state.slots.isPlaceholderData}>
      <thead>
        <tr>
          {weekdayNames().map(({ day, name }) => (
            <th key={day} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(state.month).map(week => (
          <tr key={week[0]?.key}>
            {week.map(({ key, date }) => {
              if (date === null) return <td key={key} />
              const free = state.days.get(date)?.length ?? 0
              const day = longDay(noonOf(date), "UTC")
              const label = free > 0 ? t("book.when.day", { day, count: free }) : t("book.when.none", { day })
              return (
                <td key={key}>
                  <button
                    type="button"
                    className={css.day}
                    data-date={date}
                    data-today={date === today}
                    data-past={date < today}
                    data-free={free > 0}
                    aria-pressed={date === state.date}
                    aria-label={date === change ? `${label}, ${t("book.when.clocks")}` : label}
                    tabIndex={date === (state.date ?? dates[0]) ? 0 : -1}
                    onKeyDown={event => move(event, date)}
                    onClick={() => state.chooseDate(date)}
                  >
                    <span aria-hidden="true">{Number(date.slice(8))}</span>
                    {free > 0 && (
                      <FilledDome
                        share={free / most}
                        width={18}
                        fill="along"
                        colour={date === state.date ? "honey" : "side"}
                      />
                    )}
                    {date === change && (
                      <IconClockExclamation size={14} className={css.clocks} aria-hidden="true" />
                    )}
                  </button>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
