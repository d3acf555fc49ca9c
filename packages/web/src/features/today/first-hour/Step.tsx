import { Button } from "@mantine/core"
import { type ReactNode, useState } from "react"
import { useTranslation } from "react-i18next"
import { StepDome } from "../../../ui/illustrations/StepDome.tsx"
import { usePhone } from "../../../ui/layout/use-phone.ts"
import css from "./first-hour.module.css"

interface Props {
  step: number
  state: "done" | "now" | "later"
  title: string
  /** What was chosen, or what happens here. */
  text: ReactNode
  /** A link to the page with everything about this step. */
  more?: ReactNode
  children: ReactNode
}

/** One step. On phones only the current one is open, a finished one can be opened again. */
export const Step = ({ step, state, title, text, more, children }: Props) => {
  const { t } = useTranslation("firstHour")
  const phone = usePhone()
  const [changing, setChanging] = useState(false)
  const isOpen = !phone || state === "now" || changing
  return (
    <li className={css.step}>
      <StepDome step={step} state={state} />
      <div className={css.words}>
        <h2 className={css.title}>{title}</h2>
        <p className="small ink-2">{text}</p>
      </div>
      <div className={css.more}>
        {phone && state !== "now" ? (
          <Button variant="subtle" size="sm" aria-expanded={changing} onClick={() => setChanging(!changing)}>
            {t(state === "done" ? "change" : "open")}
            <span className="visually-hidden">: {title}</span>
          </Button>
        ) : (
          !phone && more
        )}
      </div>
      {isOpen && (
        <div className={css.choices}>
          {children}
          {phone && more}
        </div>
      )}
    </li>
  )
}
