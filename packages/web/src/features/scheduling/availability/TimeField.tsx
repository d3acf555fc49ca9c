import { type KeyboardEvent, useId, useState } from "react"
import { usePhone } from "../../../ui/layout/use-phone.ts"
import css from "./time-fields.module.css"
import { FULL_DAY, minuteOf, parseTypedTime, STEP, timeText } from "./week.ts"

interface Props {
  label: string
  labelShown: boolean
  /** 08:30. */
  value: string
  onChange: (time: string) => void
}

const shifted = (time: string, by: number): string => timeText((minuteOf(time) + by + FULL_DAY) % FULL_DAY)

/** A time of day: the native picker on phones, elsewhere typed as 830, 8:30 or 08.30. */
export const TimeField = ({ label, labelShown, value, onChange }: Props) => {
  const phone = usePhone()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const commit = (): void => {
    const time = parseTypedTime(typed ?? "")
    setTyped(null)
    if (time !== null && time !== value) onChange(time)
  }
  const byKey = (event: KeyboardEvent): void => {
    if (event.key === "Enter") commit()
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return
    event.preventDefault()
    setTyped(null)
    onChange(shifted(parseTypedTime(typed ?? "") ?? value, event.key === "ArrowUp" ? STEP : -STEP))
  }
  return (
    <div className={css.field}>
      <label htmlFor={id} className={labelShown ? "label" : "visually-hidden"}>
        {label}
      </label>
      {phone ? (
        <input
          id={id}
          type="time"
          step={300}
          className={css.input}
          value={value}
          onChange={event => event.currentTarget.value && onChange(event.currentTarget.value)}
        />
      ) : (
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={5}
          className={css.input}
          value={typed ?? value}
          onFocus={event => event.currentTarget.select()}
          onChange={event => setTyped(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={byKey}
        />
      )}
    </div>
  )
}
