import { loadFromKg } from "@rapport/domain/logs/units"
import { IconTrophy } from "@tabler/icons-react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { shortDay } from "../../lib/times.ts"
import type { Units } from "../../lib/units.ts"
import { LineChart } from "../../ui/charts/LineChart.tsx"
import { IconTile } from "../../ui/illustrations/IconTile.tsx"
import { Segments } from "../../ui/inputs/Segments.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { kgText, loadUnitOf, numberText } from "./amounts.ts"
import type { Progress } from "./api.ts"
import { ChangeChip } from "./ChangeChip.tsx"
import { gridOf } from "./chart-grid.ts"
import css from "./charts.module.css"
import { noonOf } from "./dates.ts"

const MAX_LIFTS = 3

/** The estimated maximum of the exercises that are done most, one at a time. */
export const LiftsCard = ({ lifts, units }: { lifts: NonNullable<Progress["e1rm"]>; units: Units }) => {
  const { t } = useTranslation("log")
  const shown = lifts.filter(({ points }) => points.length > 1).slice(0, MAX_LIFTS)
  const [chosen, choose] = useState("")
  const lift = shown.find(({ exerciseId }) => exerciseId === chosen) ?? shown[0]
  if (!lift)
    return (
      <Card title={t("progress.lifts")}>
        <p className="ink-2">{t("progress.liftsNone")}</p>
      </Card>
    )
  const unit = loadUnitOf(units)
  const values = lift.points.map(({ epley }) => loadFromKg(unit, epley))
  const [first = 0, last = 0] = [values[0], values.at(-1)]
  const day = (date: string) => shortDay(noonOf(date), "UTC")
  const best = lift.points.findLast(({ isBest }) => isBest)
  const before =
    best && Math.max(0, ...lift.points.filter(({ date }) => date < best.date).map(({ epley }) => epley))
  return (
    <Card title={t("progress.lifts")} sub={t("progress.liftsSub")}>
      {shown.length > 1 && (
        <Segments
          fullWidth
          label={t("progress.chooseLift")}
          choices={shown.map(({ exerciseId, name }) => ({ value: exerciseId, label: name }))}
          value={lift.exerciseId}
          onChange={choose}
        />
      )}
      <p className={css.figure}>
        <span className="time">{numberText(last)}</span>
        <span className="ink-2">{unit}</span>
        <span className={css.end}>
          <ChangeChip
            change={last - first}
            isGood={last > first}
            text={`${numberText(Math.abs(last - first))} ${unit}`}
          />
        </span>
      </p>
      <LineChart
        name={lift.name}
        height={180}
        summary={t("progress.liftSummary", {
          name: lift.name,
          from: `${numberText(first)} ${unit}`,
          to: `${numberText(last)} ${unit}`,
        })}
        points={lift.points.map(({ date }, index) => ({ label: day(date), value: values[index] ?? null }))}
        formatValue={value => `${numberText(value)} ${unit}`}
        grid={gridOf(values)}
      />
      {best && before !== undefined && (
        <p className={css.best}>
          <IconTile icon={<IconTrophy />} colour="honey" />
          <span>
            <b>{t("progress.best", { value: `${kgText(best.kg, units)} × ${best.reps}` })}</b>
            <span className="small ink-2">
              {t("progress.bestOn", { day: day(best.date), gain: kgText(best.epley - before, units) })}
            </span>
          </span>
        </p>
      )}
    </Card>
  )
}
