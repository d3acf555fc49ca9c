import { useTranslation } from "react-i18next"
import { TimeField } from "./TimeField.tsx"
import css from "./time-fields.module.css"
import { FULL_DAY, type Range, rangeOf, timeText } from "./week.ts"

interface Props {
  range: Range
  onChange: (range: Range) => void
  /** The day, put before "From" and "To" in the accessible names. */
  of?: string | undefined
}

const fieldTime = (minute: number): string => timeText(minute === FULL_DAY ? 0 : minute)

/** From and to by the clock; an end at or before the start is on the next day. */
export const TimeFields = ({ range, onChange, of }: Props) => {
  const { t } = useTranslation("availability")
  const start = fieldTime(range.start)
  const end = fieldTime(range.end)
  const label = (name: string): string => (of ? `${of}, ${name}` : name)
  return (
    <div className={css.fields}>
      <TimeField
        label={label(t("week.from"))}
        labelShown={!of}
        value={start}
        onChange={time => onChange(rangeOf(time, end))}
      />
      {of && <span aria-hidden="true">–</span>}
      <TimeField
        label={label(t("week.to"))}
        labelShown={!of}
        value={end}
        onChange={time => onChange(rangeOf(start, time))}
      />
      {range.end > FULL_DAY && <span className={`${css.next} small ink-2`}>{t("week.nextDay")}</span>}
    </div>
  )
}
