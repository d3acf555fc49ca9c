import { useQuery } from "@tanstack/react-query"
import { useNavigate, useParams } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { availability } from "../../entities/availability/api.ts"
import { clientProfile } from "../../features/coaching/client/api.ts"
import { ClientHeader } from "../../features/coaching/client/ClientHeader.tsx"
import { ClientNotFound } from "../../features/coaching/client/ClientNotFound.tsx"
import { ClientSkeleton } from "../../features/coaching/client/ClientSkeleton.tsx"
import { ClientView } from "../../features/coaching/client/ClientView.tsx"

import { BookSheet } from "../../features/scheduling/calendar/BookSheet.tsx"
import { useMe } from "../../lib/login.ts"
import { isProblem } from "../../lib/problem.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"

export default function ClientPage() {
  const { t } = useTranslation(["common", "client"])
  const navigate = useNavigate()
  const { timeZone } = useMe()
  const { clientId } = useParams({ strict: false })
  const client = useQuery(clientProfile(clientId ?? ""))
  // What was read before the connection ended must not stay on the screen.
  const closed = isProblem(client.error, "not_found", "invalid_request")
  const found = closed ? undefined : client.data
  const [booking, book] = useState(false)
  const hours = useQuery({ ...availability, enabled: booking })
  return (
    <Page
      header={
        found ? (
          <ClientHeader client={found} onBook={() => book(true)} />
        ) : (
          <PageHeader title={t("titles.client")} />
        )
      }
    >
      {closed ? (
        <ClientNotFound />
      ) : (
        <QueryState from={client} loading={<ClientSkeleton />} what={t("client:what")}>
          {shown => <ClientView client={shown} />}
        </QueryState>
      )}
      {booking && found && hours.data && (
        <BookSheet
          prefill={{ clientId: found.id }}
          offers={hours.data.offers}
          zone={timeZone}
          onClose={() => book(false)}
          onInvite={() => void navigate({ to: "/clients", search: { invite: true } })}
        />
      )}
    </Page>
  )
}
