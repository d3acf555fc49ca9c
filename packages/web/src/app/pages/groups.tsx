import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useNavigate, useSearch } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { coachPage } from "../../entities/coach/api.ts"
import { useFeature } from "../../entities/features/api.ts"
import type { OwnGroup, When } from "../../entities/group/api.ts"
import { GroupList } from "../../features/scheduling/groups/GroupList.tsx"
import { useMe } from "../../lib/login.ts"
import { onDemand } from "../../lib/on-demand.ts"
import { Segments } from "../../ui/inputs/Segments.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"

const GroupSheet = onDemand(
  async () => (await import("../../features/scheduling/groups/GroupSheet.tsx")).GroupSheet,
)

export default function GroupsPage() {
  const { t } = useTranslation("groups")
  const { tab = "upcoming" } = useSearch({ from: "/inside/clients/groups" })
  const navigate = useNavigate()
  const me = useMe()
  const canOpen = useFeature("group_sessions")
  const own = useQuery(coachPage(me.id))
  const [sheet, show] = useState<OwnGroup | "new" | null>(null)
  return (
    <Page
      header={
        <PageHeader
          title={t("title")}
          back={{ go: () => void navigate({ to: "/clients" }), label: t("back") }}
          aside={canOpen && <Button onClick={() => show("new")}>{t("new")}</Button>}
        />
      }
    >
      <Segments<When>
        label={t("tabs.label")}
        value={tab}
        onChange={next =>
          void navigate({
            to: "/clients/groups",
            search: next === "past" ? { tab: next } : {},
            replace: true,
          })
        }
        choices={[
          { value: "upcoming", label: t("tabs.upcoming") },
          { value: "past", label: t("tabs.past") },
        ]}
      />
      <GroupList when={tab} onNew={canOpen ? () => show("new") : null} onChange={show} />
      {sheet && (
        <GroupSheet
          group={sheet === "new" ? null : sheet}
          currency={own.data?.prices[0]?.currency ?? "EUR"}
          onClose={() => show(null)}
        />
      )}
    </Page>
  )
}
