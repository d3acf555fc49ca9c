import { useQuery } from "@tanstack/react-query"
import { useNavigate, useParams, useSearch } from "@tanstack/react-router"
import { useTranslation } from "react-i18next"
import { calendar } from "../../features/admin/api.ts"
import { CalendarView } from "../../features/admin/CalendarView.tsx"
import { addDays, instantAtHour, mondayOf, today } from "../../features/admin/week.ts"
import { useMe } from "../../lib/login.ts"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { CardSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { Page } from "../../ui/layout/Page.tsx"
import { PageHeader } from "../../ui/layout/PageHeader.tsx"

export default function AdminCoachPage() {
  const { t } = useTranslation("admin")
  const { coachId } = useParams({ from: "/inside/admin/admin/coaches/$coachId" })
  const { week } = useSearch({ from: "/inside/admin/admin/coaches/$coachId" })
  const { timeZone } = useMe()
  const navigate = useNavigate()
  const monday = mondayOf(week ?? today(timeZone))
  // One more day at each end, because the coach's week starts and ends at other instants than the admin's.
  const query = useQuery(
    calendar(
      coachId,
      instantAtHour(addDays(monday, -1), 0, "UTC"),
      instantAtHour(addDays(monday, 8), 0, "UTC"),
    ),
  )
  const coach = query.data?.items[0]?.coach
  return (
    <Page
      header={
        <PageHeader
          title={coach ? t("calendar.title", { name: coach.firstName }) : t("calendar.titleUnknown")}
          back={{
            go: () => void navigate({ to: "/admin/users/$userId", params: { userId: coachId } }),
            label: t("back"),
          }}
        />
      }
    >
      <QueryState from={query} what={t("calendar.what")} loading={<CardSkeleton count={1} height={380} />}>
        {found => (
          <CalendarView
            of={found}
            monday={monday}
            onWeek={next =>
              void navigate({
                to: "/admin/coaches/$coachId",
                params: { coachId },
                search: { week: next },
                replace: true,
                resetScroll: false,
              })
            }
          />
        )}
      </QueryState>
    </Page>
  )
}
