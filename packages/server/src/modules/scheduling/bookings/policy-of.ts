import type { Policy } from "@rapport/domain/scheduling/policy"
import type { Quote } from "../../pricing/index.ts"
import type { ScheduleRow } from "../schedules/schedule-rows.ts"

/** What booking now freezes on the session: the coach's rules about changes, with the fees of the prices. */
export const policyOf = (
  schedule: Pick<ScheduleRow, "free_until_hours" | "approval_until_hours" | "late">,
  fees: Pick<Quote, "lateCancelPercent" | "noShowPercent">,
): Policy => ({
  freeUntilHours: schedule.free_until_hours,
  approvalUntilHours: schedule.approval_until_hours,
  late: schedule.late,
  lateCancelPercent: fees.lateCancelPercent,
  noShowPercent: fees.noShowPercent,
})
