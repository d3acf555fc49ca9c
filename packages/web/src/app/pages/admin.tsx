import { useTranslation } from "react-i18next"
import { Overview } from "../../features/admin/Overview.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"

export default function AdminPage() {
  const { t } = useTranslation("admin")
  return (
    <Page header={<PageHeader title={t("overview.title")} sub={t("overview.sub")} />}>
      <Overview />
    </Page>
  )
}
