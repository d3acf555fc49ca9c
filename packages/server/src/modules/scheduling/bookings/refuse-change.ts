import { type Refusal, refuse, refuseWrongStatus } from "@rapport/domain/kernel/result"
import { effectiveBookingStatus, type TransitionRefusal } from "@rapport/domain/scheduling/transitions"
import type { Actor, Ctx } from "../../../platform/context.ts"
import { type BookingRow, stateOf } from "./booking-row.ts"

/** The refusal of a rule; where the booking's status is the reason, that status is named. */
export const refuseChange = <Code extends TransitionRefusal = "wrong_status">(
  ctx: Ctx<Actor | null>,
  booking: BookingRow,
  code?: Code,
): Refusal<Code> => {
  const refusal: Refusal =
    code === undefined || code === "wrong_status"
      ? refuseWrongStatus(effectiveBookingStatus(stateOf(booking), ctx.now().getTime()))
      : refuse(code)
  return refusal as Refusal<Code>
}
