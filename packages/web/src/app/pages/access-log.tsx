import { useNavigate, useSearch } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { AccessLogList } from "../../features/access-log/AccessLogList.tsx"
import { SharingCards } from "../../features/network/SharingCards.tsx"
import { Columns, Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"
import { usePhone } from "../../ui/layout/use-phone.ts"

export default function AccessLogPage() {
  const { t } = useTranslation(["accessLog", "common"])
  const search = useSearch({ from: "/inside/me/access-log" })
  const navigate = useNavigate()
  const phone = usePhone()
  return (
    <Page
      header={
        <PageHeader
          title={t("common:titles.accessLog")}
          sub={!phone && t("sub")}
          {...(phone && { back: { go: () => void navigate({ to: "/me" }), label: t("back") } })}
        />
      }
    >
      <Columns side={<SharingCards />} sideFirst={phone}>
        <AccessLogList
          search={search}
          onSearch={next =>
            void navigate({ to: "/me/access-log", search: next, replace: true, resetScroll: false })
          }
        />
      </Columns>
    </Page>
  )
}
