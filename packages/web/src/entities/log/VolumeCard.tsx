import { useTranslation } from "react-i18next"
import { shortDay } from "../../lib/times.ts"
import type { Units } from "../../lib/units.ts"
import { Card } from "../../ui/layout/Card.tsx"
import { kgText } from "./amounts.ts"
import type { Progress } from "./api.ts"
import css from "./charts.module.css"
import { noonOf } from "./dates.ts"

const MAX_WEEKS = 12

/** What was moved in each week, as bars. */
export const VolumeCard = ({ volume, units }: { volume: NonNullable<Progress["volume"]>; units: Units }) => {
  const { t } = useTranslation("log")
  const weeks = volume.slice(-MAX_WEEKS)
  const most = Math.max(...weeks.map(({ kg }) => kg), 1)
  const day = (week: string) => shortDay(noonOf(week), "UTC")
  const before = weeks.at(-2)
  if (weeks.length === 0)
    return (
      <Card title={t("progress.volume")}>
        <p className="ink-2">{t("progress.volumeNone")}</p>
      </Card>
    )
  return (
    <Card
      title={t("progress.volume")}
      aside={
        before && (
          <span className="ink-2">{t("progress.lastWeek", { value: kgText(before.kg, units, 0) })}</span>
        )
      }
    >
      <ol className={css.bars}>
        {weeks.map(({ week, kg, sets }, index) => (
          <li key={week}>
            <span
              className={css.bar}
              data-last={index === weeks.length - 1}
              style={{ blockSize: `${Math.max(4, (kg / most) * 100)}%` }}
              aria-hidden="true"
            />
            <span className="visually-hidden">
              {t("progress.weekOf", {
                day: day(week),
                value: kgText(kg, units, 0),
                sets: t("workout.sets", { count: sets }),
              })}
            </span>
          </li>
        ))}
      </ol>
      <p className={css.ends} aria-hidden="true">
        <span>{day(weeks[0]?.week ?? "")}</span>
        <span>{weeks.length > 1 && day(weeks.at(-1)?.week ?? "")}</span>
      </p>
    </Card>
  )
}
