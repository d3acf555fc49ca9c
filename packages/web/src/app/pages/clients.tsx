import { Button } from "@mantine/core"
import { IconUserPlus } from "@tabler/icons-react"
import { useNavigate, useSearch } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { AnswerPace } from "../../features/clients/AnswerPace.tsx"
import { useClientCounts } from "../../features/clients/api.ts"
import { ClientList } from "../../features/clients/ClientList.tsx"
import { InviteCard } from "../../features/clients/InviteCard.tsx"
import { InviteSheet } from "../../features/clients/InviteSheet.tsx"
import { OpenBookings } from "../../features/clients/OpenBookings.tsx"
import { PastList } from "../../features/clients/PastList.tsx"
import { RequestList } from "../../features/clients/RequestList.tsx"
import type { ClientsTab } from "../../features/clients/search.ts"
import { LinkButton, RoundButton } from "../../ui/buttons.tsx"
import { Columns, Page } from "../../ui/Page.tsx"
import { PageHeader } from "../../ui/PageHeader.tsx"
import { Segments } from "../../ui/Segments.tsx"
import { usePhone } from "../../ui/use-phone.ts"

export default function ClientsPage() {
  const { t } = useTranslation(["coaching", "common"])
  const { tab = "connected", invite } = useSearch({ from: "/inside/clients" })
  const navigate = useNavigate()
  const phone = usePhone()
  const counts = useClientCounts()
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
          beside={
            <Segments
              label={t("tabs.label")}
              value={tab}
              onChange={show}
              fullWidth={phone}
              choices={[
                { value: "connected", label: t("tabs.connected"), count: phone ? undefined : counts.connected },
                { value: "requests", label: t("tabs.requests"), count: counts.requests, waits: true },
                { value: "past", label: t("tabs.past"), count: phone ? undefined : counts.past },
              ]}
            />
          }
          aside={
            phone && (
              <RoundButton
                label={t("invite.make")}
                onClick={() => inviting(true)}
                icon={<IconUserPlus aria-hidden="true" />}
              />
            )
          }
        />
      }
    >
      <Columns
        width={320}
        side={
          <>
            <InviteCard onMake={() => inviting(true)} />
            <OpenBookings />
            <AnswerPace />
          </>
        }
      >
        {tab === "connected" && <ClientList invite={makeInvite} onBook={() => undefined} />}
        {tab === "requests" && <RequestList invite={makeInvite} />}
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
      <InviteSheet opened={invite === true} onClose={() => inviting(false)} />
    </Page>
  )
}
