import { IconCheck } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { oneTo } from "../one-to.ts"
import css from "./step-dome.module.css"

/** The number of a step, or a tick once it is done; highlighted while it is the current one. */
export const StepDome = ({ step, state }: { step: number; state: "done" | "now" | "later" }) => {
  const { t } = useTranslation()
  return (
    <span className={`${css.step} ${css[state]}`}>
      {state === "done" ? (
        <IconCheck size={18} stroke={3} aria-hidden="true" />
      ) : (
        <span aria-hidden="true">{step}</span>
      )}
      <span className="visually-hidden">{t(state === "done" ? "step.done" : "step.number", { step })}</span>
    </span>
  )
}

/** Progress through a few steps, as dots and as text. */
export const Steps = ({ step, of }: { step: number; of: number }) => {
  const { t } = useTranslation()
  return (
    <p className={css.steps}>
      {oneTo(of).map(number => (
        <span key={number} className={css.pip} data-on={number <= step} aria-hidden="true" />
      ))}
      <span>{t("step.of", { step, of })}</span>
    </p>
  )
}
