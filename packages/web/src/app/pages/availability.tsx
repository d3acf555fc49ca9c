import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useNavigate } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { type Availability, availability, upcoming } from "../../features/availability/api.ts"
import { planned } from "../../features/availability/engine.ts"
import { HoursBones } from "../../features/availability/HoursBones.tsx"
import { HoursEditor } from "../../features/availability/HoursEditor.tsx"
import { useDraft } from "../../features/availability/use-draft.ts"
import { useNow } from "../../lib/use-now.ts"
import { FootPanel } from "../../ui/FootPanel.tsx"
import { Loaded } from "../../ui/Loaded.tsx"
import { Page } from "../../ui/Page.tsx"
import { PageHeader } from "../../ui/PageHeader.tsx"
import { usePhone } from "../../ui/use-phone.ts"

export default function AvailabilityPage() {
  const { t } = useTranslation("availability")
  const hours = useQuery(availability)
  if (hours.data) return <HoursPage hours={hours.data} />
  return (
    <Page header={<Header />}>
      <Loaded from={hours} waiting={<HoursBones />} what={t("what")}>
        {() => null}
      </Loaded>
    </Page>
  )
}

const HoursPage = ({ hours }: { hours: Availability }) => {
  const { t } = useTranslation(["availability", "common"])
  const phone = usePhone()
  const now = useNow()
  const state = useDraft(hours)
  const bookings = planned(useQuery(upcoming).data?.items ?? [])
  const savable = state.dirty && state.draft.offers.length > 0
  const buttons = (
    <>
      <Button variant="subtle" disabled={!state.dirty || state.saving} onClick={() => void state.drop()}>
        {t("common:cancel")}
      </Button>
      <Button size="lg" disabled={!savable} loading={state.saving} onClick={state.save}>
        {t("save")}
      </Button>
    </>
  )
  return (
    <Page header={<Header buttons={!phone && buttons} />}>
      <HoursEditor state={state} bookings={bookings} now={now} />
      {phone && state.dirty && (
        <FootPanel label={t("save")}>
          <p className="ink-2">{t("changes.count", { count: state.changes })}</p>
          <div style={{ display: "grid", gridTemplateColumns: "1fr 2fr", gap: 10 }}>{buttons}</div>
        </FootPanel>
      )}
    </Page>
  )
}

const Header = ({ buttons }: { buttons?: ReactNode }) => {
  const { t } = useTranslation("availability")
  const navigate = useNavigate()
  return (
    <PageHeader
      title={t("title")}
      back={{ go: () => void navigate({ to: "/calendar" }), label: t("back") }}
      aside={buttons}
    />
  )
}
