import { useTranslation } from "react-i18next"
import css from "./status-dot.module.css"

export type Presence = "online" | "away" | "offline"

/** Presence as a full, half or hollow dot, so that it does not rely on colour. */
export const StatusDot = ({
  status,
  className = "",
}: {
  status: Presence
  className?: string | undefined
}) => {
  const { t } = useTranslation()
  return (
    <span
      className={`${css.dot} ${css[status]} ${className}`}
      role="img"
      aria-label={t(`presence.${status}`)}
    />
  )
}
