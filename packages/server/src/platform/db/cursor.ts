import { createHmac, timingSafeEqual } from "node:crypto"
import type { Actor, Ctx } from "../ctx.ts"

/** What a page marker is good for: one list, its filters, one person. */
export interface CursorScope {
  list: string
  filters: Record<string, unknown>
}

const MAC_BYTES = 12

const macOf = (ctx: Ctx<Actor | null>, scope: CursorScope, body: string): Buffer =>
  createHmac("sha256", ctx.app.secrets.linkSecret)
    .update(JSON.stringify(["cursor", scope.list, scope.filters, ctx.actor?.id ?? null, body]))
    .digest()
    .subarray(0, MAC_BYTES)

/** Where the next page starts, sealed so that it fits only this list, these filters and this person. */
export const encodeCursor = (
  ctx: Ctx<Actor | null>,
  scope: CursorScope,
  key: readonly (string | number)[],
): string => {
  const body = Buffer.from(JSON.stringify(key)).toString("base64url")
  return `${body}.${macOf(ctx, scope, body).toString("base64url")}`
}

/** The key a cursor was made from; "bad_cursor" for any other text. */
export const openCursor = (
  ctx: Ctx<Actor | null>,
  scope: CursorScope,
  cursor: string | undefined,
): readonly (string | number)[] | null | "bad_cursor" => {
  if (cursor === undefined) return null
  const [body, mac, ...more] = cursor.split(".")
  if (!body || !mac || more.length > 0) return "bad_cursor"
  // As text: decoding base64 would overlook characters put behind it.
  const given = Buffer.from(mac)
  const right = Buffer.from(macOf(ctx, scope, body).toString("base64url"))
  if (given.length !== right.length || !timingSafeEqual(given, right)) return "bad_cursor"
  return JSON.parse(Buffer.from(body, "base64url").toString()) as (string | number)[]
}

/**
 * Cuts `limit + 1` fetched rows to a page and seals the next cursor from the last row's key.
 */
export const pageOf = <Row>(
  ctx: Ctx<Actor | null>,
  scope: CursorScope,
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly (string | number)[],
): { rows: Row[]; nextCursor: string | null } => {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    rows: shown,
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(ctx, scope, keyOf(last)) : null,
  }
}
