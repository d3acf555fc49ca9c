import { isoInstant } from "@rapport/domain/kernel/fields"
import type { Ctx } from "../../../platform/context.ts"
import { REFRESH_TOKEN_DAYS } from "./create-login.ts"

/** Where a person is signed in. A login whose refresh token must have expired by now is left out. */
export const listLogins = async (ctx: Ctx) => {
  const rows = await ctx.db
    .selectFrom("logins")
    .select(["id", "device", "ip", "created_at", "last_seen_at"])
    .where("account_id", "=", ctx.actor.id)
    .where("ended_at", "is", null)
    .where("last_seen_at", ">", new Date(ctx.now().getTime() - REFRESH_TOKEN_DAYS * 86_400_000))
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

const BROWSERS = [
  [/\bEdgA?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bChrome\/|\bCriOS\/|\bHeadlessChrome\//, "Chrome"],
  [/\bSafari\//, "Safari"],
] as const

const SYSTEMS = [
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bAndroid\b/, "Android"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b|\bMacintosh\b/, "Mac"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bLinux\b/, "Linux"],
] as const

const findName = (list: typeof BROWSERS | typeof SYSTEMS, userAgent: string): string | undefined =>
  list.find(([pattern]) => pattern.test(userAgent))?.[1]

/** "Firefox on Linux", or the start of the user agent of an unknown client. */
const deviceName = (userAgent: string): string => {
  const parts = [findName(BROWSERS, userAgent), findName(SYSTEMS, userAgent)].filter(
    part => part !== undefined,
  )
  return parts.length > 0 ? parts.join(" on ") : userAgent.slice(0, 60)
}
