import { Menu } from "@mantine/core"
import { measuredBy } from "@rapport/domain/logs/exercises"
import { loadIn, metresOf } from "@rapport/domain/logs/units"
import { IconCheck } from "@tabler/icons-react"
import { type ReactNode, useEffect, useState } from "react"
import { useTranslation } from "react-i18next"
import { loadUnitOf, numberFrom, setText } from "../../entities/log/amounts.ts"
import type { Exercise, LoggedSet } from "../../entities/log/log-view.ts"
import { useMe } from "../../lib/login.ts"
import { Stepper } from "./Stepper.tsx"
import css from "./workout.module.css"

interface Column {
  name: string
  label: string
  value: number | null
  step: number
  write: (value: number | null) => Record<string, unknown>
}

const setTypes = ["normal", "warmup", "drop", "failure"] as const
const REPS_LEFT = [1, 2, 3] as const

/** What is written down of a set of this exercise, in the person's units. */
export const useColumns = (exercise: Exercise, set: LoggedSet): [Column, Column] => {
  const { t } = useTranslation("log")
  const { units } = useMe()
  const unit = loadUnitOf(units)
  const load: Column = {
    name: set.load?.unit ?? unit,
    label: set.load?.unit ?? unit,
    value: set.load ? loadIn(set.load.unit, set.load) : null,
    step: (set.load?.unit ?? unit) === "lb" ? 5 : 2.5,
    write: value => ({ load: value === null ? null : { value, unit: set.load?.unit ?? unit } }),
  }
  const seconds: Column = {
    name: t("exercise.seconds"),
    label: t("exercise.seconds"),
    value: set.seconds ?? null,
    step: 5,
    write: value => ({ seconds: value === null ? null : Math.round(value) }),
  }
  const far = units === "imperial" ? "mi" : "km"
  const distance: Column = {
    name: far,
    label: far,
    value: set.distance
      ? Math.round((metresOf(set.distance) / metresOf({ value: 1, unit: far })) * 1000) / 1000
      : null,
    step: 0.5,
    write: value => ({ distance: value === null ? null : { value, unit: far } }),
  }
  const minutes: Column = {
    name: t("exercise.minutes"),
    label: t("exercise.minutes"),
    value: set.seconds === undefined ? null : Math.round((set.seconds / 60) * 100) / 100,
    step: 1,
    write: value => ({ seconds: value === null ? null : Math.round(value * 60) }),
  }
  const reps: Column = {
    name: t("exercise.reps"),
    label: t("exercise.reps"),
    value: set.reps ?? null,
    step: 1,
    write: value => ({ reps: value === null ? null : Math.round(value) }),
  }
  const kind = measuredBy(exercise)
  if (kind === "distance") return [distance, minutes]
  return kind === "time" ? [load, seconds] : [load, reps]
}

interface RowProps {
  exercise: Exercise
  set: LoggedSet
  number: number
  last: LoggedSet | undefined
  onChange: (fields: Record<string, unknown>) => void
  onRemove: () => void
}

export const SetRow = ({ exercise, set, number, last, onChange, onRemove }: RowProps) => {
  const { t } = useTranslation("log")
  const { units } = useMe()
  const columns = useColumns(exercise, set)
  return (
    <li className={css.row}>
      <SetMenu set={set} number={number} onChange={onChange} onRemove={onRemove}>
        {set.type && set.type !== "normal" ? t(`exercise.marks.${set.type}`) : number}
      </SetMenu>
      <span className={css.last}>{last ? setText(last, units) : ""}</span>
      {columns.map(column => (
        <NumberField
          key={column.name}
          label={`${t("exercise.setNumber", { number })}, ${column.label}`}
          value={column.value}
          onCommit={value => onChange(column.write(value))}
        />
      ))}
      <Tick set={set} number={number} onChange={onChange} />
    </li>
  )
}

