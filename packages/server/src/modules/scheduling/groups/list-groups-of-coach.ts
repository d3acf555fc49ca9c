import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { groupForClient } from "@rapport/domain/scheduling/groups-api"
import { canTakeSeat } from "@rapport/domain/scheduling/waitlist"
import { sql } from "kysely"
import type { z } from "zod"
import type { Ctx } from "../../../platform/context.ts"
import { findAcceptedConnection } from "../../network/index.ts"
import { countWaitingForSeat, type GroupRow, presentGroup } from "./group-rows.ts"
import { countAheadInQueue } from "./group-seats.ts"

interface Row extends GroupRow {
  waiting: number
  ahead: number
  booking_id: string | null
  booking_expires_at: Date | null
  entry_id: string | null
  position: number | null
}

/** All upcoming group sessions of a coach (their capacity limits how many), for connected clients: how many take part and wait, not who. */
export const listGroupsOfCoach = async (ctx: Ctx, coachId: string) => {
  const connection = await findAcceptedConnection(ctx, { coachId, clientId: ctx.actor.id })
  if (!connection) return refuse("connection_required")
  const me = ctx.actor.id
  const { rows } =
    await sql<Row>`select g.*, ${countWaitingForSeat} as waiting, ${countAheadInQueue(me, ctx.now())} as ahead,
      b.id as booking_id, b.expires_at as booking_expires_at, mine.id as entry_id,
      case when mine.id is not null then (select count(*) from waitlist_entries before
        where before.group_id = g.id and before.status = 'waiting'
          and (before.created_at, before.id) <= (mine.created_at, mine.id)) end as position
    from group_sessions g
    left join bookings b on b.group_id = g.id and b.client_id = ${me}::uuid
      and b.status in ('pending', 'confirmed') and (b.expires_at is null or b.expires_at > ${ctx.now()})
    left join waitlist_entries mine on mine.group_id = g.id and mine.client_id = ${me}::uuid
      and mine.status = 'waiting'
    where g.coach_id = ${coachId}::uuid and g.status = 'open' and g.scheduled_at > ${ctx.now()}
    order by g.scheduled_at, g.id`.execute(ctx.db)
  return ok({ items: rows.map(present), nextCursor: null })
}

const present = (row: Row): z.input<typeof groupForClient> => {
  const isFree = canTakeSeat(row, Number(row.ahead))
  const hasSeat = row.booking_id !== null
  const { entry_id: entryId, position, booking_expires_at: offeredUntil } = row
  return {
    ...presentGroup(row, Number(row.waiting)),
    bookingId: row.booking_id,
    offeredUntil: offeredUntil && isoInstant(offeredUntil),
    wait: entryId !== null && position !== null ? { entryId, position: Number(position) } : null,
    can: {
      take: hasSeat ? offeredUntil !== null : isFree,
      wait: !hasSeat && !isFree && entryId === null,
    },
  }
}
