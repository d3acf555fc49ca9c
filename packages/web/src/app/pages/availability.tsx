import { useQuery } from "@tanstack/react-query"
import { useNavigate, useSearch } from "@tanstack/react-router"
import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import { type Availability, availability, type Schedule, schedules } from "../../entities/availability/api.ts"
import { coachUpcoming } from "../../entities/booking/api.ts"
import { hasTime } from "../../entities/booking/booking.ts"
import type { HoursDraft } from "../../features/scheduling/availability/draft.ts"
import { HoursSkeleton } from "../../features/scheduling/availability/HoursSkeleton.tsx"
import { HoursTabs } from "../../features/scheduling/availability/HoursTabs.tsx"
import { NamedHours } from "../../features/scheduling/availability/NamedHours.tsx"
import { ScheduleTabs } from "../../features/scheduling/availability/ScheduleTabs.tsx"
import { UsualHours } from "../../features/scheduling/availability/UsualHours.tsx"
import type { DraftState } from "../../features/scheduling/availability/use-draft.ts"
import { useScheduleDraft, useUsualDraft } from "../../features/scheduling/availability/use-schedule-draft.ts"
import { useScrollToHash } from "../../features/scheduling/availability/use-scroll-to-hash.ts"
import { onDemand } from "../../lib/on-demand.ts"
import { useNow } from "../../lib/use-now.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"
import { SaveButtons } from "../../ui/layout/SaveButtons.tsx"

const ExplainSlotSheet = onDemand(
  async () => (await import("../../features/scheduling/availability/ExplainSlotSheet.tsx")).ExplainSlotSheet,
)

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
  const { tab } = useSearch({ from: "/inside/me/availability" })
  const bookings = (useQuery(coachUpcoming).data?.items ?? []).filter(hasTime)
  return (
    <Framed state={state} savable={state.draft.offers.length > 0} usual={usual} all={all} shown={null}>
      <UsualHours state={state} schedules={all} bookings={bookings} now={now} tab={tab} />
    </Framed>
  )
}

const NamedPage = ({ schedule, usual, all }: UsualProps & { schedule: Schedule }) => {
  const now = useNow()
  const state = useScheduleDraft(schedule)
  const { tab } = useSearch({ from: "/inside/me/availability" })
  const bookings = (useQuery(coachUpcoming).data?.items ?? []).filter(hasTime)
  const others = all.filter(({ id }) => id !== schedule.id)
  const savable = state.draft.name.trim() !== ""
  return (
    <Framed state={state} savable={savable} usual={usual} all={all} shown={schedule.id}>
      <NamedHours state={state} usual={usual} others={others} bookings={bookings} now={now} tab={tab} />
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
  const { t } = useTranslation(["availability", "firstHour"])
  const navigate = useNavigate()
  const { why, tab } = useSearch({ from: "/inside/me/availability" })
  useScrollToHash()
  const buttons = (
    <SaveButtons
      dirty={state.dirty}
      savable={savable}
      saving={state.saving}
      onSave={state.save}
      onDiscard={() => void state.discard()}
      save={t("save")}
      discard={t("firstHour:save.discard")}
      changes={t("changes.count", { count: state.changes })}
    />
  )
  return (
    <Page header={<Header buttons={buttons} />}>
      <HoursTabs shown={tab} schedule={shown}>
        <ScheduleTabs schedules={all} shown={shown} />
      </HoursTabs>
      {children}
      {why && !Number.isNaN(Date.parse(why)) && (
        <ExplainSlotSheet
          usual={usual}
          at={why}
          types={all.find(({ id }) => id === shown)?.types ?? []}
          onClose={() =>
            void navigate({
              to: "/me/availability",
              search: { ...(shown && { schedule: shown }), ...(tab && { tab }) },
              replace: true,
            })
          }
        />
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
