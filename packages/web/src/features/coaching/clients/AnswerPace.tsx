import { Trans, useTranslation } from "react-i18next"
import { span } from "../../../lib/times.ts"
import { Card } from "../../../ui/layout/Card.tsx"
import { useOwnPage } from "./api.ts"

/** How fast requests are answered, where there were enough of them to tell. */
export const AnswerPace = () => {
  const { t } = useTranslation("coaching")
  const { data } = useOwnPage()
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
          values={{ span: span(Math.max(1, data.answersWithinMinutes) * 60_000) }}
        />{" "}
        {pace && t("answers.sees", { pace: t(`answers.pace.${pace}`) })}
      </p>
    </Card>
  )
}
