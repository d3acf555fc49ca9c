import { useTranslation } from "react-i18next"
import { LightCard } from "../../features/me/LightCard.tsx"
import { CoachingCard, HouseCard, YouCard } from "../../features/me/LinkCards.tsx"
import { MeTop } from "../../features/me/MeTop.tsx"
import { SideCard } from "../../features/me/SideCard.tsx"
import { SignOut } from "../../features/me/SignOut.tsx"
import { SearchButton } from "../../features/search/SearchButton.tsx"
import { useLogin } from "../../lib/login.ts"
import { Columns, Page } from "../../ui/Page.tsx"
import { PageHeader } from "../../ui/PageHeader.tsx"
import { usePhone } from "../../ui/use-phone.ts"

export default function MePage() {
  const { t } = useTranslation("me")
  const { has } = useLogin()
  const phone = usePhone()
  return (
    <Page header={<PageHeader title={t("title")} />}>
      <Columns
        side={
          <>
            <HouseCard />
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
