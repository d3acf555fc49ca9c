import { useNavigate } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { EmailCard } from "../../features/accounts/security/EmailCard.tsx"
import { LoginsCard } from "../../features/accounts/security/LoginsCard.tsx"
import { PasskeysCard } from "../../features/accounts/security/PasskeysCard.tsx"
import { PasswordCard } from "../../features/accounts/security/PasswordCard.tsx"
import { TwoFactorCard } from "../../features/accounts/security/TwoFactorCard.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"

export default function AccountPage() {
  const { t } = useTranslation(["security", "common"])
  const navigate = useNavigate()
  return (
    <Page
      narrow
      header={
        <PageHeader
          title={t("common:titles.account")}
          back={{ go: () => void navigate({ to: "/me" }), label: t("back") }}
        />
      }
    >
      <EmailCard />
      <PasswordCard />
      <TwoFactorCard />
      <PasskeysCard />
      <LoginsCard />
    </Page>
  )
}
