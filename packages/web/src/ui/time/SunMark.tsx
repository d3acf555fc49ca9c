import { useTranslation } from "react-i18next"
import { dayPart } from "../../lib/times.ts"
import css from "./sun-mark.module.css"

/** The hour of the day as a sun on an arc; before 6 and after 20 it is below the horizon. */
export const SunMark = ({ hour, className = "" }: { hour: number; className?: string | undefined }) => {
  const { t } = useTranslation()
  const night = hour < 6 || hour > 20
  const angle = Math.PI * (1 - (hour - 6) / 14)
  return (
    <svg
      viewBox="0 0 26 20"
      width={29}
      height={22}
      role="img"
      aria-label={t(`dayPart.${dayPart(hour)}`)}
      className={`${css.mark} ${className}`}
    >
      <path d="M3.5 14a9.5 9.5 0 0 1 19 0" className={css.line} />
      <path d="M0.75 14h24.5" className={css.line} />
      {night ? (
        <circle cx={13} cy={16.6} r={2.3} className={css.moon} />
      ) : (
        <circle cx={13 + 9.5 * Math.cos(angle)} cy={14 - 9.5 * Math.sin(angle)} r={3.7} className={css.sun} />
      )}
    </svg>
  )
}
