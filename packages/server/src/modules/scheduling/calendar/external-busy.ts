import { sql } from "kysely"
import type { Actor, Ctx, Tx } from "../../../platform/ctx.ts"

const MINUTE = 60_000
/** A day: what fits beside a held time in one packed number, and what a reader reaches back for. */
const MAX_MINUTES = 1440

/** Time that a calendar elsewhere says is taken; epoch ms. */
export interface OutsideBusy {
  readonly start: number
  readonly end: number
  readonly kind: "busy" | "tentative"
}

interface Piece {
  start_minute: number
  end_minute: number
  kind: OutsideBusy["kind"]
}

/**
 * What one source says of a person from now on, in place of what it said before. Nothing else writes this table. What
 * it says again is left as it is, so that reading a calendar that did not change makes nobody work anything out anew.
 */
export const replaceExternalBusy = async (
  tx: Tx<Actor | null>,
  { sourceId, personId }: { sourceId: string; personId: string },
  busy: readonly OutsideBusy[],
): Promise<void> => {
  const said = sql`jsonb_to_recordset(${JSON.stringify(piecesOf(busy))}::jsonb)
    as said (start_minute bigint, end_minute bigint, kind text)`
  // `not in` is looked up in a hash whatever the planner expects of a list that it cannot see into.
  await sql`delete from external_busy where source_id = ${sourceId}::uuid
    and (start_minute, end_minute, kind) not in (select start_minute, end_minute, kind from ${said})`.execute(
    tx.db,
  )
  await sql`insert into external_busy (source_id, person_id, start_minute, end_minute, kind)
    select ${sourceId}::uuid, ${personId}::uuid, start_minute, end_minute, kind from ${said}
    on conflict do nothing`.execute(tx.db)
}

/** Whole minutes, in order, without overlaps, none longer than a day. What is certain wins over what is not. */
export const piecesOf = (busy: readonly OutsideBusy[]): Piece[] => {
  const certain = united(busy.filter(each => each.kind === "busy"))
  const all = united(busy)
  const tentative = without(all, certain)
  return [
    ...certain.flatMap(span => cut(span, "busy")),
    ...tentative.flatMap(span => cut(span, "tentative")),
  ].sort((a, b) => a.start_minute - b.start_minute)
}

type Span = { start: number; end: number }

const united = (busy: readonly OutsideBusy[]): Span[] => {
  const spans = busy
    .map(each => ({ start: Math.floor(each.start / MINUTE), end: Math.ceil(each.end / MINUTE) }))
    .filter(each => each.start < each.end)
    .sort((a, b) => a.start - b.start)
  const merged: Span[] = []
  for (const span of spans) {
    const last = merged.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else merged.push({ ...span })
  }
  return merged
}

/** Both in order and without overlaps, so one walk along both is enough, however many there are. */
const without = (spans: readonly Span[], taken: readonly Span[]): Span[] => {
  const left: Span[] = []
  let next = 0
  for (const span of spans) {
    let from = span.start
    for (; next < taken.length; next++) {
      const each = taken[next]
      if (!each || each.start >= span.end) break
      if (each.start > from) left.push({ start: from, end: each.start })
      from = Math.max(from, each.end)
    }
    if (from < span.end) left.push({ start: from, end: span.end })
  }
  return left
}

const cut = ({ start, end }: Span, kind: OutsideBusy["kind"]): Piece[] => {
  const pieces: Piece[] = []
  for (let from = start; from < end; from += MAX_MINUTES)
    pieces.push({ start_minute: from, end_minute: Math.min(from + MAX_MINUTES, end), kind })
  return pieces
}

/** What other calendars say of a person in a window, in time order; pieces of one stretch are one again. */
export const externalBusyOf = async (
  ctx: Ctx<Actor | null>,
  personId: string,
  window: { from: number; to: number },
): Promise<(OutsideBusy & { sourceId: string })[]> => {
  const rows = await ctx.db
    .selectFrom("external_busy")
    .select(["source_id", "start_minute", "end_minute", "kind"])
    .where("person_id", "=", personId)
    .where("start_minute", ">=", Math.floor(window.from / MINUTE) - MAX_MINUTES)
    .where("start_minute", "<", Math.ceil(window.to / MINUTE))
    .where("end_minute", ">", Math.floor(window.from / MINUTE))
    .orderBy("source_id")
    .orderBy("start_minute")
    .execute()
  const joined: (OutsideBusy & { sourceId: string; end: number })[] = []
  for (const row of rows) {
    const span = { start: row.start_minute * MINUTE, end: row.end_minute * MINUTE }
    const last = joined.at(-1)
    if (last && last.sourceId === row.source_id && last.kind === row.kind && last.end === span.start)
      joined[joined.length - 1] = { ...last, end: span.end }
    else joined.push({ sourceId: row.source_id, kind: row.kind, ...span })
  }
  return joined.sort((a, b) => a.start - b.start)
}
