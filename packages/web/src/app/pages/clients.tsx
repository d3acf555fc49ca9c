import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useNavigate, useSearch } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { availability } from "../../features/calendar/api.ts"
import { BookSheet } from "../../features/calendar/BookSheet.tsx"
import { AnswerPace } from "../../features/clients/AnswerPace.tsx"
import type { Client } from "../../features/clients/api.ts"
import { ClientList } from "../../features/clients/ClientList.tsx"
import { ClientsTabs } from "../../features/clients/ClientsTabs.tsx"
import { InviteCard } from "../../features/clients/InviteCard.tsx"
import { InviteSheet } from "../../features/clients/InviteSheet.tsx"
import { OpenBookings } from "../../features/clients/OpenBookings.tsx"
import { PastList } from "../../features/clients/PastList.tsx"
import { RequestList } from "../../features/clients/RequestList.tsx"
import type { ClientsTab } from "../../features/clients/search.ts"
import { GroupsLink } from "../../features/groups/GroupsLink.tsx"
import { LineCard } from "../../features/waitlist/LineCard.tsx"
import { useMe } from "../../lib/login.ts"
import { LinkButton } from "../../ui/buttons.tsx"
import { Columns, Page } from "../../ui/Page.tsx"
import { PageHeader } from "../../ui/PageHeader.tsx"
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
