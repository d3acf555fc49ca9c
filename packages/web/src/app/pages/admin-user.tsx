import { useQuery } from "@tanstack/react-query"
import { useNavigate, useParams } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { user } from "../../features/admin/api.ts"
import { UserView } from "../../features/admin/UserView.tsx"
import { usePageTitle } from "../../lib/page-title.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { CardSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"
import { fullName } from "../../ui/people/person.ts"

export default function AdminUserPage() {
  const { t } = useTranslation("admin")
  const { userId } = useParams({ from: "/inside/admin/admin/users/$userId" })
  const navigate = useNavigate()
  const query = useQuery(user(userId))
  usePageTitle(query.data && fullName(query.data))
  return (
    <Page
      header={
        <PageHeader
          title={query.data ? fullName(query.data) : t("user.what")}
          back={{ go: () => void navigate({ to: "/admin/users" }), label: t("back") }}
        />
      }
    >
      <QueryState from={query} what={t("user.what")} loading={<CardSkeleton count={3} />}>
        {found => <UserView key={found.id} of={found} />}
      </QueryState>
    </Page>
  )
}
