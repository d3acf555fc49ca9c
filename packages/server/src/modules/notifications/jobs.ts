import type { Jobs } from "../../platform/worker.ts"
import { giveFollowUps } from "./follow-up.ts"
import { giveReminders } from "./remind.ts"

export const notificationsJobs: Jobs = {
  sweeps: { give_reminders: giveReminders, give_follow_ups: giveFollowUps },
}
