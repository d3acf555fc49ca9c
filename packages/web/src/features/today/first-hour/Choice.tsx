import { IconCheck } from "@tabler/icons-react"
import type { ReactNode } from "react"
import css from "./first-hour.module.css"

interface Props {
  chosen: boolean
  disabled: boolean
  onChoose: () => void
  /** Said to screen readers where the visible text is shorter. */
  label?: string | undefined
  children: ReactNode
}

/** A choice that is saved with one press, and can be changed with another. */
export const Choice = ({ chosen, disabled, onChoose, label, children }: Props) => (
  <button
    type="button"
    className={css.choice}
    aria-pressed={chosen}
    aria-label={label}
    disabled={disabled}
    onClick={onChoose}
  >
    {chosen && <IconCheck size={18} stroke={2.5} aria-hidden="true" />}
    {children}
  </button>
)
