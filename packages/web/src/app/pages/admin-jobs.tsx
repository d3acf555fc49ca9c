import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { jobs } from "../../features/admin/api.ts"
import { JobList } from "../../features/admin/JobList.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"

export default function AdminJobsPage() {
  const { t } = useTranslation("admin")
  const query = useQuery(jobs)
  const counts = query.data && { waiting: query.data.waiting, failed: query.data.failed }
  return (
    <Page header={<PageHeader title={t("jobs.title")} sub={counts && t("jobs.sub", counts)} />}>
      <Card>
        <QueryState from={query} what={t("jobs.what")} loading={<RowsSkeleton count={4} />}>
          {found => <JobList jobs={found.items} />}
        </QueryState>
      </Card>
    </Page>
  )
}
