import { IconAlertTriangle, IconCheck, IconX } from "@tabler/icons-react"
import { useEffect, useState, useSyncExternalStore } from "react"
import { useTranslation } from "react-i18next"
import { currentToasts, onToasts, type Toast, dismissToast } from "./toast.ts"
import css from "./toast-host.module.css"

const durationOf = (pill: Toast): number => (pill.undo || pill.action ? 9000 : 5000)

const ToastItem = ({ pill }: { pill: Toast }) => {
  const { t } = useTranslation()
  const [paused, setPaused] = useState(false)
  useEffect(() => {
    if (paused) return
    const timer = setTimeout(() => dismissToast(pill.id), durationOf(pill))
    return () => clearTimeout(timer)
  }, [paused, pill])
  const action = pill.undo ? { label: t("undo"), run: pill.undo } : pill.action
  return (
    <li
      className={css.pill}
      onPointerEnter={() => setPaused(true)}
      onPointerLeave={() => setPaused(false)}
      onFocus={() => setPaused(true)}
      onBlur={() => setPaused(false)}
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
            dismissToast(pill.id)
            action.run()
          }}
        >
          {action.label}
        </button>
      ) : (
        <button type="button" className={css.close} aria-label={t("close")} onClick={() => dismissToast(pill.id)}>
          <IconX aria-hidden="true" />
        </button>
      )}
    </li>
  )
}

/** Renders the toasts. Mounted once; a live region, so that screen readers announce them. */
export const ToastHost = () => {
  const pills = useSyncExternalStore(onToasts, currentToasts)
  return (
    <ul className={css.pills} aria-live="polite" aria-relevant="additions">
      {pills.map(pill => (
        <ToastItem key={pill.id} pill={pill} />
      ))}
    </ul>
  )
}
