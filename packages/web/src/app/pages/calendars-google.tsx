import { useNavigate, useSearch } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { FromGoogle } from "../../features/integrations/FromGoogle.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"

export default function GoogleCalendarsPage() {
  const { t } = useTranslation(["integrations", "common"])
  const back = useSearch({ from: "/inside/me/calendars/google" })
  const navigate = useNavigate()
  return (
    <Page
      narrow
      header={
        <PageHeader
          title={t("common:titles.calendars")}
          back={{ go: () => void navigate({ to: "/me/calendars" }), label: t("google.back") }}
        />
      }
    >
      <FromGoogle
        redirect={back}
        onConnected={({ id }) =>
          void navigate({ to: "/me/calendars", search: { calendar: id }, replace: true })
        }
      />
    </Page>
  )
}
