import { useTranslation } from "react-i18next"
import css from "./time-fields.module.css"
import { FULL_DAY, type Range, rangeOf, timeText } from "./week.ts"

interface Props {
  range: Range
  onChange: (range: Range) => void
  /** Said before "From" and "To": the day. */
  of?: string | undefined
}

const fieldTime = (minute: number): string => timeText(minute === FULL_DAY ? 0 : minute)

/** From and to by the clock; an end at or before the start is on the next day. */
export const TimeFields = ({ range, onChange, of }: Props) => {
  const { t } = useTranslation("availability")
  const set = (start: string, end: string): void => {
    if (start && end) onChange(rangeOf(start, end))
  }
  const label = (word: string): string => (of ? `${of}, ${word}` : word)
  return (
    <div className={css.fields}>
      <label className={css.field}>
        <span className={of ? "heard" : "label"}>{label(t("week.from"))}</span>
        <input
          type="time"
          step={300}
          className={css.input}
          value={fieldTime(range.start)}
          onChange={event => set(event.currentTarget.value, fieldTime(range.end))}
        />
      </label>
      {of && <span aria-hidden="true">–</span>}
      <label className={css.field}>
        <span className={of ? "heard" : "label"}>{label(t("week.to"))}</span>
        <input
          type="time"
          step={300}
          className={css.input}
          value={fieldTime(range.end)}
          onChange={event => set(fieldTime(range.start), event.currentTarget.value)}
        />
      </label>
      {range.end > FULL_DAY && <span className={`${css.next} small ink-2`}>{t("week.nextDay")}</span>}
    </div>
  )
}
