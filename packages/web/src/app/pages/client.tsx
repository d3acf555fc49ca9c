import { useQuery } from "@tanstack/react-query"
import { useParams } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { clientProfile } from "../../features/client/api.ts"
import { ClientHead } from "../../features/client/ClientHead.tsx"
import { ClientRoom } from "../../features/client/ClientRoom.tsx"
import { Loaded } from "../../ui/Loaded.tsx"
import { Page } from "../../ui/Page.tsx"
import { PageHeader } from "../../ui/PageHeader.tsx"
import { CardBones } from "../../ui/Skeletons.tsx"

export default function ClientPage() {
  const { t } = useTranslation(["common", "client"])
  const { clientId } = useParams({ strict: false })
  const client = useQuery(clientProfile(clientId ?? ""))
  return (
    <Page
      header={client.data ? <ClientHead client={client.data} /> : <PageHeader title={t("titles.client")} />}
    >
      <Loaded from={client} waiting={<CardBones />} what={t("client:what")}>
        {found => <ClientRoom client={found} />}
      </Loaded>
    </Page>
  )
}
