import { type ChangeTerms, proposalExpiry, rescheduleTerms } from "@rapport/domain/scheduling/policy"
import type { ScheduledBooking } from "../../../entities/booking/booking.ts"
import { msOf } from "../../../lib/times.ts"

/** On which terms the coach may move this session, by the rules that the server applies too; null where not at all. */
export const rescheduleTermsOf = (booking: ScheduledBooking, now: number): ChangeTerms | null => {
  if (!booking.can.reschedule) return null
  const terms = rescheduleTerms(
    {
      status: booking.status,
      awaits: booking.can.confirm ? "coach" : "client",
      noShowBy: booking.noShowBy,
      start: msOf(booking.scheduledAt),
      end: msOf(booking.endsAt),
      expiresAt: booking.expiresAt === null ? null : msOf(booking.expiresAt),
      policy: booking.policy,
      price: booking.price.amount,
    },
    "coach",
    now,
  )
  return terms === "at_once" || terms === "proposal" || terms === "fee" ? terms : null
}

/** Until when the client can answer a proposal to move the session there. */
export const answerDeadline = (booking: ScheduledBooking, to: number, now: number): number =>
  proposalExpiry(now, msOf(booking.scheduledAt), to)
