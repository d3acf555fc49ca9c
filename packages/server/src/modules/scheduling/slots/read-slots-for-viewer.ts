import { type RawBuilder, sql } from "kysely"
import type { Actor, Ctx } from "../../../platform/context.ts"
import { prepared } from "../../../platform/db/prepared.ts"
import { isCoachVisibleTo } from "../../network/index.ts"
import { minutesOf, reservedTimesAround } from "../calendar/reserved-times.ts"
import type { HoursOfCoach, HoursRow } from "../schedules/schedule-rows.ts"
import { finishedColumn, hoursAndReservedColumns, reservedColumn } from "./hours-and-reserved.ts"

interface Row {
  revision: number
  reserved: string
  viewer_reserved?: string
  viewer_zone?: string
  /** Only where the hours are read with the rest. */
  hours?: HoursOfCoach
  finished?: string | null
}

type Params = "coachId" | "viewerId" | "fromMinute" | "toMinute" | "now"

const viewers = {
  anyone: { canSee: () => isCoachVisibleTo(null), isPerson: false },
  person: { canSee: isCoachVisibleTo, isPerson: true },
  admin: { canSee: () => sql<boolean>`'coach' = any(accounts.roles)`, isPerson: true },
} as const

/**
 * A coach whom the viewer may not see and one who does not exist look alike. The query without hours is the most
 * frequent one of all, and PostgreSQL starts it faster without the tables that it would not read.
 */
const slotsQueryFor = (viewer: keyof typeof viewers, columns: "with hours" | "without hours") =>
  prepared<Params>()(({ coachId, viewerId, fromMinute, toMinute, now }) => {
    const { canSee, isPerson } = viewers[viewer]
    const window = { fromMinute, toMinute, now }
    const ofViewer = sql`, ${reservedTimesAround({ ...window, person: sql`${viewerId}::uuid` })} as viewer_reserved,
      (select v.time_zone from accounts v where v.id = ${viewerId}::uuid) as viewer_zone`
    const ofCoach = columns === "with hours" ? hoursAndReservedColumns(window) : reservedColumn(window)
    return sql<Row>`select schedules.revision, ${ofCoach} ${isPerson ? ofViewer : sql``}
      from schedules
      join accounts on accounts.id = schedules.coach_id
      join privacy_settings p on p.account_id = accounts.id
      where schedules.coach_id = ${coachId}::uuid and schedules.is_default and ${canSee(viewerId)}`
  })

const queriesFor = (viewer: keyof typeof viewers) => ({
  withHours: slotsQueryFor(viewer, "with hours"),
  withoutHours: slotsQueryFor(viewer, "without hours"),
})
const queries = { anyone: queriesFor("anyone"), person: queriesFor("person"), admin: queriesFor("admin") }

/** The hours and reserved time of a coach whom the caller may see; null for any other. */
export const readSlotsForViewer = async (
  ctx: Ctx<Actor | null>,
  coachId: string,
  window: { from: number; to: number },
): Promise<{ row: Row; hours: HoursOfCoach } | null> => {
  const { actor } = ctx
  const { schedules } = ctx.app.caches
  const { withHours, withoutHours } =
    queries[!actor ? "anyone" : actor.roles.includes("admin") ? "admin" : "person"]
  const params = { coachId, viewerId: actor?.id ?? null, ...minutesOf(window), now: ctx.now().toISOString() }
  const cached = schedules.get(coachId)
  if (cached) {
    const [row] = await withoutHours(ctx, params)
    if (!row) return null
    if (row.revision === cached.revision) return { row, hours: cached.hours }
  }
  const [row] = await withHours(ctx, params)
  if (!row?.hours) return null
  schedules.set(coachId, { revision: row.revision, hours: row.hours })
  return { row, hours: row.hours }
}

const finishedOf = prepared<"coachId" | "fromMinute" | "toMinute">()(
  ({ coachId, fromMinute, toMinute }): RawBuilder<{ finished: string | null }> =>
    sql`select ${finishedColumn({ fromMinute, toMinute })} from schedules where coach_id = ${coachId}::uuid and is_default`,
)

/** The finished sessions, which only limits count; few coaches have limits. */
export const readFinished = async (
  ctx: Ctx<Actor | null>,
  coachId: string,
  { schedule, row, window }: { schedule: HoursRow; row: Row; window: { from: number; to: number } },
): Promise<string | null> => {
  if (!schedule.limits) return null
  if (row.finished !== undefined) return row.finished
  const [read] = await finishedOf(ctx, { coachId, ...minutesOf(window) })
  return read?.finished ?? null
}
