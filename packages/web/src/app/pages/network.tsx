import { Button } from "@mantine/core"
import { IconTicket } from "@tabler/icons-react"
import { useNavigate, useSearch } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { AcceptedConnections } from "../../features/network/AcceptedConnections.tsx"
import { useNetworkCounts } from "../../features/network/api.ts"
import { PastConnections } from "../../features/network/PastConnections.tsx"
import { PendingConnections } from "../../features/network/PendingConnections.tsx"
import type { NetworkTab } from "../../features/network/search.ts"
import { onDemand } from "../../lib/on-demand.ts"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Segments } from "../../ui/inputs/Segments.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"

const InviteCodeSheet = onDemand(
  async () => (await import("../../features/accounts/InviteCodeSheet.tsx")).InviteCodeSheet,
)

export default function NetworkPage() {
  const { t } = useTranslation(["network", "common"])
  const { tab = "connected", connection } = useSearch({ from: "/inside/network" })
  const navigate = useNavigate()
  const counts = useNetworkCounts()
  const [hasCode, setHasCode] = useState(false)
  const show = (next: NetworkTab): void => {
    void navigate({ to: "/network", search: next === "connected" ? {} : { tab: next }, replace: true })
  }
  const find = (
    <LinkButton to="/coaches" variant="light">
      {t("find")}
    </LinkButton>
  )
  return (
    <Page
      header={
        <PageHeader
          title={t("common:titles.network")}
          back={{ go: () => void navigate({ to: "/coaches" }), label: t("find") }}
          beside={
            <Segments
              label={t("tabs.label")}
              value={tab}
              onChange={show}
              choices={[
                { value: "connected", label: t("tabs.connected"), count: counts.accepted },
                { value: "requests", label: t("tabs.requests"), count: counts.pending },
                { value: "past", label: t("tabs.past") },
              ]}
            />
          }
          aside={
            <Button
              variant="subtle"
              leftSection={<IconTicket size={20} stroke={1.75} aria-hidden="true" />}
              onClick={() => setHasCode(true)}
            >
              {t("code")}
            </Button>
          }
        />
      }
    >
      {tab === "connected" && <AcceptedConnections />}
      {tab === "requests" && <PendingConnections find={find} first={connection} />}
      {tab === "past" && <PastConnections />}
      <InviteCodeSheet opened={hasCode} onClose={() => setHasCode(false)} />
    </Page>
  )
}
