import { useQuery } from "@tanstack/react-query"
import { useParams } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { clientProfile } from "../../features/client/api.ts"
import { ClientHead } from "../../features/client/ClientHead.tsx"
import { ClientRoom } from "../../features/client/ClientRoom.tsx"
import { NoClient } from "../../features/client/NoClient.tsx"
import { isProblem } from "../../lib/problem.ts"
import { Loaded } from "../../ui/Loaded.tsx"
import { Page } from "../../ui/Page.tsx"
import { PageHeader } from "../../ui/PageHeader.tsx"
import { CardBones } from "../../ui/Skeletons.tsx"

export default function ClientPage() {
  const { t } = useTranslation(["common", "client"])
  const { clientId } = useParams({ strict: false })
  const client = useQuery(clientProfile(clientId ?? ""))
  // What was read before the connection ended must not stay on the screen.
  const closed = isProblem(client.error, "not_found", "invalid_request")
  const found = closed ? undefined : client.data
  return (
    <Page header={found ? <ClientHead client={found} /> : <PageHeader title={t("titles.client")} />}>
      {closed ? (
        <NoClient />
      ) : (
        <Loaded from={client} waiting={<CardBones />} what={t("client:what")}>
          {shown => <ClientRoom client={shown} />}
        </Loaded>
      )}
    </Page>
  )
}
