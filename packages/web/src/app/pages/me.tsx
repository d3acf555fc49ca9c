import { useTranslation } from "react-i18next"
import { LightCard } from "../../features/profiles/LightCard.tsx"
import { CoachingCard, ServerCard, YouCard } from "../../features/profiles/LinkCards.tsx"
import { MeTop } from "../../features/profiles/MeTop.tsx"
import { SideCard } from "../../features/profiles/SideCard.tsx"
import { SignOut } from "../../features/profiles/SignOut.tsx"
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
            <LightCard />
            <SideCard />
            <SignOut />
          </>
        }
      >
        {phone && <SearchButton wide />}
        <MeTop />
        {has("coach") && <CoachingCard />}
        <YouCard />
      </Columns>
    </Page>
  )
}
