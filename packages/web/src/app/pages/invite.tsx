import { Button } from "@mantine/core"
import { useParams } from "@tanstack/react-router"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { InviteOffer } from "../../features/network/InviteOffer.tsx"
import { onDemand } from "../../lib/on-demand.ts"
import { Page } from "../../ui/layout/Page.tsx"

const InviteCodeSheet = onDemand(
  async () => (await import("../../features/accounts/InviteCodeSheet.tsx")).InviteCodeSheet,
)

export default function InvitePage() {
  const { t } = useTranslation("network")
  const { code } = useParams({ from: "/both/invite/$code" })
  const [hasCode, setHasCode] = useState(false)
  return (
    <Page header={null}>
      <InviteOffer
        key={code}
        code={code}
        another={
          <Button variant="light" onClick={() => setHasCode(true)}>
            {t("invite.another")}
          </Button>
        }
      />
      <InviteCodeSheet key={`sheet ${code}`} opened={hasCode} onClose={() => setHasCode(false)} />
    </Page>
  )
}
