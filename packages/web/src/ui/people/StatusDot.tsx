import { useTranslation } from "react-i18next"
import css from "./status-dot.module.css"

export type Presence = "online" | "away" | "offline"

/** Full, half or hollow, so that the shape says it as well as the colour. */
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
