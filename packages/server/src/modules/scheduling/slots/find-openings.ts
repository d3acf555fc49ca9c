import { type RawBuilder, sql } from "kysely"
import type { Actor, Ctx } from "../../../platform/ctx.ts"
import { prepared } from "../../../platform/db/prepared.ts"
import { coachOpenTo } from "../../network/index.ts"
import { finishedAround, heldAround, minutesOf } from "../calendar/reserved-times.ts"
import { type HoursOfCoach, type HoursRow, hoursColumns } from "../schedules/schedule-rows.ts"
import { cachedScheduleOf, cacheSchedule } from "./schedule-cache.ts"

interface Openings {
  revision: number
  coach_held: string
  viewer_held?: string
  viewer_zone?: string
  /** Only where the hours are read with the rest. */
  hours?: HoursOfCoach
  finished?: string | null
}

type Params = "coachId" | "viewerId" | "fromMinute" | "toMinute" | "now"

const askers = {
  anyone: { isOpen: () => coachOpenTo(null), asks: "nobody" },
  person: { isOpen: coachOpenTo, asks: "somebody" },
  admin: { isOpen: () => sql<boolean>`'coach' = any(accounts.roles)`, asks: "somebody" },
} as const

/**
 * A coach who is hidden from the asker and one who does not exist look alike. Without the hours it is the most asked
 * query of all, and PostgreSQL need not set out for tables that it would not read.
 */
const openings = (who: keyof typeof askers, hours: "with hours" | "without hours") =>
  prepared<Params>()(({ coachId, viewerId, fromMinute, toMinute, now }) => {
    const { isOpen, asks } = askers[who]
    const held = (person: RawBuilder<unknown>) => heldAround({ fromMinute, toMinute, now, person })
    const ofViewer = sql`, ${held(sql`${viewerId}::uuid`)} as viewer_held,
      (select v.time_zone from accounts v where v.id = ${viewerId}::uuid) as viewer_zone`
    const ofHours = sql`, (select row_to_json(own) from (select ${hoursColumns}) own) as hours,
      ${finishedAround({ person: sql`schedules.coach_id`, fromMinute, toMinute })} as finished`
    return sql<Openings>`select schedules.revision, ${held(sql`schedules.coach_id`)} as coach_held
        ${asks === "nobody" ? sql`` : ofViewer} ${hours === "with hours" ? ofHours : sql``}
      from schedules
      join accounts on accounts.id = schedules.coach_id
      join privacy_settings p on p.account_id = accounts.id
      where schedules.coach_id = ${coachId}::uuid and schedules.is_default and ${isOpen(viewerId)}`
  })

const bothFor = (who: keyof typeof askers) => ({
  withHours: openings(who, "with hours"),
  withoutHours: openings(who, "without hours"),
})
const openingsFor = { anyone: bothFor("anyone"), person: bothFor("person"), admin: bothFor("admin") }

interface Read {
  row: Openings
  hours: HoursOfCoach
}

/** The hours known here are of use while their revision is the one that was read beside the held times. */
export const findOpenings = async (
  ctx: Ctx<Actor | null>,
  coachId: string,
  window: { from: number; to: number },
): Promise<Read | null> => {
  const { actor } = ctx
  const { withHours, withoutHours } =
    openingsFor[!actor ? "anyone" : actor.roles.includes("admin") ? "admin" : "person"]
  const asked = { coachId, viewerId: actor?.id ?? null, ...minutesOf(window), now: ctx.now().toISOString() }
  const known = cachedScheduleOf(coachId)
  if (known) {
    const [row] = await withoutHours(ctx, asked)
    if (!row) return null
    if (row.revision === known.revision) return { row, hours: known.hours }
  }
  const [row] = await withHours(ctx, asked)
  if (!row?.hours) return null
  cacheSchedule(coachId, { revision: row.revision, hours: row.hours })
  return { row, hours: row.hours }
}

const finishedOf = prepared<"coachId" | "fromMinute" | "toMinute">()(
  ({ coachId, fromMinute, toMinute }) =>
    sql<{
      finished: string | null
    }>`select ${finishedAround({ person: coachId, fromMinute, toMinute })} as finished
      from schedules where coach_id = ${coachId}::uuid and is_default`,
)

/** Only limits count what is over, and few coaches have any. */
export const finishedIn = async (
  ctx: Ctx<Actor | null>,
  coachId: string,
  { hours, row, window }: { hours: HoursRow; row: Openings; window: { from: number; to: number } },
): Promise<string | null> => {
  if (!hours.limits) return null
  if (row.finished !== undefined) return row.finished
  const [read] = await finishedOf(ctx, { coachId, ...minutesOf(window) })
  return read?.finished ?? null
}
