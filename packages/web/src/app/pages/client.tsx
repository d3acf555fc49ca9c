import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useNavigate, useParams } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { availability } from "../../entities/availability/api.ts"
import { ClientHeader } from "../../features/coaching/client/ClientHeader.tsx"
import { ClientNotFound } from "../../features/coaching/client/ClientNotFound.tsx"
import { ClientSkeleton } from "../../features/coaching/client/ClientSkeleton.tsx"
import { ClientView } from "../../features/coaching/client/ClientView.tsx"
import { useClient } from "../../features/coaching/client/use-client.ts"
import { useMe } from "../../lib/login.ts"
import { onDemand } from "../../lib/on-demand.ts"
import { Notice } from "../../ui/feedback/Notice.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"

const BookSheet = onDemand(
  async () => (await import("../../features/scheduling/calendar/BookSheet.tsx")).BookSheet,
)

export default function ClientPage() {
  const { t } = useTranslation(["common", "client"])
  const navigate = useNavigate()
  const { timeZone } = useMe()
  const { clientId } = useParams({ strict: false })
  const { query, isClosed, client, sharesMore } = useClient(clientId ?? "")
  const [booking, book] = useState(false)
  const hours = useQuery({ ...availability, enabled: booking })
  return (
    <Page
      header={
        client ? (
          <ClientHeader client={client} onBook={() => book(true)} />
        ) : (
          <PageHeader title={t("titles.client")} />
        )
      }
    >
      {isClosed ? (
        <ClientNotFound />
      ) : (
        <QueryState from={query} loading={<ClientSkeleton />} what={t("client:what")}>
          {() =>
            client && (
              <>
                {sharesMore && (
                  <Notice
                    tone="side"
                    live
                    title={t("client:sharesMore.title", { name: client.firstName })}
                    end={
                      <Button variant="light" loading={query.isFetching} onClick={() => void query.refetch()}>
                        {t("client:sharesMore.show")}
                      </Button>
                    }
                  />
                )}
                <ClientView client={client} />
              </>
            )
          }
        </QueryState>
      )}
      {booking && client && hours.data && (
        <BookSheet
          prefill={{ clientId: client.id }}
          offers={hours.data.offers}
          zone={timeZone}
          onClose={() => book(false)}
          onInvite={() => void navigate({ to: "/clients", search: { invite: true } })}
        />
      )}
    </Page>
  )
}
