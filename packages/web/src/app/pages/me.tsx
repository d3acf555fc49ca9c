import { useTranslation } from "react-i18next"
import { ColorSchemeCard } from "../../features/profiles/ColorSchemeCard.tsx"
import { CoachingCard, ServerCard, YouCard } from "../../features/profiles/LinkCards.tsx"
import { MeHeader } from "../../features/profiles/MeHeader.tsx"
import { SideCard } from "../../features/profiles/SideCard.tsx"
import { SignOutButton } from "../../features/profiles/SignOutButton.tsx"
import { SearchButton } from "../../features/search/SearchButton.tsx"
import { useLogin } from "../../lib/login.ts"
import { Columns, Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"
import { usePhone } from "../../ui/layout/use-phone.ts"

export default function MePage() {
  const { t } = useTranslation("me")
  const { has } = useLogin()
  const phone = usePhone()
  return (
    <Page header={<PageHeader title={t("title")} />}>
      <Columns
        side={
          <>
            <ServerCard />
            <ColorSchemeCard />
            <SideCard />
            <SignOutButton />
          </>
        }
      >
        {phone && <SearchButton wide />}
        <MeHeader />
        {has("coach") && <CoachingCard />}
        <YouCard />
      </Columns>
    </Page>
  )
}
