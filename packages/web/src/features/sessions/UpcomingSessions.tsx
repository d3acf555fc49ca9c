import { useQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { myUpcoming } from "../../entities/booking/api.ts"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { LinkButton } from "../../ui/inputs/buttons.tsx"
import { Card } from "../../ui/layout/Card.tsx"

import { DayList } from "./DayList.tsx"

export const UpcomingSessions = () => {
  const { t } = useTranslation("sessions")
  return (
    <QueryState
      from={useQuery(myUpcoming)}
      loading={
        <Card>
          <RowsSkeleton count={3} />
        </Card>
      }
      what={t("calendar.whatUpcoming")}
      empty={({ items }) =>
        items.length === 0 && (
          <Card>
            <EmptyState
              object="calendar"
              title={t("calendar.emptyTitle")}
              text={t("calendar.emptyText")}
              action={<LinkButton to="/network">{t("calendar.book")}</LinkButton>}
            />
          </Card>
        )
      }
    >
      {({ items }) => <DayList bookings={items} />}
    </QueryState>
  )
}
