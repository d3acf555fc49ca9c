import type { adminApi } from "@rapport/domain/admin/api"
import type { ReplyIn } from "@rapport/domain/kernel/contract"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { sql } from "kysely"
import type { Actor, Ctx } from "../../platform/context.ts"
import { presentCoaches } from "../profiles/index.ts"

export type ConnectionStatistics = ReplyIn<(typeof adminApi)["GET /admin/connections/statistics"]>
type Totals = ConnectionStatistics["totals"]
type Week = ConnectionStatistics["weeks"][number]
type CoachStatistics = ConnectionStatistics["coaches"][number]

const DAY_MS = 86_400_000
const DEFAULT_DAYS = 84
const MAX_DAYS = 1100
const MAX_COACHES = 200

const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

const minutesWaited = sql`extract(epoch from h.at - h.waiting_since) / 60`
const median = sql`percentile_cont(0.5) within group (order by ${minutesWaited})
  filter (where h.what in ('accepted', 'declined'))`

const counted = {
  requested: "requested",
  accepted: "accepted",
  declined: "declined",
  withdrawn: "withdrawn",
  expired: "expired",
  ended: "ended",
  inviteUsed: "invite_used",
  reopened: "reopened",
} satisfies Record<keyof Totals, string>

/** SQL: one count per kind of history entry, from `connection_history h`. */
const counts = sql.join(
  Object.entries(counted).map(
    ([name, what]) => sql`count(*) filter (where h.what = ${sql.lit(what)}) as ${sql.ref(name)}`,
  ),
)

const roundedOrNull = (value: number | null): number | null => (value === null ? null : Math.round(value))
const rateOf = (accepted: number, declined: number): number | null =>
  accepted + declined === 0 ? null : accepted / (accepted + declined)

/**
 * How requests were answered in a range of days (UTC, both inclusive), by week and coach. The acceptance rate is
 * accepted / (accepted + declined) of the coach's own answers; connections by invite are counted separately.
 */
export const connectionStatistics = async (
  ctx: Ctx<Actor | null>,
  range: { from?: string | undefined; to?: string | undefined },
) => {
  const to = range.to ?? dateOf(ctx.now().getTime())
  const from = range.from ?? dateOf(Date.parse(to) - (DEFAULT_DAYS - 1) * DAY_MS)
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS
  if (days < 0)
    return refuse("invalid_request", { errors: [{ path: "to", message: "This ends before it starts." }] })
  if (days > MAX_DAYS)
    return refuse("invalid_request", { errors: [{ path: "from", message: "At most three years." }] })
  const span = { start: new Date(Date.parse(from)), end: new Date(Date.parse(to) + DAY_MS) }
  const { totals, medianMinutesToAnswer } = await readTotals(ctx, span)
  return ok<ConnectionStatistics>({
    from,
    to,
    totals,
    acceptanceRate: rateOf(totals.accepted, totals.declined),
    medianMinutesToAnswer,
    weeks: await readWeeks(ctx, span),
    coaches: await readCoaches(ctx, span),
  })
}

interface Span {
  start: Date
  end: Date
}

const readTotals = async (ctx: Ctx<Actor | null>, { start, end }: Span) => {
  const { rows } = await sql<Totals & { median: number | null }>`
    select ${counts}, ${median} as median
    from connection_history h where h.at >= ${start} and h.at < ${end}`.execute(ctx.db)
  const [row] = rows
  if (!row) throw new Error("An aggregate query returned no row")
  const { median: minutes, ...totals } = row
  return { totals, medianMinutesToAnswer: roundedOrNull(minutes) }
}

/** Weeks begin on Monday; weeks without requests are included, with zeros. */
const readWeeks = async (ctx: Ctx<Actor | null>, { start, end }: Span): Promise<Week[]> => {
  const { rows } = await sql<Week>`
    select to_char(week, 'YYYY-MM-DD') as start, ${counts}
    from generate_series(date_trunc('week', ${start}::timestamptz at time zone 'UTC'),
      (${end}::timestamptz at time zone 'UTC') - interval '1 day', interval '7 days') as week
    left join connection_history h on h.at >= ${start} and h.at < ${end}
      and h.at >= week at time zone 'UTC' and h.at < (week + interval '7 days') at time zone 'UTC'
    group by week order by week`.execute(ctx.db)
  return rows
}

interface CoachRow {
  coachId: string
  requested: number
  accepted: number
  declined: number
  medianMinutesToAnswer: number | null
  connected: number
}

const readCoaches = async (ctx: Ctx<Actor | null>, { start, end }: Span): Promise<CoachStatistics[]> => {
  const { rows } = await sql<CoachRow>`
    with answered as (
      select coach_id,
        count(*) filter (where what = 'requested') as requested,
        count(*) filter (where what = 'accepted') as accepted,
        count(*) filter (where what = 'declined') as declined,
        ${median} as median
      from connection_history h where h.at >= ${start} and h.at < ${end} group by coach_id
    ), now_connected as (
      select coach_id, count(*) as connected from connections where status = 'accepted' group by coach_id
    )
    select coach_id as "coachId", coalesce(requested, 0) as requested, coalesce(accepted, 0) as accepted,
      coalesce(declined, 0) as declined, median as "medianMinutesToAnswer", coalesce(connected, 0) as connected
    from answered full join now_connected using (coach_id)
    order by requested desc, connected desc, coach_id limit ${MAX_COACHES}`.execute(ctx.db)
  const coaches = await presentCoaches(
    ctx,
    rows.map(row => row.coachId),
  )
  return rows.flatMap(({ coachId, requested, accepted, declined, medianMinutesToAnswer, connected }) => {
    const coach = coaches.get(coachId)
    return coach
      ? [
          {
            ...coach,
            requested,
            accepted,
            acceptanceRate: rateOf(accepted, declined),
            medianMinutesToAnswer: roundedOrNull(medianMinutesToAnswer),
            connected,
          },
        ]
      : []
  })
}
