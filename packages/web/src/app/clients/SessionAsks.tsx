import { useState } from "react"
import { useTranslation } from "react-i18next"
import type { Booking } from "../../entities/booking/booking.ts"
import { MoveSheet } from "../../features/sessions/MoveSheet.tsx"
import { Waiting } from "../../features/today/Waiting.tsx"
import { ErrorState } from "../../ui/feedback/ErrorState.tsx"
import { Rows } from "../../ui/feedback/Skeletons.tsx"
import { Card } from "../../ui/layout/Card.tsx"
import type { SessionAsks as Asks } from "./use-session-asks.ts"

/** Every session that waits for the coach's answer; nothing where none does. */
export const SessionAsks = ({ of: { query, bookings } }: { of: Asks }) => {
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
        <Rows count={2} />
      </Card>
    )
  return (
    <>
      {bookings.length > 0 && (
        <Waiting title={t("waiting.sessions")} bookings={bookings} otherTime={move} most={null} />
      )}
      {moving && <MoveSheet booking={moving} onClose={() => move(null)} />}
    </>
  )
}
