import { ok, type Refusal, refuse } from "@rapport/domain/kernel/result"
import type { Scope } from "@rapport/domain/network/schema"
import type { Ctx, Tx } from "../../platform/context.ts"
import { decodeCursor, pageOf } from "../../platform/db/cursor.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { recordAccess } from "../access-log/index.ts"
import { listDates, readProgress, readWorkouts, spanOf, toDays, todayOf } from "../logs/index.ts"
import { findAcceptedConnection } from "../network/index.ts"

export interface LogQuery {
  start_date?: string | undefined
  end_date?: string | undefined
  cursor?: string | undefined
  limit: number
}

interface LogDay {
  date: string
  entries: Record<string, unknown>[]
}

/** A client's workouts day by day, newest first; `limit` counts dates. Consent, reading and record are one transaction. */
export const showWorkoutLogs = (ctx: Ctx, clientId: string, query: LogQuery) =>
  inTransaction(ctx, async tx => {
    const page = cursorOf(tx, "workout-logs", clientId, query)
    if (page.after === "bad_cursor") return refuse("bad_cursor")
    const refusal = await requireScope(tx, clientId, "workouts")
    if (refusal) return refusal
    const before = page.after ? String(page.after[0]) : undefined
    const dates = await listDates(
      tx,
      clientId,
      ["workout"],
      { start: query.start_date, end: query.end_date, before },
      query.limit + 1,
    )
    const { rows, nextCursor } = pageOf(tx, page.scope, dates, query.limit, date => [date])
    const items = toDays(await readWorkouts(tx, clientId, rows))
    await recordRead(tx, clientId, ["workouts"], datesOf(query))
    return ok({ items, nextCursor })
  })

/** A client's meals day by day. There are no meals yet, so it is empty. */
export const showDietLogs = (ctx: Ctx, clientId: string, query: LogQuery) =>
  inTransaction(ctx, async tx => {
    if (cursorOf(tx, "diet-logs", clientId, query).after === "bad_cursor") return refuse("bad_cursor")
    const refusal = await requireScope(tx, clientId, "nutrition")
    if (refusal) return refusal
    await recordRead(tx, clientId, ["nutrition"], datesOf(query))
    return ok({ items: [] as LogDay[], nextCursor: null })
  })

/** A client's charts in the scopes that they granted; refused only where none of these is granted. */
export const showProgress = (ctx: Ctx, clientId: string, query: Omit<LogQuery, "cursor" | "limit">) =>
  inTransaction(ctx, async tx => {
    const connection = await findAcceptedConnection(tx, { coachId: tx.actor.id, clientId }, { lock: true })
    if (!connection) return refuse("not_found")
    const granted = (["workouts", "metrics"] as const).filter(scope => connection.scopes.includes(scope))
    if (granted.length === 0) return refuse("scope_not_granted")
    const span = spanOf(query, query.end_date ?? (await todayOf(tx, clientId)))
    if (!span) return refuse("span_too_long")
    const shares = { workouts: granted.includes("workouts"), metrics: granted.includes("metrics") }
    const progress = await readProgress(tx, clientId, span, shares)
    await recordRead(tx, clientId, granted, `${span.start} to ${span.end}`)
    return ok(progress)
  })

const cursorOf = (ctx: Ctx, list: string, clientId: string, query: LogQuery) => {
  const scope = { list, filters: { clientId, start: query.start_date, end: query.end_date } }
  return { scope, after: decodeCursor(ctx, scope, query.cursor) }
}

/** Refuses access to this part of a client: without a connection as not found, else because the scope is not shared. */
const requireScope = async (
  tx: Tx,
  clientId: string,
  scope: Scope,
): Promise<Refusal<"not_found" | "scope_not_granted"> | null> => {
  const connection = await findAcceptedConnection(tx, { coachId: tx.actor.id, clientId }, { lock: true })
  if (!connection) return refuse("not_found")
  return connection.scopes.includes(scope) ? null : refuse("scope_not_granted")
}

const recordRead = (tx: Tx, clientId: string, seen: readonly Scope[], part: string | null): Promise<void> =>
  recordAccess(
    tx,
    "coach",
    seen.map(scope => ({ subjectId: clientId, seen: scope, ...(part && { part }) })),
  )

const datesOf = ({ start_date: start, end_date: end }: LogQuery): string | null => {
  if (start && end) return start === end ? start : `${start} to ${end}`
  if (start) return `from ${start}`
  return end ? `to ${end}` : null
}
