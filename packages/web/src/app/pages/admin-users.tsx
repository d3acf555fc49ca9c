import { useNavigate, useSearch } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { UserList } from "../../features/admin/UserList.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"

export default function AdminUsersPage() {
  const { t } = useTranslation("admin")
  const search = useSearch({ from: "/inside/admin/admin/users" })
  const navigate = useNavigate()
  return (
    <Page header={<PageHeader title={t("users.title")} />}>
      <UserList
        search={search}
        onSearch={next =>
          void navigate({ to: "/admin/users", search: next, replace: true, resetScroll: false })
        }
      />
    </Page>
  )
}
