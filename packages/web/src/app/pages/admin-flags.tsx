import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { flags } from "../../features/admin/api.ts"
import { FlagList } from "../../features/admin/FlagList.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { CardSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"

export default function AdminFlagsPage() {
  const { t } = useTranslation("admin")
  return (
    <Page narrow header={<PageHeader title={t("flags.title")} sub={t("flags.sub")} />}>
      <QueryState
        from={useQuery(flags)}
        what={t("flags.what")}
        loading={<CardSkeleton count={2} height={120} />}
      >
        {found => <FlagList flags={found.items} />}
      </QueryState>
    </Page>
  )
}
