import { sql } from "kysely"
import type { Actor, Ctx, Tx } from "../../../platform/context.ts"
import { ALL_SCHEDULES, DEFAULT_DAYS } from "./calendar-days.ts"

const MINUTE = 60_000
/** A day: the longest piece, so that reading a window needs to start no more than a day before it. */
const MAX_MINUTES = 1440

/** Time in which an external calendar has an event, in epoch ms. */
export interface ExternalBusy {
  readonly start: number
  readonly end: number
  readonly kind: "busy" | "tentative"
}

/** With whose days it is made of; see `./calendar-days.ts`. */
export type ScheduleBusy = ExternalBusy & { readonly schedule: number }

interface Piece {
  start_minute: number
  end_minute: number
  kind: ExternalBusy["kind"]
}

/**
 * Replaces the busy times of one source. Unchanged rows are left alone, so that reading a calendar that did not change
 * does not mark the person's next free times as stale (triggers `external_busy_…_change_free_times`).
 */
export const replaceExternalBusy = async (
  tx: Tx<Actor | null>,
  { sourceId, personId }: { sourceId: string; personId: string },
  busy: readonly ScheduleBusy[],
): Promise<void> => {
  const pieces = [...Map.groupBy(busy, ({ schedule }) => schedule)].flatMap(([schedule, items]) =>
    piecesOf(items).map(piece => ({ schedule, ...piece })),
  )
  const fresh = sql`jsonb_to_recordset(${JSON.stringify(pieces)}::jsonb)
    as fresh (schedule smallint, start_minute bigint, end_minute bigint, kind text)`
  // `not in` uses a hash table, whatever size the planner estimates for the JSON.
  await sql`delete from external_busy where source_id = ${sourceId}::uuid
    and (schedule, start_minute, end_minute, kind) not in
      (select schedule, start_minute, end_minute, kind from ${fresh})`.execute(tx.db)
  await sql`insert into external_busy (source_id, person_id, schedule, start_minute, end_minute, kind)
    select ${sourceId}::uuid, ${personId}::uuid, schedule, start_minute, end_minute, kind from ${fresh}
    on conflict do nothing`.execute(tx.db)
}

/** Whole minutes, in order, without overlaps, none longer than a day. Certain events win over tentative ones. */
export const piecesOf = (busy: readonly ExternalBusy[]): Piece[] => {
  const { certain, tentative } = mergeByKind(busy)
  return [
    ...certain.flatMap(span => cut(span, "busy")),
    ...tentative.flatMap(span => cut(span, "tentative")),
  ].sort((a, b) => a.start_minute - b.start_minute)
}

const mergeByKind = (busy: readonly ExternalBusy[]): { certain: Span[]; tentative: Span[] } => {
  const certain = merge(busy.filter(item => item.kind === "busy"))
  return { certain, tentative: subtract(merge(busy), certain) }
}

type Span = { start: number; end: number }

const merge = (busy: readonly ExternalBusy[]): Span[] => {
  const spans = busy
    .map(({ start, end }) => ({ start: Math.floor(start / MINUTE), end: Math.ceil(end / MINUTE) }))
    .filter(span => span.start < span.end)
    .sort((a, b) => a.start - b.start)
  const merged: Span[] = []
  for (const span of spans) {
    const last = merged.at(-1)
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else merged.push({ ...span })
  }
  return merged
}

/** Subtracts `taken`. Both are in order and without overlaps, so one pass over both is enough. */
const subtract = (spans: readonly Span[], taken: readonly Span[]): Span[] => {
  const rest: Span[] = []
  let next = 0
  for (const span of spans) {
    let from = span.start
    for (; next < taken.length; next++) {
      const cutOut = taken[next]
      if (!cutOut || cutOut.start >= span.end) break
      if (cutOut.start > from) rest.push({ start: from, end: cutOut.start })
      from = Math.max(from, cutOut.end)
    }
    if (from < span.end) rest.push({ start: from, end: span.end })
  }
  return rest
}

const cut = ({ start, end }: Span, kind: ExternalBusy["kind"]): Piece[] => {
  const pieces: Piece[] = []
  for (let from = start; from < end; from += MAX_MINUTES)
    pieces.push({ start_minute: from, end_minute: Math.min(from + MAX_MINUTES, end), kind })
  return pieces
}

/** The external busy times of a person in a window, in order; those of one calendar are joined where they touch. */
export const externalBusyOf = async (
  ctx: Ctx<Actor | null>,
  personId: string,
  window: { from: number; to: number },
  schedule = DEFAULT_DAYS,
): Promise<(ExternalBusy & { sourceId: string })[]> => {
  const rows = await ctx.db
    .selectFrom("external_busy")
    .select(["source_id", "start_minute", "end_minute", "kind"])
    .where("person_id", "=", personId)
    .where("schedule", "in", [ALL_SCHEDULES, schedule])
    .where("start_minute", ">=", Math.floor(window.from / MINUTE) - MAX_MINUTES)
    .where("start_minute", "<", Math.ceil(window.to / MINUTE))
    .where("end_minute", ">", Math.floor(window.from / MINUTE))
    .orderBy("source_id")
    .execute()
  const joined = [...Map.groupBy(rows, row => row.source_id)].flatMap(([sourceId, ofSource]) => {
    const { certain, tentative } = mergeByKind(
      ofSource.map(row => ({
        start: row.start_minute * MINUTE,
        end: row.end_minute * MINUTE,
        kind: row.kind,
      })),
    )
    const inMs = (kind: ExternalBusy["kind"]) => (span: Span) => ({
      sourceId,
      kind,
      start: span.start * MINUTE,
      end: span.end * MINUTE,
    })
    return [...certain.map(inMs("busy")), ...tentative.map(inMs("tentative"))]
  })
  return joined.sort((a, b) => a.start - b.start)
}
