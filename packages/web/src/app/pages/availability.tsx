import { Button } from "@mantine/core"
import { useQuery } from "@tanstack/react-query"
import { useNavigate, useSearch } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { type Availability, availability, type Schedule, schedules } from "../../entities/availability/api.ts"
import { coachUpcoming } from "../../entities/booking/api.ts"
import { hasTime } from "../../entities/booking/booking.ts"
import type { HoursDraft } from "../../features/scheduling/availability/draft.ts"
import { ExplainSlotSheet } from "../../features/scheduling/availability/ExplainSlotSheet.tsx"
import { HoursSkeleton } from "../../features/scheduling/availability/HoursSkeleton.tsx"
import { NamedHours } from "../../features/scheduling/availability/NamedHours.tsx"
import { ScheduleTabs } from "../../features/scheduling/availability/ScheduleTabs.tsx"
import { UsualHours } from "../../features/scheduling/availability/UsualHours.tsx"
import type { DraftState } from "../../features/scheduling/availability/use-draft.ts"
import { useScheduleDraft, useUsualDraft } from "../../features/scheduling/availability/use-schedule-draft.ts"
import { useScrollToHash } from "../../features/scheduling/availability/use-scroll-to-hash.ts"
import { useNow } from "../../lib/use-now.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { FootPanel } from "../../ui/layout/FootPanel.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"
import { usePhone } from "../../ui/layout/use-phone.ts"

export default function AvailabilityPage() {
  const { t } = useTranslation("availability")
  const { schedule: id } = useSearch({ from: "/inside/me/availability" })
  const hours = useQuery(availability)
  const named = useQuery(schedules)
  if (hours.data && named.data) {
    const all = named.data.items
    const chosen = all.find(schedule => schedule.id === id)
    return chosen ? (
      <NamedPage key={chosen.id} schedule={chosen} all={all} usual={hours.data} />
    ) : (
      <UsualPage usual={hours.data} all={all} />
    )
  }
  return (
    <Page header={<Header />}>
      <QueryState from={hours.data ? named : hours} loading={<HoursSkeleton />} what={t("what")}>
        {() => null}
      </QueryState>
    </Page>
  )
}

interface UsualProps {
  usual: Availability
  all: readonly Schedule[]
}

const UsualPage = ({ usual, all }: UsualProps) => {
  const now = useNow()
  const state = useUsualDraft(usual)
  const bookings = (useQuery(coachUpcoming).data?.items ?? []).filter(hasTime)
  return (
    <Framed state={state} savable={state.draft.offers.length > 0} usual={usual} all={all} shown={null}>
      <UsualHours state={state} schedules={all} bookings={bookings} now={now} />
    </Framed>
  )
}

const NamedPage = ({ schedule, usual, all }: UsualProps & { schedule: Schedule }) => {
  const now = useNow()
  const state = useScheduleDraft(schedule)
  const bookings = (useQuery(coachUpcoming).data?.items ?? []).filter(hasTime)
  const others = all.filter(({ id }) => id !== schedule.id)
  const savable = state.draft.name.trim() !== ""
  return (
    <Framed state={state} savable={savable} usual={usual} all={all} shown={schedule.id}>
      <NamedHours state={state} usual={usual} others={others} bookings={bookings} now={now} />
    </Framed>
  )
}

interface FramedProps<S extends { version: number }, D extends HoursDraft> extends UsualProps {
  state: DraftState<S, D>
  savable: boolean
  shown: string | null
  children: ReactNode
}

const Framed = <S extends { version: number }, D extends HoursDraft>(props: FramedProps<S, D>) => {
  const { state, savable, usual, all, shown, children } = props
  const { t } = useTranslation(["availability", "common"])
  const phone = usePhone()
  const navigate = useNavigate()
  const { why } = useSearch({ from: "/inside/me/availability" })
  useScrollToHash()
  const buttons = (
    <>
      <Button variant="subtle" disabled={!state.dirty || state.saving} onClick={() => void state.discard()}>
        {t("common:cancel")}
      </Button>
      <Button size="lg" disabled={!state.dirty || !savable} loading={state.saving} onClick={state.save}>
        {t("save")}
      </Button>
    </>
  )
  return (
    <Page
      header={<Header buttons={!phone && buttons} tabs={<ScheduleTabs schedules={all} shown={shown} />} />}
    >
      {children}
      {why && !Number.isNaN(Date.parse(why)) && (
        <ExplainSlotSheet
          usual={usual}
          at={why}
          types={all.find(({ id }) => id === shown)?.types ?? []}
          onClose={() =>
            void navigate({
              to: "/me/availability",
              search: shown ? { schedule: shown } : {},
              replace: true,
            })
          }
        />
      )}
      {phone && state.dirty && (
        <FootPanel label={t("save")}>
          <p className="ink-2">{t("changes.count", { count: state.changes })}</p>
          <div style={{ display: "grid", gridTemplateColumns: "1fr 2fr", gap: 10 }}>{buttons}</div>
        </FootPanel>
      )}
    </Page>
  )
}

const Header = ({ buttons, tabs }: { buttons?: ReactNode; tabs?: ReactNode }) => {
  const { t } = useTranslation("availability")
  const navigate = useNavigate()
  return (
    <PageHeader
      title={t("title")}
      back={{ go: () => void navigate({ to: "/calendar" }), label: t("back") }}
      beside={tabs}
      aside={buttons}
    />
  )
}
