import { Trans, useTranslation } from "react-i18next"
import { durationText } from "../../../lib/times.ts"
import { Card } from "../../../ui/layout/Card.tsx"
import { useOwnCoachPage } from "./api.ts"

/** The coach's response time, once there are enough answers. */
export const ResponseTimeCard = () => {
  const { t } = useTranslation("coaching")
  const { data } = useOwnCoachPage()
  if (!data || data.answersWithinMinutes === null) return null
  const { pace } = data
  const fast = pace === "hour" || pace === "hours" || pace === "same_day"
  return (
    <Card title={t(fast ? "answers.title" : "answers.slow")}>
      <p className="ink-2">
        <Trans
          t={t}
          components={{ b: <b /> }}
          i18nKey="answers.half"
          values={{ span: durationText(Math.max(1, data.answersWithinMinutes) * 60_000) }}
        />{" "}
        {pace && t("answers.sees", { pace: t(`answers.pace.${pace}`) })}
      </p>
    </Card>
  )
}
