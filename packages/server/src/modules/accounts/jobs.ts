import type { Ctx } from "../../platform/context.ts"
import type { Jobs } from "../../platform/jobs/worker.ts"
import { sendResetLink } from "./credentials/request-password-reset.ts"

const DAY_MS = 86_400_000

/** Scheduled job: deletes attempts, challenges, links and refresh tokens that are out of date. */
const deleteExpiredSecrets = async (ctx: Ctx<null>): Promise<void> => {
  const now = ctx.now()
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS)
  await ctx.db.deleteFrom("attempts").where("at", "<", daysAgo(1)).execute()
  await ctx.db.deleteFrom("challenges").where("expires_at", "<", now).execute()
  await ctx.db.deleteFrom("mailed_links").where("expires_at", "<", daysAgo(7)).execute()
  await ctx.db.deleteFrom("refresh_tokens").where("expires_at", "<", now).execute()
}

export const accountsJobs: Jobs = {
  tasks: { mail_reset_link: sendResetLink },
  scheduledJobs: { forget_spent_secrets: deleteExpiredSecrets },
}
