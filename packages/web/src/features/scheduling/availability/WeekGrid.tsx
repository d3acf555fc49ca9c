import { Button } from "@mantine/core"
import { type CSSProperties, useState } from "react"
import { useTranslation } from "react-i18next"
import { cityOf, weekdayNames } from "../../../lib/times.ts"
import { oneTo } from "../../../ui/one-to.ts"
import { DayColumn } from "./DayColumn.tsx"
import { DayHeader } from "./DayHeader.tsx"
import { FULL_DAY, hoursShown, type Range, timeText, type Week, type Weekday } from "./week.ts"
import css from "./week-grid.module.css"

interface Props {
  week: Week
  saved: Week
  /** Sessions of the next seven days, by weekday. */
  sessions: Readonly<Record<Weekday, readonly Range[]>>
  timeZone: string
  onDay: (day: Weekday, ranges: Range[]) => void
  onCopy: (day: Weekday) => void
}

const HOUR = 48

/** The usual week as a grid: hours are drawn, moved and resized by mouse, touch or keyboard. */
export const WeekGrid = ({ week, saved, sessions, timeZone, onDay, onCopy }: Props) => {
  const { t } = useTranslation("availability")
  const [whole, setWhole] = useState(false)
  const [initialHours] = useState(() => hoursShown([saved]))
  const [from, to] = whole ? ([0, 24] as const) : union(initialHours, hoursShown([saved, week]))
  const names = weekdayNames("long")
  const short = weekdayNames()
  const before = (day: Weekday): Weekday => (day === 1 ? 7 : ((day - 1) as Weekday))
  return (
    <section
      className={css.grid}
      style={{ "--hour": `${HOUR}px`, "--hours": to - from } as CSSProperties}
      aria-label={t("week.label", { city: cityOf(timeZone) })}
    >
      <div className={css.corner}>{cityOf(timeZone)}</div>
      {names.map(({ day, name }, index) => (
        <DayHeader
          key={day}
          name={name}
          short={short[index]?.name ?? name}
          ranges={week[day as Weekday]}
          onAdd={ranges => onDay(day as Weekday, ranges)}
          onCopy={() => onCopy(day as Weekday)}
          onClear={() => onDay(day as Weekday, [])}
        />
      ))}
      <ol className={css.axis} aria-hidden="true">
        {oneTo(to - from + 1).map(number => (
          <li key={number} style={{ insetBlockStart: (number - 1) * HOUR }}>
            {timeText((from + number - 1) * 60)}
          </li>
        ))}
      </ol>
      {names.map(({ day, name }) => (
        <DayColumn
          key={day}
          name={name}
          ranges={week[day as Weekday]}
          saved={saved[day as Weekday]}
          tails={week[before(day as Weekday)].filter(({ end }) => end > FULL_DAY)}
          sessions={sessions[day as Weekday]}
          from={from}
          to={to}
          hourHeight={HOUR}
          onChange={ranges => onDay(day as Weekday, ranges)}
          onCopy={() => onCopy(day as Weekday)}
        />
      ))}
      <div className={css.foot}>
        <p className="small ink-2">{t("week.hint")}</p>
        <Button variant="subtle" size="sm" onClick={() => setWhole(!whole)} aria-pressed={whole}>
          {whole ? t("week.fold") : t("week.whole")}
        </Button>
      </div>
    </section>
  )
}

const union = (one: readonly [number, number], other: readonly [number, number]) =>
  [Math.min(one[0], other[0]), Math.max(one[1], other[1])] as const
