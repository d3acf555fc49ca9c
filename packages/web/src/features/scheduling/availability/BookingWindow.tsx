import { Switch, TextInput } from "@mantine/core"
import { useTranslation } from "react-i18next"
import { dateOf } from "../../../lib/times.ts"
import css from "./booking-rules.module.css"
import type { HoursDraft } from "./draft.ts"

interface Props {
  draft: HoursDraft
  now: number
  problem: string | undefined
  set: (part: Partial<HoursDraft>) => void
}

/** Restricts booking to the time between two dates. */
export const BookingWindow = ({ draft, now, problem, set }: Props) => {
  const { t } = useTranslation("availability")
  const span = draft.dateWindow
  const today = dateOf(now, draft.timeZone)
  return (
    <div className={css.window} id="window" tabIndex={-1}>
      <Switch
        label={t("rules.window")}
        labelPosition="left"
        checked={span !== null}
        onChange={event =>
          set({ dateWindow: event.currentTarget.checked ? { start: today, end: today } : null })
        }
      />
      {span && (
        <div className={css.fields}>
          <TextInput
            type="date"
            label={t("rules.windowFrom")}
            value={span.start}
            onChange={event =>
              event.currentTarget.value && set({ dateWindow: { ...span, start: event.currentTarget.value } })
            }
          />
          <TextInput
            type="date"
            label={t("rules.windowTo")}
            value={span.end}
            min={span.start}
            error={span.end < span.start ? t("dates.sheet.order") : problem}
            onChange={event =>
              event.currentTarget.value && set({ dateWindow: { ...span, end: event.currentTarget.value } })
            }
          />
        </div>
      )}
    </div>
  )
}
