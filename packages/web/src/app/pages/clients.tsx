import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useNavigate, useSearch } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { AnswerPace } from "../../features/coaching/clients/AnswerPace.tsx"
import type { Client } from "../../features/coaching/clients/api.ts"
import { ClientList } from "../../features/coaching/clients/ClientList.tsx"
import { ClientsTabs } from "../../features/coaching/clients/ClientsTabs.tsx"
import { InviteCard } from "../../features/coaching/clients/InviteCard.tsx"
import { InviteSheet } from "../../features/coaching/clients/InviteSheet.tsx"
import { OpenBookings } from "../../features/coaching/clients/OpenBookings.tsx"
import { PastList } from "../../features/coaching/clients/PastList.tsx"
import { RequestList } from "../../features/coaching/clients/RequestList.tsx"
import type { ClientsTab } from "../../features/coaching/clients/search.ts"
import { availability } from "../../features/scheduling/calendar/api.ts"
import { BookSheet } from "../../features/scheduling/calendar/BookSheet.tsx"
import { GroupsLink } from "../../features/scheduling/groups/GroupsLink.tsx"
import { LineCard } from "../../features/scheduling/waitlist/LineCard.tsx"
import { useMe } from "../../lib/login.ts"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Columns, Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"
import { SessionAsks } from "../clients/SessionAsks.tsx"
import { useSessionAsks } from "../clients/use-session-asks.ts"

export default function ClientsPage() {
  const { t } = useTranslation(["coaching", "common"])
  const { tab = "connected", invite } = useSearch({ from: "/inside/clients" })
  const navigate = useNavigate()
  const { timeZone } = useMe()
  const [booking, book] = useState<Client | null>(null)
  const asks = useSessionAsks()
  const hours = useQuery({ ...availability, enabled: booking !== null })
  const show = (next: ClientsTab): void => {
    void navigate({ to: "/clients", search: next === "connected" ? {} : { tab: next }, replace: true })
  }
  const inviting = (on: boolean): void => {
    const kept = tab === "connected" ? {} : { tab }
    void navigate({
      to: "/clients",
      search: on ? { ...kept, invite: true } : kept,
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
          aside={<ClientsTabs tab={tab} asks={asks.count} onShow={show} onInvite={() => inviting(true)} />}
        />
      }
    >
      <Columns
        width={340}
        side={
          <>
            <InviteCard onMake={() => inviting(true)} />
            <OpenBookings />
            <LineCard />
            <GroupsLink />
            <AnswerPace />
          </>
        }
      >
        {tab === "connected" && <ClientList invite={makeInvite} onBook={book} />}
        {tab === "requests" && (
          <>
            <SessionAsks of={asks} />
            <RequestList invite={makeInvite} empty={asks.count === 0} />
          </>
        )}
        {tab === "past" && (
          <PastList
            onInvite={() => inviting(true)}
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
          from={{ clientId: booking.id }}
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
