import { Select } from "@mantine/core"
import { type ReactNode, useId } from "react"
import css from "./booking-rules.module.css"

interface Choice {
  value: string
  label: string
}

interface Props {
  icon: ReactNode
  label: string
  value: string
  choices: readonly Choice[]
  onChange: (value: string) => void
  /** A line below the label. */
  note?: string | undefined
  width?: number | undefined
}

/** Beside a select this wide the label needs a line of its own on phones. */
const WIDE = 160

/** A setting on one line: its label, and a rounded select with its value. */
export const PillSelect = ({ icon, label, value, choices, onChange, note, width = 132 }: Props) => {
  const id = useId()
  return (
    <div className={css.rule}>
      <span className={css.icon} aria-hidden="true">
        {icon}
      </span>
      <div className={css.words} data-beside={width > WIDE ? "wide" : undefined}>
        <label htmlFor={id}>{label}</label>
        {note && <p className="least ink-2">{note}</p>}
      </div>
      <Select
        id={id}
        className={css.pill ?? ""}
        w={width}
        data={choices}
        value={value}
        onChange={chosen => chosen !== null && onChange(chosen)}
        comboboxProps={{ width: Math.max(width, 160), position: "bottom-end" }}
      />
    </div>
  )
}
