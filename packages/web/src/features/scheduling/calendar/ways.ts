import { proposalUntil, type WayToMove, wayToMove } from "@rapport/domain/scheduling/policy"
import type { Timed } from "../../../entities/booking/booking.ts"
import { msOf } from "../../../lib/times.ts"

/** How the coach may move this session, by the rules that the server keeps too; null where not at all. */
export const wayOf = (booking: Timed, now: number): WayToMove | null => {
  if (!booking.can.reschedule) return null
  const way = wayToMove(
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
  return way === "at_once" || way === "proposal" || way === "fee" ? way : null
}

export const answerUntil = (booking: Timed, to: number, now: number): number =>
  proposalUntil(now, msOf(booking.scheduledAt), to)
