import { Button, TextInput } from "@mantine/core"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { ZonePicker } from "../../../ui/inputs/ZonePicker.tsx"
import { Sheet } from "../../../ui/layout/Sheet.tsx"
import css from "./date-exceptions.module.css"
import { dateRangeText } from "./date-exceptions.ts"
import type { TravelPeriod } from "./draft.ts"

interface Props {
  /** Null for a new one. */
  period: TravelPeriod | null
  home: string
  /** The other travel periods; they must not overlap. */
  others: readonly TravelPeriod[]
  today: string
  onSave: (period: TravelPeriod) => void
  onClose: () => void
}

/** When the coach travels, and to which time zone. */
export const TravelSheet = ({ period, home, others, today, onSave, onClose }: Props) => {
  const { t } = useTranslation(["availability", "common"])
  const form = useId()
  const [start, setStart] = useState(period?.start ?? "")
  const [last, setLast] = useState(period?.end ?? "")
  const [timeZone, setTimeZone] = useState(period?.timeZone ?? home)
  const [submitted, setSubmitted] = useState(false)
  const end = last || start
  const other = others.find(trip => trip.start <= end && start <= trip.end)
  const startProblem = !start
    ? t("dates.sheet.needDate")
    : other && t("away.taken", { date: dateRangeText(other.start, other.end) })
  const zoneProblem = timeZone === home ? t("away.needZone") : undefined
  const endProblem = end < start ? t("dates.sheet.order") : undefined
  const save = (): void => {
    setSubmitted(true)
    if (startProblem || endProblem || zoneProblem) return
    onSave({ ...(period?.id && { id: period.id }), start, end, timeZone })
  }
  return (
    <Sheet
      opened
      onClose={onClose}
      title={t("away.add")}
      size={500}
      foot={
        <>
          <Button variant="default" onClick={onClose}>
            {t("common:cancel")}
          </Button>
          <Button type="submit" form={form}>
            {t("dates.sheet.yes")}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={css.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          save()
        }}
      >
        <div className={css.pair}>
          <TextInput
            type="date"
            label={t("dates.sheet.first")}
            value={start}
            {...(!period && { min: today })}
            onChange={event => setStart(event.currentTarget.value)}
            error={submitted && startProblem}
            required
          />
          <TextInput
            type="date"
            label={t("dates.sheet.last")}
            value={last}
            min={start || today}
            onChange={event => setLast(event.currentTarget.value)}
            error={submitted && endProblem}
          />
        </div>
        <ZonePicker
          label={t("away.where")}
          notFound={t("zoneNothing")}
          value={timeZone}
          onChange={setTimeZone}
          error={submitted ? zoneProblem : undefined}
        />
        <p className="small ink-2">{t("away.hint")}</p>
      </form>
    </Sheet>
  )
}
