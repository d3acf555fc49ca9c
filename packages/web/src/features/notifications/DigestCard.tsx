import { Select, TextInput } from "@mantine/core"
import { type DigestFrequency, digestFrequencies } from "@rapport/domain/notifications/digest"
import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { useMe } from "../../lib/login.ts"
import { cityOf, weekdayNames } from "../../lib/times.ts"
import { problemText } from "../../ui/feedback/form-errors.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { toast } from "../../ui/feedback/toast.ts"
import { Segments } from "../../ui/inputs/Segments.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { type Preferences, preferences, useChangePreferences } from "./api.ts"
import css from "./reminders.module.css"

/** Whether, how often and when a summary comes by email of what is unread and had no email. */
export const DigestCard = () => {
  const { t } = useTranslation("notifications")
  return (
    <Card title={t("digest.title")} sub={t("digest.sub")}>
      <QueryState
        from={useQuery(preferences)}
        what={t("preferences.what")}
        loading={<RowsSkeleton count={1} />}
      >
        {({ digest }) => <DigestTimes chosen={digest} />}
      </QueryState>
    </Card>
  )
}

const DigestTimes = ({ chosen }: { chosen: Preferences["digest"] }) => {
  const { t } = useTranslation("notifications")
  const { timeZone } = useMe()
  const change = useChangePreferences(problem => toast({ tone: "problem", text: problemText(problem) }))
  const set = (part: Partial<Preferences["digest"]>): void =>
    change.mutate({ body: { digest: { ...chosen, ...part } } })
  const { frequency, time, weekday } = chosen
  return (
    <>
      <Segments<DigestFrequency>
        fullWidth
        label={t("digest.title")}
        value={frequency}
        onChange={next => set({ frequency: next })}
        choices={digestFrequencies.map(value => ({ value, label: t(`digest.${value}`) }))}
      />
      {frequency !== "never" && (
        <div className={css.hours}>
          {frequency === "weekly" && (
            <Select
              label={t("digest.on")}
              data={weekdayNames("long").map(({ day, name }) => ({ value: String(day), label: name }))}
              value={String(weekday)}
              onChange={day => day !== null && set({ weekday: Number(day) })}
            />
          )}
          <TextInput
            type="time"
            label={t("digest.at", { city: cityOf(timeZone) })}
            value={time}
            onChange={event => event.currentTarget.value !== "" && set({ time: event.currentTarget.value })}
          />
        </div>
      )}
    </>
  )
}
