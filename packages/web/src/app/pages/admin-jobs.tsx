import { useTranslation } from "react-i18next"
import { Page } from "../../ui/Page.tsx"
import { PageHeader } from "../../ui/PageHeader.tsx"

export default function AdminJobsPage() {
  const { t } = useTranslation()
  return <Page header={<PageHeader title={t("admin.jobs")} />}>{null}</Page>
}
