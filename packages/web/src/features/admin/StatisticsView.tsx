import { useTranslation } from "react-i18next"
import { longDay } from "../../lib/times.ts"
import { LineChart } from "../../ui/charts/LineChart.tsx"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { CardGrid } from "../../ui/layout/Page.tsx"
import type { Statistics } from "./api.ts"
import { CoachTable } from "./CoachTable.tsx"
import { Figures, usePercent } from "./Figures.tsx"

type Week = Statistics["weeks"][number]

const dayOf = (week: Week): string => longDay(`${week.start}T12:00:00Z`, "UTC").split(" ").slice(1).join(" ")

const rateOf = ({ accepted, declined }: Week): number | null =>
  accepted + declined === 0 ? null : accepted / (accepted + declined)

/** Grid lines of a chart of whole numbers. */
const gridFor = (most: number): number[] => {
  const step = Math.max(1, Math.ceil(most / 2))
  return most < 1 ? [] : [step, step * 2].filter((line, index) => index === 0 || line <= most)
}

export const StatisticsView = ({ of }: { of: Statistics }) => {
  const { t } = useTranslation("admin")
  const isEmpty = of.coaches.length === 0 && of.totals.requested === 0
  if (isEmpty)
    return (
      <Card>
        <EmptyState
          object="envelope"
          title={t("stats.empty")}
          text={t("stats.emptyText")}
          action={
            <LinkButton to="/admin/users" variant="light">
              {t("stats.emptyAction")}
            </LinkButton>
          }
        />
      </Card>
    )
  return (
    <>
      <Card>
        <Figures of={of} />
      </Card>
      <CardGrid minWidth={420}>
        <RequestsChart weeks={of.weeks} />
        <RateChart weeks={of.weeks} />
      </CardGrid>
      <CoachTable coaches={of.coaches} />
    </>
  )
}

const RequestsChart = ({ weeks }: { weeks: readonly Week[] }) => {
  const { t } = useTranslation("admin")
  const counts = weeks.map(week => week.requested)
  const most = Math.max(0, ...counts)
  return (
    <Card title={t("stats.requestsChart")}>
      <LineChart
        name={t("stats.requestsChart")}
        summary={t("stats.requestsSummary", { least: Math.min(...counts), most, last: counts.at(-1) ?? 0 })}
        points={weeks.map(week => ({ label: dayOf(week), value: week.requested }))}
        formatValue={value => String(value)}
        grid={gridFor(most)}
      />
    </Card>
  )
}

const RateChart = ({ weeks }: { weeks: readonly Week[] }) => {
  const { t } = useTranslation("admin")
  const percent = usePercent()
  const rates = weeks.map(rateOf)
  const answered = rates.filter(rate => rate !== null)
  const last = answered.at(-1)
  return (
    <Card title={t("stats.rateChart")}>
      {last === undefined ? (
        <p className="ink-2">{t("stats.rateNone")}</p>
      ) : (
        <LineChart
          name={t("stats.rateChart")}
          summary={t("stats.rateSummary", { count: answered.length, last: percent(last) })}
          points={weeks.map((week, index) => {
            const rate = rates[index]
            return { label: dayOf(week), value: rate == null ? null : Math.round(rate * 100) }
          })}
          formatValue={value => percent(value / 100)}
          grid={[50, 100]}
          colour="fig"
        />
      )}
    </Card>
  )
}
