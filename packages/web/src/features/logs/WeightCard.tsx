import { trendWeight } from "@rapport/domain/logs/trend-weight"
import { kgOf, loadFromKg, loadIn } from "@rapport/domain/logs/units"
import { useTranslation } from "react-i18next"
import { kgText, loadUnitOf } from "../../entities/log/amounts.ts"
import { addDays, todayHere } from "../../entities/log/dates.ts"
import type { Metric } from "../../entities/log/log-view.ts"
import { useLog } from "../../entities/log/use-log.ts"
import { useMe } from "../../lib/login.ts"
import { ownZone, timeText } from "../../lib/times.ts"
import { Card } from "../../ui/layout/Card.tsx"
import { Stepper } from "./Stepper.tsx"

type Load = { value: number; unit: "kg" | "lb" }

export const kgOfMetric = ({ value }: Metric): number => kgOf(value as Load)

/** The weight of a day, in the person's units, with the trend up to it. */
export const WeightCard = ({ date }: { date: string }) => {
  const { t } = useTranslation("log")
  const { units } = useMe()
  const { view, log } = useLog()
  const unit = loadUnitOf(units)
  const all = view.metrics("weight")
  const ofDay = all.findLast(metric => metric.date === date)
  const before = all.findLast(metric => metric.date < date)
  const trend = trendWeight(
    all
      .filter(metric => metric.date <= date && metric.date > addDays(date, -7))
      .map(metric => ({ date: metric.date, kg: kgOfMetric(metric) })),
  ).at(-1)
  const save = (value: number | null) => {
    if (value === null) {
      if (ofDay) log.remove("metric", ofDay.id)
      return
    }
    const typed = { value: { value, unit } }
    if (ofDay) log.set("metric", ofDay.id, typed)
    else
      log.set("metric", crypto.randomUUID(), {
        date,
        metric: "weight",
        ...typed,
        ...(date === todayHere() && { at: new Date().toISOString(), timeZone: ownZone() }),
      })
  }
  return (
    <Card
      title={t("weight.title")}
      aside={trend && t("weight.trend", { value: kgText(trend.trendKg, units) })}
    >
      <Stepper
        size="lg"
        label={t("weight.label")}
        value={ofDay ? loadIn(unit, ofDay.value as Load) : null}
        step={0.1}
        startAt={before ? loadFromKg(unit, kgOfMetric(before)) : unit === "kg" ? 70 : 155}
        placeholder={before ? String(loadFromKg(unit, kgOfMetric(before))) : "–"}
        onChange={save}
        after={ofDay?.at ? t("weight.at", { unit, time: timeText(ofDay.at, ownZone()) }) : unit}
      />
    </Card>
  )
}
