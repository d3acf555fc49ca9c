import { ok, type Refusal, refuse } from "@rapport/domain/kernel/result"
import type { Scope } from "@rapport/domain/network/schema"
import type { Ctx } from "../../platform/context.ts"
import { decodeCursor } from "../../platform/db/cursor.ts"
import { recordAccess } from "../access-log/index.ts"
import { findAcceptedConnection } from "../network/index.ts"

export interface LogQuery {
  start_date?: string | undefined
  end_date?: string | undefined
  cursor?: string | undefined
}

interface LogDay {
  date: string
  entries: Record<string, unknown>[]
}

/** The scope that each log needs. */
export const logScopes = {
  "workout-logs": "workouts",
  "diet-logs": "nutrition",
  progress: "metrics",
} as const satisfies Record<string, Scope>

/** A client's log, day by day. The access is recorded with the requested dates. There are no logs yet, so it is empty. */
export const showLog = async (ctx: Ctx, clientId: string, log: keyof typeof logScopes, query: LogQuery) => {
  const filters = { clientId, start: query.start_date, end: query.end_date }
  if (decodeCursor(ctx, { list: log, filters }, query.cursor) === "bad_cursor") return refuse("bad_cursor")
  const refusal = await requireScope(ctx, clientId, logScopes[log])
  if (refusal) return refusal
  const part = datesOf(query)
  await recordAccess(ctx, "coach", [{ subjectId: clientId, seen: logScopes[log], ...(part && { part }) }])
  return ok({ items: [] as LogDay[], nextCursor: null })
}

/** Refuses access to this part of a client: without a connection as not found, else because the scope is not shared. */
const requireScope = async (
  ctx: Ctx,
  clientId: string,
  scope: Scope,
): Promise<Refusal<"not_found" | "scope_not_granted"> | null> => {
  const connection = await findAcceptedConnection(ctx, { coachId: ctx.actor.id, clientId })
  if (!connection) return refuse("not_found")
  return connection.scopes.includes(scope) ? null : refuse("scope_not_granted")
}

const datesOf = ({ start_date: start, end_date: end }: LogQuery): string | null => {
  if (start && end) return start === end ? start : `${start} to ${end}`
  if (start) return `from ${start}`
  return end ? `to ${end}` : null
}
