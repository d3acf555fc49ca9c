import { isoInstant } from "@rapport/domain/kernel/fields"
import type { waitlistEntry } from "@rapport/domain/scheduling/waitlist-api"
import { sql } from "kysely"
import type { z } from "zod"
import type { Actor, Ctx, Tx } from "../../../platform/context.ts"
import { presentCoaches } from "../../profiles/index.ts"
import { findPeopleAsShownTo } from "../../relationships/index.ts"
import { publishSeatChanges } from "../bookings/publish-changes.ts"

export type WaitlistEntry = z.input<typeof waitlistEntry>

interface Row {
  id: string
  coach_id: string
  client_id: string
  day: string | null
  group_id: string | null
  group_title: string | null
  group_at: Date | null
  time_zone: string
  type: WaitlistEntry["type"]
  minutes: number
  status: WaitlistEntry["status"]
  created_at: Date
  position: number | null
  booking_id: string | null
  scheduled_at: Date | null
  expires_at: Date | null
}

/** The waiting and offered entries of a client or of a coach, in the order of the waitlist. */
export const listWaitlistEntries = async (
  ctx: Ctx<Actor | null>,
  person: { clientId: string } | { coachId: string },
): Promise<WaitlistEntry[]> => {
  const [column, id] = "clientId" in person ? ["client_id", person.clientId] : ["coach_id", person.coachId]
  const { rows } = await sql<Row>`select w.id, w.coach_id, w.client_id, w.day, w.group_id,
      g.title as group_title, g.scheduled_at as group_at, w.time_zone, w.type,
      coalesce(g.minutes, w.minutes) as minutes, w.status, w.created_at, b.id as booking_id, b.scheduled_at, b.expires_at,
      case when w.status = 'waiting' then (select count(*) from waitlist_entries before
        where before.coach_id = w.coach_id and before.group_id is not distinct from w.group_id
          and before.status = 'waiting'
          and (before.created_at, before.id) <= (w.created_at, w.id)) end as position
    from waitlist_entries w
    left join group_sessions g on g.id = w.group_id
    left join bookings b on b.waitlist_entry_id = w.id and b.status = 'pending'
    where ${sql.ref(`w.${column}`)} = ${id}::uuid and w.status in ('waiting', 'offered')
    order by w.created_at, w.id`.execute(ctx.db)
  return present(ctx, rows)
}

const present = async (ctx: Ctx<Actor | null>, rows: readonly Row[]): Promise<WaitlistEntry[]> => {
  const coaches = await presentCoaches(
    ctx,
    rows.map(row => row.coach_id),
  )
  const clients = await findPeopleAsShownTo(
    ctx,
    ctx.actor?.id ?? null,
    rows.map(row => row.client_id),
  )
  return rows.map(row => {
    const coach = coaches.get(row.coach_id)
    const client = clients.get(row.client_id)
    if (!coach || !client) throw new Error(`Waitlist entry ${row.id} has no coach or no client`)
    const offer = row.booking_id && row.scheduled_at && row.expires_at && row.expires_at > ctx.now()
    return {
      id: row.id,
      coachId: row.coach_id,
      clientId: row.client_id,
      day: row.day,
      group:
        row.group_id && row.group_at
          ? { id: row.group_id, title: row.group_title ?? "", scheduledAt: isoInstant(row.group_at) }
          : null,
      timeZone: row.time_zone,
      type: row.type,
      minutes: row.minutes,
      status: row.status,
      position: row.position,
      offer:
        offer && row.booking_id && row.scheduled_at && row.expires_at
          ? {
              bookingId: row.booking_id,
              scheduledAt: isoInstant(row.scheduled_at),
              expiresAt: isoInstant(row.expires_at),
            }
          : null,
      createdAt: isoInstant(row.created_at),
      coach,
      client,
    }
  })
}

/** A waitlist entry that changed. */
export interface WaitlistEntryRef {
  id: string
  coach_id: string
  client_id: string
  group_id: string | null
}

/**
 * After the commit, the browsers of both people and of all who move up behind the entry read the waitlist again. For a
 * group session, also those of all who may take a seat, as whether they may depends on its waitlist.
 */
export const publishWaitlistChange = async (tx: Tx<Actor | null>, entry: WaitlistEntryRef): Promise<void> => {
  const { id, coach_id, client_id } = entry
  const { rows: behind } = await sql<{ client_id: string }>`
    select distinct behind.client_id from waitlist_entries entry
    join waitlist_entries behind on behind.coach_id = entry.coach_id and behind.status = 'waiting'
      and behind.group_id is not distinct from entry.group_id
      and (behind.created_at, behind.id) > (entry.created_at, entry.id)
    where entry.id = ${id}::uuid`.execute(tx.db)
  const people = new Set([coach_id, client_id, ...behind.map(row => row.client_id)])
  tx.afterCommit(() => tx.app.realtime.publish([...people], "waitlist:changed", { id, version: 1 }))
  await publishSeatChanges(tx, [entry])
}
