import { useQuery } from "@tanstack/react-query"
import { useNavigate, useParams, useSearch } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { type Coach, coachPage } from "../../entities/coach/api.ts"
import { WaitlistButton } from "../../features/directory/WaitlistButton.tsx"

import { Booked } from "../../features/scheduling/book/Booked.tsx"
import { BookingUnavailable } from "../../features/scheduling/book/BookingUnavailable.tsx"
import { BookSession } from "../../features/scheduling/book/BookSession.tsx"
import { useBook } from "../../features/scheduling/book/use-book.ts"
import { CoachGroups } from "../../features/scheduling/groups/CoachGroups.tsx"
import { useNow } from "../../lib/use-now.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { CardSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"
import { usePhone } from "../../ui/layout/use-phone.ts"
import { Pair } from "../../ui/people/Pair.tsx"
import { ZoneTime } from "../../ui/time/ZoneTime.tsx"

export default function BookPage() {
  const { coachId } = useParams({ strict: false })
  const coach = useQuery({ ...coachPage(coachId ?? ""), staleTime: 0, refetchOnMount: "always" })
  const { t } = useTranslation()
  return (
    <QueryState
      from={coach}
      loading={
        <Page header={<PageHeader title={t("titles.book")} />}>
          <CardSkeleton />
        </Page>
      }
    >
      {found => <BookWith coach={found} />}
    </QueryState>
  )
}

const BookWith = ({ coach }: { coach: Coach }) => {
  const { t } = useTranslation("scheduling")
  const navigate = useNavigate()
  const now = useNow()
  const phone = usePhone()
  const { at, first } = useSearch({ strict: false })
  const state = useBook(coach, { at, firstCall: first })
  if (state.booked) return <Booked state={state} booking={state.booked} />
  const header = (
    <PageHeader
      title={t("book.title", { name: coach.firstName })}
      back={{
        label: t("book.back", { name: coach.firstName }),
        go: () => void navigate({ to: "/coaches/$coachId", params: { coachId: coach.id } }),
      }}
      before={!phone && <Pair coach={coach} client={state.me} size={52} />}
      aside={
        !phone &&
        coach.timeZone !== state.zone && (
          <>
            <ZoneTime at={now} zone={state.zone} who={t("book.you")} />
            <ZoneTime at={now} zone={coach.timeZone} who={coach.firstName} />
          </>
        )
      }
    />
  )
  return (
    <Page header={header}>
      {coach.button === "book" ? (
        <BookSession state={state} />
      ) : (
        <BookingUnavailable
          coach={coach}
          at={at}
          first={first}
          waitlist={<WaitlistButton coach={coach} size="lg" fullWidth={false} />}
        />
      )}
      {coach.connectionStatus === "accepted" && <CoachGroups coach={coach} />}
    </Page>
  )
}
