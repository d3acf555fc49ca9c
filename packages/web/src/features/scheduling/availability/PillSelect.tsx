import { Select } from "@mantine/core"
import { type ReactNode, useId } from "react"
import css from "./rules.module.css"

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

/** Beside a pill this wide a label needs a line of its own on a phone. */
const WIDE = 160

/** One rule on one line: what it is, and its value in a pill. */
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
