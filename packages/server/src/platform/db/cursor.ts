import { createHmac, timingSafeEqual } from "node:crypto"
import type { Actor, Ctx } from "../context.ts"

/** The list and filters that a cursor belongs to; it also belongs to the person who received it. */
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

/** Encodes where the next page starts, signed so that it is valid for this list, these filters and this person only. */
export const encodeCursor = (
  ctx: Ctx<Actor | null>,
  scope: CursorScope,
  key: readonly (string | number)[],
): string => {
  const body = Buffer.from(JSON.stringify(key)).toString("base64url")
  return `${body}.${macOf(ctx, scope, body).toString("base64url")}`
}

/** The key that a cursor encodes, null without one; "bad_cursor" for any other text. */
export const decodeCursor = (
  ctx: Ctx<Actor | null>,
  scope: CursorScope,
  cursor: string | undefined,
): readonly (string | number)[] | null | "bad_cursor" => {
  if (cursor === undefined) return null
  const [body, mac, ...more] = cursor.split(".")
  if (!body || !mac || more.length > 0) return "bad_cursor"
  // Compared as text: decoding base64 ignores characters appended to it.
  const actual = Buffer.from(mac)
  const expected = Buffer.from(macOf(ctx, scope, body).toString("base64url"))
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) return "bad_cursor"
  return JSON.parse(Buffer.from(body, "base64url").toString()) as (string | number)[]
}

/** Cuts `limit + 1` fetched rows to one page and encodes the next cursor from the key of its last row. */
export const pageOf = <Row>(
  ctx: Ctx<Actor | null>,
  scope: CursorScope,
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => readonly (string | number)[],
): { rows: Row[]; nextCursor: string | null } => {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    rows: page,
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(ctx, scope, keyOf(last)) : null,
  }
}
