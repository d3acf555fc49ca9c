import { ok, refuse } from "@rapport/domain/kernel/result"
import { wayToCancel } from "@rapport/domain/scheduling/policy"
import { type Ctx, inTransaction } from "../../../platform/ctx.ts"
import { lockBookingOpenTo } from "./access.ts"
import { factsOf, sideOf } from "./booking-row.ts"
import { callOff } from "./cancel-confirmed.ts"
import { proposeCancel } from "./propose-cancel.ts"

/**
 * Either side calls a session off before it starts; who asked takes a request back. By the policy a client's late
 * cancel asks the coach first, and then the session stands until the answer; or it costs the late fee; or is refused.
 * `seriesId` where it is done to several of a series.
 */
export const cancelBooking = (
  ctx: Ctx,
  {
    bookingId,
    reason,
    seriesId,
  }: { bookingId: string; reason?: string | undefined; seriesId?: string | undefined },
) =>
  inTransaction(ctx, async tx => {
    const booking = await lockBookingOpenTo(tx, bookingId)
    const by = booking && sideOf(booking, tx.actor.id)
    if (!booking || !by) return refuse("not_found")
    if (booking.status === "cancelled") return ok(booking)
    const way = wayToCancel(factsOf(booking), by, tx.now().getTime())
    if (way === "proposal") return proposeCancel(tx, { booking, by, reason })
    if (way !== "at_once" && way !== "fee") return refuse(way)
    return ok(await callOff(tx, { booking, by, reason, seriesId, owesFee: way === "fee" }))
  })
