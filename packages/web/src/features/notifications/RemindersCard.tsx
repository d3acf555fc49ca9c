import { Chip, Switch } from "@mantine/core"
import { MAX_REMINDER_MINUTES, MAX_REMINDERS } from "@rapport/domain/notifications/reminders"
import { IconBell, IconMail, IconMessageQuestion } from "@tabler/icons-react"
import { useQuery } from "@tanstack/react-query"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { durationText } from "../../lib/times.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { Card } from "../../ui/layout/Card.tsx"
import { type Preferences, preferences, useChangePreferences } from "./api.ts"
import { QuietHours } from "./QuietHours.tsx"
import css from "./reminders.module.css"

const MINUTE = 60_000
const DEFAULT_CHOICES = [10, 30, 60, 120, 1440, 2880, MAX_REMINDER_MINUTES]

/** When and how to be reminded of sessions, the question afterwards, and quiet hours. */
export const RemindersCard = () => {
  const { t } = useTranslation("notifications")
  return (
    <Card title={t("reminders.title")} sub={t("reminders.sub")}>
      <QueryState
        from={useQuery(preferences)}
        what={t("preferences.what")}
        loading={<RowsSkeleton count={3} />}
      >
        {chosen => (
          <>
            <ReminderTimes chosen={chosen.reminders} />
            <QuietHours quiet={chosen.quietHours} />
          </>
        )}
      </QueryState>
    </Card>
  )
}

const ReminderTimes = ({ chosen }: { chosen: Preferences["reminders"] }) => {
  const { t } = useTranslation("notifications")
  const change = useChangePreferences(problem => toast({ tone: "problem", text: problemText(problem) }))
  const set = (part: Partial<Preferences["reminders"]>): void =>
    change.mutate({ body: { reminders: { ...chosen, ...part } } })
  const { minutesBefore } = chosen
  const choices = [...new Set([...DEFAULT_CHOICES, ...minutesBefore])].toSorted((a, b) => b - a)
  const full = minutesBefore.length >= MAX_REMINDERS
  return (
    <>
      <fieldset className={css.times}>
        <legend className="label">{t("reminders.before")}</legend>
        <Chip.Group
          multiple
          value={minutesBefore.map(String)}
          onChange={values => set({ minutesBefore: values.map(Number).toSorted((a, b) => b - a) })}
        >
          <div className={css.chips}>
            {choices.map(minutes => (
              <Chip key={minutes} value={`${minutes}`} disabled={full && !minutesBefore.includes(minutes)}>
                {durationText(minutes * MINUTE)}
              </Chip>
            ))}
          </div>
        </Chip.Group>
        {minutesBefore.length === 0 && <p className="small ink-2">{t("reminders.none")}</p>}
        {full && <p className="small ink-2">{t("reminders.full", { count: MAX_REMINDERS })}</p>}
      </fieldset>
      <div className={css.switches}>
        <Switch
          label={withIcon(<IconBell />, t("reminders.here"))}
          labelPosition="left"
          checked={chosen.inApp}
          onChange={event => set({ inApp: event.currentTarget.checked })}
        />
        <Switch
          label={withIcon(<IconMail />, t("reminders.mail"))}
          labelPosition="left"
          checked={chosen.email}
          onChange={event => set({ email: event.currentTarget.checked })}
        />
        <Switch
          label={withIcon(<IconMessageQuestion />, t("reminders.followUp"))}
          labelPosition="left"
          checked={chosen.followUp}
          onChange={event => set({ followUp: event.currentTarget.checked })}
        />
      </div>
    </>
  )
}

const withIcon = (icon: ReactNode, words: string) => (
  <span className={css.line}>
    <span aria-hidden="true">{icon}</span>
    {words}
  </span>
)
