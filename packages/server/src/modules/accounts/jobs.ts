import type { Ctx } from "../../platform/ctx.ts"
import type { Jobs } from "../../platform/jobs/worker.ts"
import { mailResetLink } from "./credentials/request-password-reset.ts"

const DAY_MS = 86_400_000

/** Sweep: tries, challenges, links and keys that can no longer matter. */
const forgetSpentSecrets = async (ctx: Ctx<null>): Promise<void> => {
  const now = ctx.now()
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY_MS)
  await ctx.db.deleteFrom("attempts").where("at", "<", daysAgo(1)).execute()
  await ctx.db.deleteFrom("challenges").where("expires_at", "<", now).execute()
  await ctx.db.deleteFrom("mailed_links").where("expires_at", "<", daysAgo(7)).execute()
  await ctx.db.deleteFrom("refresh_tokens").where("expires_at", "<", now).execute()
}

export const accountsJobs: Jobs = {
  tasks: { mail_reset_link: mailResetLink },
  sweeps: { forget_spent_secrets: forgetSpentSecrets },
}
