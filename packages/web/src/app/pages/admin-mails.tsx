import { useQuery } from "@tanstack/react-query"
import { useNavigate, useSearch } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { failedMails } from "../../features/admin/api.ts"
import { MailList } from "../../features/admin/MailList.tsx"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"

export default function AdminMailsPage() {
  const { t } = useTranslation("admin")
  const search = useSearch({ from: "/inside/admin/admin/mails" })
  const navigate = useNavigate()
  const { data } = useQuery(failedMails)
  return (
    <Page header={<PageHeader title={t("mails.title")} />}>
      {data && !data.smtp && <Notice title={t("mails.noServer")}>{t("mails.noServerText")}</Notice>}
      <MailList
        search={search}
        onSearch={next =>
          void navigate({ to: "/admin/mails", search: next, replace: true, resetScroll: false })
        }
      />
    </Page>
  )
}
