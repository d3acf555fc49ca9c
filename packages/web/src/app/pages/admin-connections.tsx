import { useQuery } from "@tanstack/react-query"
import { useNavigate, useSearch } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { statistics } from "../../features/admin/api.ts"
import { StatisticsView } from "../../features/admin/StatisticsView.tsx"
import { weekCounts } from "../../features/admin/search.ts"
import { addDays, mondayOf, today } from "../../features/admin/week.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { CardSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { Segments } from "../../ui/inputs/Segments.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"

const DEFAULT_WEEKS = 12
const WEEKS_IN_YEAR = 52

export default function AdminConnectionsPage() {
  const { t } = useTranslation("admin")
  const { weeks = DEFAULT_WEEKS } = useSearch({ from: "/inside/admin/admin/connections" })
  const navigate = useNavigate()
  const from = addDays(mondayOf(today("UTC")), -7 * (weeks - 1))
  return (
    <Page
      header={
        <PageHeader
          title={t("stats.title")}
          aside={
            <Segments
              label={t("stats.span")}
              value={String(weeks)}
              onChange={chosen =>
                void navigate({
                  to: "/admin/connections",
                  search: { weeks: weekCounts.find(count => String(count) === chosen) ?? DEFAULT_WEEKS },
                  replace: true,
                  resetScroll: false,
                })
              }
              choices={weekCounts.map(count => ({
                value: String(count),
                label: count === WEEKS_IN_YEAR ? t("stats.year") : t("stats.weeks", { count }),
              }))}
            />
          }
        />
      }
    >
      <QueryState
        from={useQuery(statistics(from))}
        what={t("stats.what")}
        loading={<CardSkeleton count={3} />}
      >
        {found => <StatisticsView of={found} />}
      </QueryState>
    </Page>
  )
}
