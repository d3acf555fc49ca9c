import { Button } from "@mantine/core"
import type { ReactNode } from "react"
import { StepDome } from "../../../ui/illustrations/StepDome.tsx"
import { usePhone } from "../../../ui/layout/use-phone.ts"
import css from "./book.module.css"

interface Props {
  step: number
  state: "done" | "now" | "later"
  title: string
  /** On phones a completed step is collapsed to this. */
  line: ReactNode
  change: string
  onChange: () => void
  folded: boolean
  aside?: ReactNode
  children: ReactNode
  className?: string | undefined
}

/** One of the three steps: side by side on wide screens, collapsed to a line on phones. */
export const StepCard = ({
  step,
  state,
  title,
  line,
  change,
  onChange,
  folded,
  aside,
  children,
  className = "",
}: Props) => {
  const phone = usePhone()
  if (phone && folded)
    return (
      <section className={`${css.card} ${css.folded}`} aria-label={title}>
        <StepDome step={step} state={state} />
        <span className={css.line}>{line}</span>
        {state === "done" && (
          <Button variant="subtle" size="sm" onClick={onChange}>
            {change}
            <span className="visually-hidden">{title}</span>
          </Button>
        )}
      </section>
    )
  return (
    <section className={`${css.card} ${className}`} aria-labelledby={`book-step-${step}`}>
      <header className={css.head}>
        <StepDome step={step} state={state} />
        <h2 id={`book-step-${step}`}>{title}</h2>
        {aside && <div className={css.aside}>{aside}</div>}
      </header>
      {children}
    </section>
  )
}
