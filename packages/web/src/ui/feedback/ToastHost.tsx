import { IconAlertTriangle, IconCheck, IconX } from "@tabler/icons-react"
import { useEffect, useState, useSyncExternalStore } from "react"
import { useTranslation } from "react-i18next"
import { currentPills, onPills, type Pill, unsay } from "./toast.ts"
import css from "./toast-host.module.css"

const lifeOf = (pill: Pill): number => (pill.undo || pill.action ? 9000 : 5000)

const PillView = ({ pill }: { pill: Pill }) => {
  const { t } = useTranslation()
  const [held, hold] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => unsay(pill.id), lifeOf(pill))
    return () => clearTimeout(timer)
  }, [held, pill])
  const action = pill.undo ? { label: t("undo"), run: pill.undo } : pill.action
  return (
    <li
      className={css.pill}
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      <span className={css.icon} aria-hidden="true">
        {pill.icon ?? (pill.tone === "problem" ? <IconAlertTriangle /> : <IconCheck />)}
      </span>
      <span className={css.text}>{pill.text}</span>
      {action ? (
        <button
          type="button"
          className={css.action}
          onClick={() => {
            unsay(pill.id)
            action.run()
          }}
        >
          {action.label}
        </button>
      ) : (
        <button type="button" className={css.close} aria-label={t("close")} onClick={() => unsay(pill.id)}>
          <IconX aria-hidden="true" />
        </button>
      )}
    </li>
  )
}

/** Where `say` speaks. Stands once, in the shell; a live region, so that it is heard as well. */
export const ToastHost = () => {
  const pills = useSyncExternalStore(onPills, currentPills)
  return (
    <ul className={css.pills} aria-live="polite" aria-relevant="additions">
      {pills.map(pill => (
        <PillView key={pill.id} pill={pill} />
      ))}
    </ul>
  )
}
