import { IconMinus, IconPlus } from "@tabler/icons-react"
import { type ReactNode, useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { numberFrom } from "../../entities/log/amounts.ts"
import css from "./stepper.module.css"

interface Props {
  label: string
  value: number | null
  step: number
  onChange: (value: number | null) => void
  /** What stands behind the number, such as its unit. */
  after?: ReactNode | undefined
  placeholder?: string | undefined
  /** Where the buttons start from while nothing is entered. */
  startAt?: number | undefined
  size?: "md" | "lg" | undefined
}

/** A number between a minus and a plus button, which can also be typed. */
export const Stepper = ({
  label,
  value,
  step,
  onChange,
  after,
  placeholder,
  startAt,
  size = "md",
}: Props) => {
  const { t } = useTranslation("log")
  const [typed, setTyped] = useState(value === null ? "" : String(value))
  useEffect(() => setTyped(value === null ? "" : String(value)), [value])
  const move = (by: number) => {
    const from = value ?? startAt ?? 0
    const next = value === null && startAt !== undefined ? startAt : Math.max(0, from + by)
    onChange(Math.round(next * 1000) / 1000)
  }
  const commit = () => {
    const next = numberFrom(typed)
    if (next === value) return
    if (next === null && typed.trim() !== "") setTyped(value === null ? "" : String(value))
    else onChange(next)
  }
  return (
    <div className={`${css.stepper} ${css[size]}`}>
      <button
        type="button"
        className={css.button}
        aria-label={t("exercise.less", { what: label })}
        onClick={() => move(-step)}
      >
        <IconMinus size={22} stroke={1.75} aria-hidden="true" />
      </button>
      <label className={css.value}>
        <span className="visually-hidden">{label}</span>
        <input
          className={`time ${css.input}`}
          inputMode="decimal"
          autoComplete="off"
          maxLength={8}
          value={typed}
          placeholder={placeholder}
          onFocus={event => event.currentTarget.select()}
          onChange={event => setTyped(event.currentTarget.value)}
          onBlur={commit}
          onKeyDown={event => event.key === "Enter" && event.currentTarget.blur()}
        />
        {after && <span className={css.after}>{after}</span>}
      </label>
      <button
        type="button"
        className={css.button}
        aria-label={t("exercise.more", { what: label })}
        onClick={() => move(step)}
      >
        <IconPlus size={22} stroke={1.75} aria-hidden="true" />
      </button>
    </div>
  )
}
