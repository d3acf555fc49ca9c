import { SegmentedControl } from "@mantine/core"
import type { ReactNode } from "react"
import css from "./segments.module.css"

interface Choice<V extends string> {
  value: V
  label: ReactNode
  /** A number beside the label; `highlighted` colours it. */
  count?: number | undefined
  highlighted?: boolean | undefined
}

interface Props<V extends string> {
  choices: readonly Choice<V>[]
  value: V
  onChange: (value: V) => void
  /** Accessible name of the group. */
  label: string
  fullWidth?: boolean | undefined
}

export const Segments = <V extends string>({
  choices,
  value,
  onChange,
  label,
  fullWidth = false,
}: Props<V>) => (
  <div className={css.scroll}>
    <SegmentedControl
      aria-label={label}
      fullWidth={fullWidth}
      value={value}
      onChange={chosen => onChange(chosen as V)}
      data={choices.map(choice => ({
        value: choice.value,
        label: (
          <span className={css.label}>
            {choice.label}
            {choice.count !== undefined && (
              <span className={css.count} data-highlighted={choice.highlighted && choice.count > 0}>
                {choice.count}
              </span>
            )}
          </span>
        ),
      }))}
    />
  </div>
)
