import { useTranslation } from "react-i18next"
import { durationText } from "../../lib/times.ts"
import type { Statistics } from "./api.ts"
import css from "./figures.module.css"

const MINUTE_MS = 60_000

export const usePercent = () => {
  const { t } = useTranslation("admin")
  return (share: number): string => t("stats.percent", { value: Math.round(share * 100) })
}

/** The main figures of the connection statistics. */
export const Figures = ({ of, few = false }: { of: Statistics; few?: boolean }) => {
  const { t } = useTranslation("admin")
  const percent = usePercent()
  const { totals, acceptanceRate, medianMinutesToAnswer: median } = of
  const answered = totals.accepted + totals.declined
  const figures = [
    {
      name: t("stats.asked"),
      value: String(totals.requested),
      text: totals.reopened > 0 ? t("stats.reopened", { count: totals.reopened }) : "",
    },
    {
      name: t("stats.rate"),
      value: acceptanceRate === null ? null : percent(acceptanceRate),
      text: t("stats.rateText", { accepted: totals.accepted, answered }),
    },
    {
      name: t("stats.time"),
      value: median === null ? null : durationText(median * MINUTE_MS),
      text: t("stats.timeText"),
    },
    { name: t("stats.invited"), value: String(totals.inviteUsed), text: "" },
    {
      name: t("stats.ended"),
      value: String(totals.ended),
      text: t("stats.endedText", { withdrawn: totals.withdrawn, expired: totals.expired }),
    },
  ]
  return (
    <dl className={css.figures}>
      {figures.slice(0, few ? 3 : 5).map(figure => (
        <div key={figure.name} className={css.figure}>
          <dt className="label">{figure.name}</dt>
          {figure.value === null ? (
            <dd className={css.none}>{t("stats.none")}</dd>
          ) : (
            <dd className={`time ${css.value}`}>{figure.value}</dd>
          )}
          {!few && figure.value !== null && figure.text && <dd className="small ink-2">{figure.text}</dd>}
        </div>
      ))}
    </dl>
  )
}