/** The set that is next: large fields, last time's numbers, and how many repetitions were left. */
export const CurrentSet = ({ exercise, set, number, last, onChange, onRemove }: RowProps) => {
  const { t } = useTranslation("log")
  const { units } = useMe()
  const columns = useColumns(exercise, set)
  const left = set.effort?.scale === "rir" ? set.effort.value : null
  return (
    <li className={css.current}>
      <div className={css.currentHead}>
        <SetMenu set={set} number={number} onChange={onChange} onRemove={onRemove}>
          {set.type && set.type !== "normal"
            ? t(`exercise.types.${set.type}`)
            : t("exercise.setNumber", { number })}
        </SetMenu>
        <span>
          {last ? (
            <>
              {t("exercise.last")} <b>{setText(last, units)}</b>
            </>
          ) : (
            t("exercise.first")
          )}
        </span>
      </div>
      <div className={css.steppers}>
        {columns.map(column => (
          <Stepper
            key={column.name}
            label={column.label}
            value={column.value}
            step={column.step}
            placeholder={column.label}
            onChange={value => onChange(column.write(value))}
          />
        ))}
      </div>
      <div className={css.currentFoot}>
        <div className={css.left} role="radiogroup" aria-label={t("exercise.repsLeft")}>
          {measuredBy(exercise) === "load" && (
            <>
              <span aria-hidden="true">{t("exercise.repsLeft")}</span>
              {REPS_LEFT.map(value => (
                <label key={value} className={css.choice}>
                  <input
                    type="radio"
                    className="visually-hidden"
                    name={`left-${set.id}`}
                    checked={left === value}
                    onChange={() => onChange({ effort: { scale: "rir", value } })}
                  />
                  <span aria-hidden="true">{value}</span>
                  <span className="visually-hidden">{t("exercise.repsLeftOption", { count: value })}</span>
                </label>
              ))}
            </>
          )}
        </div>
        <Tick set={set} number={number} onChange={onChange} />
      </div>
    </li>
  )
}

const Tick = ({ set, number, onChange }: Pick<RowProps, "set" | "number" | "onChange">) => {
  const { t } = useTranslation("log")
  const isDone = set.done ?? false
  return (
    <button
      type="button"
      className={css.tick}
      aria-pressed={isDone}
      aria-label={t(isDone ? "exercise.untick" : "exercise.tick", { number })}
      onClick={() => onChange({ done: !isDone })}
    >
      <IconCheck size={26} stroke={2.5} aria-hidden="true" />
    </button>
  )
}

interface MenuProps extends Pick<RowProps, "set" | "number" | "onChange" | "onRemove"> {
  children: ReactNode
}

const SetMenu = ({ set, number, onChange, onRemove, children }: MenuProps) => {
  const { t } = useTranslation("log")
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <button type="button" className={css.number} aria-label={t("exercise.setOptions", { number })}>
          {children}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {setTypes.map(type => (
          <Menu.Item
            key={type}
            leftSection={
              (set.type ?? "normal") === type ? <IconCheck size={18} aria-hidden="true" /> : <span />
            }
            onClick={() => onChange({ type })}
          >
            {t(`exercise.types.${type}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item color="danger" onClick={onRemove}>
          {t("exercise.removeSet")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

interface FieldProps {
  label: string
  value: number | null
  onCommit: (value: number | null) => void
}

const NumberField = ({ label, value, onCommit }: FieldProps) => {
  const shown = value === null ? "" : String(value)
  const [typed, setTyped] = useState(shown)
  useEffect(() => setTyped(shown), [shown])
  return (
    <input
      className={`time ${css.field}`}
      aria-label={label}
      inputMode="decimal"
      autoComplete="off"
      maxLength={8}
      placeholder="–"
      value={typed}
      onFocus={event => event.currentTarget.select()}
      onChange={event => setTyped(event.currentTarget.value)}
      onBlur={() => {
        const next = numberFrom(typed)
        if (next === value) return
        if (next === null && typed.trim() !== "") setTyped(shown)
        else onCommit(next)
      }}
      onKeyDown={event => event.key === "Enter" && event.currentTarget.blur()}
    />
  )
}
