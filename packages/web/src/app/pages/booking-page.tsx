import { useNavigate } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { OwnBookingPage } from "../../features/profiles/OwnBookingPage.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"

export default function BookingPagePage() {
  const { t } = useTranslation(["common", "me"])
  const navigate = useNavigate()
  return (
    <Page
      header={
        <PageHeader
          title={t("titles.bookingPage")}
          sub={t("me:bookingPage.sub")}
          back={{ go: () => void navigate({ to: "/me" }), label: "" }}
        />
      }
    >
      <OwnBookingPage />
    </Page>
  )
}
