import { loadFromKg } from "@rapport/domain/logs/units"
import { useTranslation } from "react-i18next"
import { shortDay } from "../../lib/times.ts"
import type { Units } from "../../lib/units.ts"
import { LineChart } from "../../ui/charts/LineChart.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { kgText, loadUnitOf } from "./amounts.ts"
import type { Progress } from "./api.ts"
import { ChangeChip } from "./ChangeChip.tsx"
import { gridOf } from "./chart-grid.ts"
import { noonOf } from "./dates.ts"

/** Trend weight over a span, with single weigh-ins as dots. */
export const TrendCard = ({ weight, units }: { weight: NonNullable<Progress["weight"]>; units: Units }) => {
  const { t } = useTranslation("log")
  const [first, last] = [weight[0], weight.at(-1)]
  if (!first || !last || first === last)
    return (
      <Card title={t("progress.trend")}>
        <p className="ink-2">{t("progress.trendNone")}</p>
      </Card>
    )
  const unit = loadUnitOf(units)
  const day = (date: string) => shortDay(noonOf(date), "UTC")
  const change = last.trendKg - first.trendKg
  return (
    <Card
      title={t("progress.trend")}
      sub={t("progress.trendSub")}
      aside={<ChangeChip change={change} text={kgText(Math.abs(change), units)} />}
    >
      <LineChart
        name={t("progress.trend")}
        summary={t("progress.trendSummary", {
          from: kgText(first.trendKg, units),
          start: day(first.date),
          to: kgText(last.trendKg, units),
          end: day(last.date),
        })}
        points={weight.map(({ date, kg, trendKg }) => ({
          label: day(date),
          value: loadFromKg(unit, trendKg),
          dot: loadFromKg(unit, kg),
        }))}
        formatValue={value => `${value} ${unit}`}
        grid={gridOf(weight.flatMap(({ kg, trendKg }) => [loadFromKg(unit, kg), loadFromKg(unit, trendKg)]))}
      />
    </Card>
  )
}
