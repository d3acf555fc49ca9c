import { Switch, TextInput } from "@mantine/core"
import { IconMoon } from "@tabler/icons-react"
import { useTranslation } from "react-i18next"
import { useMe } from "../../lib/login.ts"
import { cityOf } from "../../lib/times.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { type Preferences, useChangePreferences } from "./api.ts"
import css from "./reminders.module.css"

const DEFAULT_HOURS = { start: "22:00", end: "07:00" }

/** The hours in which reminders are held back, in the person's time zone. */
export const QuietHours = ({ quiet }: { quiet: Preferences["quietHours"] }) => {
  const { t } = useTranslation("notifications")
  const { timeZone } = useMe()
  const change = useChangePreferences(problem => toast({ tone: "problem", text: problemText(problem) }))
  const set = (quietHours: Preferences["quietHours"]): void => change.mutate({ body: { quietHours } })
  const setTime = (which: "start" | "end", time: string): void => {
    if (!quiet || time === "") return
    const next = { ...quiet, [which]: time }
    if (next.start !== next.end) set(next)
  }
  return (
    <div className={css.quiet}>
      <Switch
        label={
          <span className={css.line}>
            <span aria-hidden="true">
              <IconMoon />
            </span>
            {t("quiet.title")}
          </span>
        }
        labelPosition="left"
        checked={quiet !== null}
        onChange={event => set(event.currentTarget.checked ? DEFAULT_HOURS : null)}
      />
      <p className="small ink-2">{t("quiet.text", { city: cityOf(timeZone) })}</p>
      {quiet && (
        <div className={css.hours}>
          <TextInput
            type="time"
            label={t("quiet.from")}
            value={quiet.start}
            onChange={event => setTime("start", event.currentTarget.value)}
          />
          <TextInput
            type="time"
            label={t("quiet.until")}
            value={quiet.end}
            onChange={event => setTime("end", event.currentTarget.value)}
          />
        </div>
      )}
    </div>
  )
}
