import type { Ctx } from "../../platform/ctx.ts"
import { accessesTo } from "./read-access-log.ts"

const MAX_ROWS = 50_000
const HEAD = ["at", "time", "first name", "last name", "role", "seen", "part", "reason"]

/** A cell that begins like a formula would run in a spreadsheet. */
const cell = (value: string | null): string => {
  const text = value ?? ""
  const inert = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}

const line = (cells: readonly (string | null)[]): string => `${cells.map(cell).join(",")}\r\n`

/** The whole access log as CSV (RFC 4180), instants in UTC and as the person's own wall-clock time. */
export const writeAccessLog = async (ctx: Ctx): Promise<string> => {
  const rows = await accessesTo(ctx, {}).limit(MAX_ROWS).execute()
  const zone = rows[0]?.time_zone ?? "UTC"
  const local = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" })
  return [
    line(HEAD),
    ...rows.map(row =>
      line([
        row.at.toISOString(),
        `${local.format(row.at)} ${zone}`,
        row.first_name,
        row.last_name,
        row.viewer_role,
        row.seen,
        row.part,
        row.reason,
      ]),
    ),
  ].join("")
}
