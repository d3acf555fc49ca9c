import { useTranslation } from "react-i18next"
import { oneTo } from "../../../ui/one-to.ts"
import css from "./first-hour.module.css"

const R = 100
const CENTRE = 112
const GAP = 0.07

const point = (turn: number): string => {
  const angle = Math.PI * (1 - turn)
  return `${(CENTRE + R * Math.cos(angle)).toFixed(1)} ${(CENTRE - R * Math.sin(angle)).toFixed(1)}`
}

interface Props {
  done: number
  all: number
  below: string
}

/** The steps as parts of a half circle, with a sun where the coach is. */
export const ProgressArc = ({ done, all, below }: Props) => {
  const { t } = useTranslation("firstHour")
  const sun = point(done / all).split(" ")
  return (
    <div className={css.arc} role="img" aria-label={t("progressLabel", { done, all })}>
      <svg viewBox="0 0 224 124" aria-hidden="true">
        {oneTo(all).map(step => (
          <path
            key={step}
            d={`M ${point((step - 1) / all + (step > 1 ? GAP / 2 : 0) / 2)} A ${R} ${R} 0 0 1 ${point(step / all - (step < all ? GAP / 2 : 0) / 2)}`}
            className={step <= done ? css.partDone : css.part}
          />
        ))}
        {done > 0 && <circle cx={sun[0]} cy={sun[1]} r={8} className={css.sun} />}
      </svg>
      <p className={css.count} aria-hidden="true">
        {t("progress", { done, all })}
      </p>
      <p className={`small ink-2 ${css.below}`}>{below}</p>
    </div>
  )
}
