import type { Ctx } from "../../platform/context.ts"
import { selectAccessLog } from "./read-access-log.ts"

const MAX_ROWS = 50_000
const HEADER = ["at", "time", "first name", "last name", "role", "seen", "part", "reason"]

/** A cell that starts like a formula would be executed by a spreadsheet, so it is prefixed with an apostrophe. */
const csvCell = (value: string | null): string => {
  const text = value ?? ""
  const escaped = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(escaped) ? `"${escaped.replaceAll('"', '""')}"` : escaped
}

const csvRow = (cells: readonly (string | null)[]): string => `${cells.map(csvCell).join(",")}\r\n`

/** The access log as CSV (RFC 4180), with each instant in UTC and in the person's own time zone. */
export const exportAccessLog = async (ctx: Ctx): Promise<string> => {
  const rows = await selectAccessLog(ctx, {}).limit(MAX_ROWS).execute()
  const zone = rows[0]?.time_zone ?? "UTC"
  const local = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" })
  return [
    csvRow(HEADER),
    ...rows.map(row =>
      csvRow([
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
