import { Button, NumberInput, Select } from "@mantine/core"
import { type MetricName, metricRules } from "@rapport/domain/logs/metrics"
import { IconTrash } from "@tabler/icons-react"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { numberText } from "../../entities/log/amounts.ts"
import { todayHere } from "../../entities/log/dates.ts"
import type { Metric } from "../../entities/log/log-view.ts"
import { useLog } from "../../entities/log/use-log.ts"
import { useMe } from "../../lib/login.ts"
import { ownZone } from "../../lib/times.ts"
import type { Units } from "../../lib/units.ts"
import { toast } from "../../ui/feedback/toast.ts"
import { RoundButton } from "../../ui/inputs/buttons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { Sheet } from "../../ui/layout/Sheet.tsx"
import css from "./logs.module.css"

const CHOICES: readonly MetricName[] = [
  "waist",
  "hips",
  "chest",
  "upper_arm",
  "thigh",
  "calf",
  "neck",
  "body_fat",
  "sleep",
  "resting_pulse",
]

const INCH = 2.54

const unitOf = (metric: MetricName, units: Units): string => {
  const [base = "", other] = metricRules[metric].units as readonly string[]
  return units === "imperial" && other ? other : base
}

/** What else was measured on a day. */
export const MeasurementsCard = ({ date }: { date: string }) => {
  const { t } = useTranslation("log")
  const { view, log } = useLog()
  const [isAdding, setAdding] = useState(false)
  const metrics = (view.all("metric") as Metric[]).filter(
    metric => metric.date === date && (CHOICES as readonly string[]).includes(metric.metric),
  )
  const remove = (id: string) => {
    log.remove("metric", id)
    toast({ text: t("measure.removed"), undo: () => log.restore("metric", id) })
  }
  return (
    <Card
      title={t("measure.title")}
      aside={
        <Button size="sm" variant="light" onClick={() => setAdding(true)}>
          {t("measure.add")}
        </Button>
      }
    >
      {metrics.length === 0 ? (
        <p className="ink-2">{t("measure.none")}</p>
      ) : (
        <ul className={css.rows}>
          {metrics.map(({ id, metric, value }) => {
            const name = t(`measure.names.${metric as MetricName}`)
            return (
              <li key={id} className={css.metric}>
                <span>{name}</span>
                <b>{`${numberText(value.value, 3)} ${value.unit}`}</b>
                <RoundButton
                  variant="plain"
                  label={t("measure.remove", { name })}
                  icon={<IconTrash />}
                  onClick={() => remove(id)}
                />
              </li>
            )
          })}
        </ul>
      )}
      {isAdding && <MeasurementSheet date={date} onClose={() => setAdding(false)} />}
    </Card>
  )
}

const MeasurementSheet = ({ date, onClose }: { date: string; onClose: () => void }) => {
  const { t } = useTranslation(["log", "common"])
  const { units } = useMe()
  const { log } = useLog()
  const [metric, setMetric] = useState<MetricName>("waist")
  const [value, setValue] = useState<number | null>(null)
  const [isWrong, setWrong] = useState(false)
  const unit = unitOf(metric, units)
  const scale = unit === "in" ? INCH : 1
  const { min, max } = metricRules[metric]
  const save = () => {
    if (value === null || value * scale < min || value * scale > max) return setWrong(true)
    log.set("metric", crypto.randomUUID(), {
      date,
      metric,
      value: { value, unit },
      ...(date === todayHere() && { at: new Date().toISOString(), timeZone: ownZone() }),
    })
    onClose()
  }
  return (
    <Sheet opened onClose={onClose} title={t("measure.add")}>
      <form
        className={css.form}
        onSubmit={event => {
          event.preventDefault()
          save()
        }}
      >
        <Select
          label={t("measure.what")}
          data={CHOICES.map(choice => ({ value: choice, label: t(`measure.names.${choice}`) }))}
          value={metric}
          onChange={chosen => chosen && setMetric(chosen as MetricName)}
          allowDeselect={false}
        />
        <NumberInput
          label={t("measure.value")}
          suffix={` ${unit}`}
          decimalScale={3}
          hideControls
          inputMode="decimal"
          value={value ?? ""}
          onChange={typed => {
            setWrong(false)
            setValue(typeof typed === "number" ? typed : null)
          }}
          error={
            isWrong && t("measure.invalid", { min: numberText(min / scale), max: numberText(max / scale) })
          }
          data-autofocus
        />
        <Button type="submit" size="lg">
          {t("common:save")}
        </Button>
      </form>
    </Sheet>
  )
}
