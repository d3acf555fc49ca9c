import { Button } from "@mantine/core"
import { IconTicket } from "@tabler/icons-react"
import { useNavigate, useSearch } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { ListedCoach } from "../../entities/coach/api.ts"
import type { ChangeSearch } from "../../features/directory/CoachFilters.tsx"
import { connectionSentence } from "../../features/directory/connection-sentence.ts"
import { FindCoaches } from "../../features/directory/FindCoaches.tsx"
import { QuickFilters } from "../../features/directory/QuickFilters.tsx"
import { type CoachSearch, withChanges } from "../../features/directory/search.ts"
import { useNetworkCounts } from "../../features/network/api.ts"
import { PendingConnections } from "../../features/network/PendingConnections.tsx"
import { useMe } from "../../lib/login.ts"
import { onDemand } from "../../lib/on-demand.ts"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Segments } from "../../ui/inputs/Segments.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"
import { usePhone } from "../../ui/layout/use-phone.ts"

const InviteCodeSheet = onDemand(
  async () => (await import("../../features/accounts/InviteCodeSheet.tsx")).InviteCodeSheet,
)
const RequestSheet = onDemand(
  async () => (await import("../../features/network/RequestSheet.tsx")).RequestSheet,
)

export default function CoachesPage() {
  const { t } = useTranslation(["directory", "common", "network"])
  const search = useSearch({ from: "/inside/coaches" })
  const navigate = useNavigate()
  const phone = usePhone()
  const me = useMe()
  const counts = useNetworkCounts()
  const [requested, setRequested] = useState<ListedCoach>()
  const [hasCode, setHasCode] = useState(false)
  const onSearch = (next: CoachSearch): void => {
    void navigate({ to: "/coaches", search: next, replace: true, resetScroll: false })
  }
  const change: ChangeSearch = part => onSearch(withChanges(search, part))
  const shown = search.tab ?? "all"
  const quick = phone && (
    <QuickFilters
      search={search}
      change={change}
      counts={{ mine: counts.accepted, requests: counts.pending }}
      onCode={() => setHasCode(true)}
    />
  )
  const tabs = (
    <Segments
      label={t("tabs.label")}
      value={shown}
      onChange={tab => change({ tab: tab === "all" ? undefined : tab })}
      choices={[
        { value: "all", label: t("tabs.all") },
        { value: "mine", label: t("tabs.mine"), count: counts.accepted },
        { value: "requests", label: t("tabs.requests"), count: counts.pending },
      ]}
    />
  )
  return (
    <Page
      header={
        <PageHeader
          title={t("common:titles.coaches")}
          beside={!phone && tabs}
          aside={
            !phone && (
              <Button
                variant="subtle"
                leftSection={<IconTicket size={20} stroke={1.75} aria-hidden="true" />}
                onClick={() => setHasCode(true)}
              >
                {t("code")}
              </Button>
            )
          }
        />
      }
    >
      {search.tab === "requests" ? (
        <>
          {quick}
          <PendingConnections
            find={
              <Button variant="light" onClick={() => onSearch({})}>
                {t("network:find")}
              </Button>
            }
          />
        </>
      ) : (
        <FindCoaches
          search={search}
          onSearch={onSearch}
          change={change}
          onRequest={setRequested}
          quick={quick}
        />
      )}
      {search.tab && (
        <div>
          <LinkButton to="/network" variant="subtle">
            {t("network:manage")}
          </LinkButton>
        </div>
      )}
      {requested && (
        <RequestSheet
          key={requested.id}
          coach={requested}
          sentence={connectionSentence(t, requested, me.timeZone)}
          onClose={() => setRequested(undefined)}
        />
      )}
      <InviteCodeSheet opened={hasCode} onClose={() => setHasCode(false)} />
    </Page>
  )
}
