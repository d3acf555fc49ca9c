import { Button } from "@mantine/core"
import { useInfiniteQuery } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import { myPast } from "../../entities/booking/api.ts"
import { EmptyState } from "../../ui/feedback/EmptyState.tsx"
import { QueryState } from "../../ui/feedback/QueryState.tsx"
import { RowsSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { Card } from "../../ui/layout/Card.tsx"

import { DayList } from "./DayList.tsx"

/** Past sessions, newest first. */
export const PastSessions = () => {
  const { t } = useTranslation("sessions")
  const past = useInfiniteQuery(myPast)
  return (
    <QueryState
      from={past}
      loading={
        <Card>
          <RowsSkeleton count={4} />
        </Card>
      }
      what={t("calendar.whatPast")}
      empty={items =>
        items.length === 0 && (
          <Card>
            <EmptyState
              object="sun"
              title={t("calendar.emptyPastTitle")}
              text={t("calendar.emptyPastText")}
            />
          </Card>
        )
      }
    >
      {items => (
        <>
          <DayList bookings={items} />
          {past.hasNextPage && (
            <Button
              variant="light"
              onClick={() => void past.fetchNextPage()}
              loading={past.isFetchingNextPage}
              style={{ alignSelf: "center" }}
            >
              {t("calendar.more")}
            </Button>
          )}
        </>
      )}
    </QueryState>
  )
}
