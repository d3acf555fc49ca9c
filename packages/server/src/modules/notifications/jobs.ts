import type { Jobs } from "../../platform/jobs/worker.ts"
import { giveFollowUps } from "./send-follow-ups.ts"
import { giveReminders } from "./send-reminders.ts"

export const notificationsJobs: Jobs = {
  sweeps: { give_reminders: giveReminders, give_follow_ups: giveFollowUps },
}
