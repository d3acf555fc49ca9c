import { IconAlertTriangle, IconCheck, IconX } from "@tabler/icons-react"
import { useEffect, useState, useSyncExternalStore } from "react"
import { useTranslation } from "react-i18next"
import { currentToasts, dismissToast, onToasts, type Toast } from "./toast.ts"
import css from "./toast-host.module.css"

const durationOf = (toast: Toast): number => (toast.undo || toast.action ? 9000 : 5000)

const ToastItem = ({ toast }: { toast: Toast }) => {
  const { t } = useTranslation()
  const [paused, setPaused] = useState(false)
  useEffect(() => {
    if (paused) return
    const timer = setTimeout(() => dismissToast(toast.id), durationOf(toast))
    return () => clearTimeout(timer)
  }, [paused, toast])
  const action = toast.undo ? { label: t("undo"), run: toast.undo } : toast.action
  return (
    <li
      className={css.toast}
      onPointerEnter={() => setPaused(true)}
      onPointerLeave={() => setPaused(false)}
      onFocus={() => setPaused(true)}
      onBlur={() => setPaused(false)}
    >
      <span className={css.icon} aria-hidden="true">
        {toast.icon ?? (toast.tone === "problem" ? <IconAlertTriangle /> : <IconCheck />)}
      </span>
      <span className={css.text}>{toast.text}</span>
      {action ? (
        <button
          type="button"
          className={css.action}
          onClick={() => {
            dismissToast(toast.id)
            action.run()
          }}
        >
          {action.label}
        </button>
      ) : (
        <button
          type="button"
          className={css.close}
          aria-label={t("close")}
          onClick={() => dismissToast(toast.id)}
        >
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
    <ul className={css.toasts} aria-live="polite" aria-relevant="additions">
      {pills.map(toast => (
        <ToastItem key={toast.id} toast={toast} />
      ))}
    </ul>
  )
}
