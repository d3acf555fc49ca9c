import type { ReactNode } from "react"
import css from "./selection-bar.module.css"

/** Bar with the actions for selected rows; its buttons are `BarButton`s. */
export const SelectionBar = ({ label, children }: { label: string; children: ReactNode }) => (
  <section className={css.bar} aria-label={label}>
    <span className={css.label} role="status">
      {label}
    </span>
    <div className={css.buttons}>{children}</div>
  </section>
)

interface BarButtonProps {
  children: ReactNode
  onClick: () => void
  main?: boolean | undefined
  disabled?: boolean | undefined
}

export const BarButton = ({ children, onClick, main = false, disabled = false }: BarButtonProps) => (
  <button type="button" className={main ? css.main : css.other} onClick={onClick} disabled={disabled}>
    {children}
  </button>
)
