import { ok, type Refusal, refuse } from "@rapport/domain/kernel/result"
import type { Scope } from "@rapport/domain/network/schema"
import type { Ctx, Tx } from "../../platform/context.ts"
import { decodeCursor, pageOf } from "../../platform/db/cursor.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { recordAccess } from "../access-log/index.ts"
import {
  listDates,
  readDietDays,
  readProgress,
  readWorkouts,
  spanOf,
  toDays,
  todayOf,
} from "../logs/index.ts"
import { findAcceptedConnection } from "../network/index.ts"

export interface LogQuery {
  start_date?: string | undefined
  end_date?: string | undefined
  cursor?: string | undefined
  limit: number
  q?: string | undefined
}

/** A client's workouts day by day, newest first; `limit` counts dates. */
export const showWorkoutLogs = (ctx: Ctx, clientId: string, query: LogQuery) =>
  showDays(ctx, clientId, query, {
    list: "workout-logs",
    scope: "workouts",
    kind: "workout",
    read: async (tx, dates) => toDays(await readWorkouts(tx, clientId, dates)),
  })

/** A client's meals day by day, newest first; `limit` counts dates. */
export const showDietLogs = (ctx: Ctx, clientId: string, query: LogQuery) =>
  showDays(ctx, clientId, query, {
    list: "diet-logs",
    scope: "nutrition",
    kind: "meal",
    read: (tx, dates) => readDietDays(tx, clientId, dates),
  })

interface DaysToShow<Day> {
  list: string
  scope: Scope
  kind: string
  read: (tx: Tx, dates: readonly string[]) => Promise<Day[]>
}

/** Consent, reading and the record of the access are one transaction. Nothing is recorded where there is nothing to see. */
const showDays = <Day>(ctx: Ctx, clientId: string, query: LogQuery, shown: DaysToShow<Day>) =>
  inTransaction(ctx, async tx => {
    const page = cursorOf(tx, shown.list, clientId, query)
    if (page.after === "bad_cursor") return refuse("bad_cursor")
    const refusal = await requireScope(tx, clientId, shown.scope)
    if (refusal) return refusal
    const before = page.after ? String(page.after[0]) : undefined
    const span = { start: query.start_date, end: query.end_date, before, q: query.q?.trim() || undefined }
    const dates = await listDates(tx, clientId, [shown.kind], span, query.limit + 1)
    const { rows, nextCursor } = pageOf(tx, page.scope, dates, query.limit, date => [date])
    const items = await shown.read(tx, rows)
    if (items.length > 0) await recordRead(tx, clientId, [shown.scope], datesOf(query))
    return ok({ items, nextCursor })
  })

const charts = { workouts: ["e1rm", "volume"], metrics: ["weight", "measurements"] } as const

/** A client's charts in the scopes that they granted; refused only where none of these is granted. */
export const showProgress = (ctx: Ctx, clientId: string, query: Omit<LogQuery, "cursor" | "limit" | "q">) =>
  inTransaction(ctx, async tx => {
    const connection = await findAcceptedConnection(tx, { coachId: tx.actor.id, clientId }, { lock: true })
    if (!connection) return refuse("not_found")
    const granted = (["workouts", "metrics"] as const).filter(scope => connection.scopes.includes(scope))
    if (granted.length === 0) return refuse("scope_not_granted")
    const span = spanOf(query, query.end_date ?? (await todayOf(tx, clientId)))
    if (!span) return refuse("span_too_long")
    const shares = { workouts: granted.includes("workouts"), metrics: granted.includes("metrics") }
    const progress = await readProgress(tx, clientId, span, shares)
    const seen = granted.filter(scope => charts[scope].some(name => (progress[name] ?? []).length > 0))
    if (seen.length > 0) await recordRead(tx, clientId, seen, `${span.start} to ${span.end}`)
    return ok(progress)
  })

const cursorOf = (ctx: Ctx, list: string, clientId: string, query: LogQuery) => {
  const scope = {
    list,
    filters: { clientId, start: query.start_date, end: query.end_date, q: query.q?.trim() },
  }
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
