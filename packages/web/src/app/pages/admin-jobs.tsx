import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { jobs } from "../../features/admin/api.ts"
import { JobList } from "../../features/admin/JobList.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { Rows } from "../../ui/feedback/Skeletons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"

export default function AdminJobsPage() {
  const { t } = useTranslation("admin")
  const asked = useQuery(jobs)
  const counts = asked.data && { waiting: asked.data.waiting, failed: asked.data.failed }
  return (
    <Page header={<PageHeader title={t("jobs.title")} sub={counts && t("jobs.sub", counts)} />}>
      <Card>
        <QueryState from={asked} what={t("jobs.what")} waiting={<Rows count={4} />}>
          {found => <JobList jobs={found.items} />}
        </QueryState>
      </Card>
    </Page>
  )
}
