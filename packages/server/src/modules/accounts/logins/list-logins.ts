import { isoInstant } from "@rapport/domain/kernel/fields"
import type { Ctx } from "../../../platform/ctx.ts"
import { REFRESH_DAYS } from "./create-login.ts"
import { deviceName } from "./device-name.ts"

/** Where a person is signed in; a browser that was away too long to refresh is not any more. */
export const listLogins = async (ctx: Ctx) => {
  const rows = await ctx.db
    .selectFrom("logins")
    .select(["id", "device", "ip", "created_at", "last_seen_at"])
    .where("account_id", "=", ctx.actor.id)
    .where("ended_at", "is", null)
    .where("last_seen_at", ">", new Date(ctx.now().getTime() - REFRESH_DAYS * 86_400_000))
    .orderBy("last_seen_at", "desc")
    .orderBy("id", "desc")
    .limit(200)
    .execute()
  const items = rows.map(row => ({
    id: row.id,
    createdAt: isoInstant(row.created_at),
    lastSeenAt: isoInstant(row.last_seen_at),
    device: deviceName(row.device),
    ip: row.ip,
    current: row.id === ctx.actor.loginId,
  }))
  return { items, nextCursor: null }
}
