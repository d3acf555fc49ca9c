import { useQuery } from "@tanstack/react-query"
import { useNavigate, useParams } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { availability } from "../../features/calendar/api.ts"
import { BookSheet } from "../../features/calendar/BookSheet.tsx"
import { clientProfile } from "../../features/client/api.ts"
import { ClientBones } from "../../features/client/ClientBones.tsx"
import { ClientHead } from "../../features/client/ClientHead.tsx"
import { ClientRoom } from "../../features/client/ClientRoom.tsx"
import { NoClient } from "../../features/client/NoClient.tsx"
import { useMe } from "../../lib/login.ts"
import { isProblem } from "../../lib/problem.ts"
import { Loaded } from "../../ui/Loaded.tsx"
import { Page } from "../../ui/Page.tsx"
import { PageHeader } from "../../ui/PageHeader.tsx"

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
          <ClientHead client={found} onBook={() => book(true)} />
        ) : (
          <PageHeader title={t("titles.client")} />
        )
      }
    >
      {closed ? (
        <NoClient />
      ) : (
        <Loaded from={client} waiting={<ClientBones />} what={t("client:what")}>
          {shown => <ClientRoom client={shown} />}
        </Loaded>
      )}
      {booking && found && hours.data && (
        <BookSheet
          from={{ clientId: found.id }}
          offers={hours.data.offers}
          zone={timeZone}
          onClose={() => book(false)}
          onInvite={() => void navigate({ to: "/clients", search: { invite: true } })}
        />
      )}
    </Page>
  )
}
