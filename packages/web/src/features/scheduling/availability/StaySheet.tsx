import { Button, TextInput } from "@mantine/core"
import { useId, useState } from "react"
import { useTranslation } from "react-i18next"
import { ZonePicker } from "../../../ui/inputs/ZonePicker.tsx"
import { Sheet } from "../../../ui/layout/Sheet.tsx"
import { datesText } from "./dates.ts"
import type { Stay } from "./draft.ts"
import css from "./other-dates.module.css"

interface Props {
  /** Null for a new one. */
  of: Stay | null
  home: string
  /** The other journeys: a date has one place. */
  others: readonly Stay[]
  today: string
  onTake: (stay: Stay) => void
  onClose: () => void
}

/** From when until when the coach is where. */
export const StaySheet = ({ of, home, others, today, onTake, onClose }: Props) => {
  const { t } = useTranslation(["availability", "common"])
  const form = useId()
  const [start, setStart] = useState(of?.start ?? "")
  const [last, setLast] = useState(of?.end ?? "")
  const [timeZone, setTimeZone] = useState(of?.timeZone ?? home)
  const [tried, setTried] = useState(false)
  const end = last || start
  const other = others.find(each => each.start <= end && start <= each.end)
  const startProblem = !start
    ? t("dates.sheet.needDate")
    : other && t("away.taken", { date: datesText(other.start, other.end) })
  const placeProblem = timeZone === home ? t("away.needPlace") : undefined
  const endProblem = end < start ? t("dates.sheet.order") : undefined
  const take = (): void => {
    setTried(true)
    if (startProblem || endProblem || placeProblem) return
    onTake({ ...(of?.id && { id: of.id }), start, end, timeZone })
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
          take()
        }}
      >
        <div className={css.pair}>
          <TextInput
            type="date"
            label={t("dates.sheet.first")}
            value={start}
            {...(!of && { min: today })}
            onChange={event => setStart(event.currentTarget.value)}
            error={tried && startProblem}
            required
          />
          <TextInput
            type="date"
            label={t("dates.sheet.last")}
            value={last}
            min={start || today}
            onChange={event => setLast(event.currentTarget.value)}
            error={tried && endProblem}
          />
        </div>
        <ZonePicker
          label={t("away.where")}
          nothing={t("zoneNothing")}
          value={timeZone}
          onChange={setTimeZone}
          error={tried ? placeProblem : undefined}
        />
        <p className="small ink-2">{t("away.hint")}</p>
      </form>
    </Sheet>
  )
}
