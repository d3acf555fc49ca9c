import type { ReactNode } from "react"
import { useTranslation } from "react-i18next"
import type { Coach } from "../../../entities/coach/api.ts"
import { EmptyState } from "../../../ui/feedback/EmptyState.tsx"
import { LinkButton } from "../../../ui/inputs/buttons.tsx"

interface Props {
  coach: Coach
  /** The time that was requested. */
  at?: string | undefined
  /** The free first call was requested. */
  first?: boolean | undefined
  /** Where the coach is full and the two are connected: the way onto the waitlist. */
  waitlist: ReactNode
}

/** Where booking is not possible yet: leads to the connection request, its status, or the waitlist. */
export const BookingUnavailable = ({ coach, at, first = false, waitlist }: Props) => {
  const { t } = useTranslation(["scheduling", "publicPage"])
  const name = coach.firstName
  const full = coach.connectionStatus === "accepted"
  const text =
    coach.connectionStatus === "pending"
      ? t("book.notConnected.pending")
      : t(full ? "book.full.text" : "book.notConnected.text", { name })
  const free =
    first && coach.firstCall && t("publicPage:firstCall.ask", { minutes: coach.firstCall.minutes, name })
  return (
    <EmptyState
      object="door"
      title={t(full ? "book.full.title" : "book.notConnected.title", { name })}
      text={free ? `${text} ${free}` : text}
      action={
        full ? (
          waitlist
        ) : (
          <LinkButton
            to="/coaches/$coachId"
            params={{ coachId: coach.id }}
            search={coach.button === "request" ? { request: true, ...(at && { at }) } : {}}
            variant="light"
          >
            {t(coach.connectionStatus === "pending" ? "book.full.action" : "book.notConnected.action")}
          </LinkButton>
        )
      }
    />
  )
}
