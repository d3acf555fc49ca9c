import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Scope } from "@rapport/domain/network/schema"
import type { Ctx } from "../../platform/ctx.ts"
import { openCursor } from "../../platform/db/cursor.ts"
import { recordAccess } from "../access-log/index.ts"
import { whyMayNotSee } from "./access.ts"

export interface LogSpan {
  start_date?: string | undefined
  end_date?: string | undefined
  cursor?: string | undefined
}

interface LogDay {
  date: string
  entries: Record<string, unknown>[]
}

/** The scope that opens each log. */
export const logScopes = {
  "workout-logs": "workouts",
  "diet-logs": "nutrition",
  progress: "metrics",
} as const satisfies Record<string, Scope>

/** A client's log, day by day; the look is on their page with the span that was asked for. No log is kept yet. */
export const showLog = async (ctx: Ctx, clientId: string, log: keyof typeof logScopes, span: LogSpan) => {
  const filters = { clientId, start: span.start_date, end: span.end_date }
  if (openCursor(ctx, { list: log, filters }, span.cursor) === "bad_cursor") return refuse("bad_cursor")
  const refusal = await whyMayNotSee(ctx, clientId, logScopes[log])
  if (refusal) return refusal
  const part = partOf(span)
  await recordAccess(ctx, "coach", [{ subjectId: clientId, seen: logScopes[log], ...(part && { part }) }])
  return ok({ items: [] as LogDay[], nextCursor: null })
}

const partOf = ({ start_date: start, end_date: end }: LogSpan): string | null => {
  if (start && end) return start === end ? start : `${start} to ${end}`
  if (start) return `from ${start}`
  return end ? `to ${end}` : null
}
