import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useNavigate, useSearch } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { availability } from "../../entities/availability/api.ts"
import type { Client } from "../../entities/client/api.ts"
import { CapacitySummary } from "../../features/coaching/clients/CapacitySummary.tsx"
import { ClientList } from "../../features/coaching/clients/ClientList.tsx"
import { ClientsTabs } from "../../features/coaching/clients/ClientsTabs.tsx"
import { InviteCard } from "../../features/coaching/clients/InviteCard.tsx"
import { PastClients } from "../../features/coaching/clients/PastClients.tsx"
import { RequestList } from "../../features/coaching/clients/RequestList.tsx"
import { ResponseTimeCard } from "../../features/coaching/clients/ResponseTimeCard.tsx"
import type { ClientsTab } from "../../features/coaching/clients/search.ts"
import { GroupsLink } from "../../features/scheduling/groups/GroupsLink.tsx"
import { WaitlistCard } from "../../features/scheduling/waitlist/WaitlistCard.tsx"
import { useMe } from "../../lib/login.ts"
import { onDemand } from "../../lib/on-demand.ts"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Columns, Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"
import { SessionRequests } from "../clients/SessionRequests.tsx"
import { useSessionRequests } from "../clients/use-session-requests.ts"

const InviteSheet = onDemand(
  async () => (await import("../../features/coaching/clients/InviteSheet.tsx")).InviteSheet,
)
const BookSheet = onDemand(
  async () => (await import("../../features/scheduling/calendar/BookSheet.tsx")).BookSheet,
)

export default function ClientsPage() {
  const { t } = useTranslation(["coaching", "common"])
  const { tab = "connected", invite } = useSearch({ from: "/inside/clients" })
  const navigate = useNavigate()
  const { timeZone } = useMe()
  const [booking, book] = useState<Client | null>(null)
  const requests = useSessionRequests()
  const hours = useQuery({ ...availability, enabled: booking !== null })
  const show = (next: ClientsTab): void => {
    void navigate({ to: "/clients", search: next === "connected" ? {} : { tab: next }, replace: true })
  }
  const inviting = (on: boolean): void => {
    const tabSearch = tab === "connected" ? {} : { tab }
    void navigate({
      to: "/clients",
      search: on ? { ...tabSearch, invite: true } : tabSearch,
      replace: true,
      resetScroll: false,
    })
  }
  const makeInvite = (
    <Button variant="light" onClick={() => inviting(true)}>
      {t("invite.make")}
    </Button>
  )
  return (
    <Page
      header={
        <PageHeader
          title={t("common:titles.clients")}
          aside={
            <ClientsTabs
              tab={tab}
              sessionRequests={requests.count}
              onShow={show}
              onInvite={() => inviting(true)}
            />
          }
        />
      }
    >
      <Columns
        width={340}
        side={
          <>
            <InviteCard onCreate={() => inviting(true)} />
            <CapacitySummary />
            <WaitlistCard />
            <GroupsLink />
            <ResponseTimeCard />
          </>
        }
      >
        {tab === "connected" && <ClientList invite={makeInvite} onBook={book} />}
        {tab === "requests" && (
          <>
            <SessionRequests of={requests} />
            <RequestList invite={makeInvite} empty={requests.count === 0} />
          </>
        )}
        {tab === "past" && (
          <PastClients
            requests={
              <LinkButton to="/clients" search={{ tab: "requests" }} variant="light">
                {t("past.see")}
              </LinkButton>
            }
          />
        )}
      </Columns>
      {booking && hours.data && (
        <BookSheet
          prefill={{ clientId: booking.id }}
          offers={hours.data.offers}
          zone={timeZone}
          onClose={() => book(null)}
          onInvite={() => {
            book(null)
            inviting(true)
          }}
        />
      )}
      <InviteSheet opened={invite === true} onClose={() => inviting(false)} />
    </Page>
  )
}
