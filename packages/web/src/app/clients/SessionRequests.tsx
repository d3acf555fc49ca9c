import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Booking } from "../../entities/booking/booking.ts"
import { RequestsCard } from "../../features/today/RequestsCard.tsx"
import { onDemand } from "../../lib/on-demand.ts"
import { ErrorState } from "../../ui/feedback/ErrorState.tsx"
import { RowsSkeleton } from "../../ui/feedback/Skeletons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import type { SessionRequestsState } from "./use-session-requests.ts"

const RescheduleSheet = onDemand(
  async () => (await import("../../features/sessions/RescheduleSheet.tsx")).RescheduleSheet,
)

/** All session requests that wait for the coach's answer; renders nothing where there are none. */
export const SessionRequests = ({ of: { query, bookings } }: { of: SessionRequestsState }) => {
  const { t } = useTranslation("today")
  const [moving, move] = useState<Booking | null>(null)
  if (query.isError && !query.data)
    return (
      <Card title={t("waiting.sessions")}>
        <ErrorState
          error={query.error}
          retry={() => void query.refetch()}
          retrying={query.isFetching}
          what={t("waiting.what")}
        />
      </Card>
    )
  if (!query.data)
    return (
      <Card title={t("waiting.sessions")}>
        <RowsSkeleton count={2} />
      </Card>
    )
  return (
    <>
      {bookings.length > 0 && (
        <RequestsCard title={t("waiting.sessions")} bookings={bookings} onOtherTime={move} limit={null} />
      )}
      {moving && <RescheduleSheet booking={moving} onClose={() => move(null)} />}
    </>
  )
}
