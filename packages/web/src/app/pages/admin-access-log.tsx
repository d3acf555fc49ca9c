import { useNavigate, useSearch } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { AccessLogTable } from "../../features/admin/AccessLogTable.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"

export default function AdminAccessLogPage() {
  const { t } = useTranslation("admin")
  const search = useSearch({ from: "/inside/admin/admin/audit" })
  const navigate = useNavigate()
  return (
    <Page header={<PageHeader title={t("accessLog.title")} sub={t("accessLog.sub")} />}>
      <AccessLogTable
        search={search}
        onSearch={next =>
          void navigate({ to: "/admin/audit", search: next, replace: true, resetScroll: false })
        }
      />
    </Page>
  )
}
