import pg from "pg"

/**
 * What can never be, asked of the database without the tables and constraints that prevent it: only from the bookings
 * themselves. Returns a sentence per fault.
 */
export const faultsIn = async (databaseUrl: string): Promise<string[]> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const faults: string[] = []
    for (const [claim, query] of Object.entries(claims)) {
      const { rows } = await client.query(query)
      for (const row of rows) faults.push(`${claim}: ${JSON.stringify(row)}`)
    }
    return faults
  } finally {
    await client.end()
  }
}

const open = "status in ('pending', 'confirmed')"

const claims = {
  "two open sessions of one person overlap": `
    with times as (
      select id, coach_id as person, scheduled_at as s, ends_at as e from bookings where ${open} and scheduled_at is not null
      union all
      select id, client_id, scheduled_at, ends_at from bookings where ${open} and scheduled_at is not null
      union all
      select id, coach_id, proposal_at, proposal_at + make_interval(mins => minutes) from bookings where proposal_at is not null
      union all
      select id, client_id, proposal_at, proposal_at + make_interval(mins => minutes) from bookings where proposal_at is not null
    )
    select a.person, a.id as one, b.id as other from times a join times b on a.person = b.person and a.id < b.id
    where a.s < b.e and b.s < a.e`,
  "one place is held twice": `
    select coach_id, slot_number from bookings where ${open} group by 1, 2 having count(*) > 1`,
  "more places are held than there are": `
    select b.coach_id, count(*) from bookings b join schedules s on s.coach_id = b.coach_id
    where b.${open} group by 1, s.total_slots having count(*) > s.total_slots`,
  "a booking has no accepted connection": `
    select b.id from bookings b where b.${open} and not exists (
      select 1 from connections c where c.coach_id = b.coach_id and c.client_id = b.client_id and c.status = 'accepted')`,
  "an open session with a time holds it not exactly once for each": `
    select b.id, count(h.*) from bookings b left join held_times h on h.booking_id = b.id and h.purpose = 'session'
    where b.${open} and b.scheduled_at is not null group by b.id
    having count(h.*) filter (where to_timestamp(h.start_minute * 60) = b.scheduled_at) <> 2`,
  "time is held for what is over": `
    select h.booking_id from held_times h join bookings b on b.id = h.booking_id where not b.${open}`,
  "the last line of history is not how the booking stands": `
    select b.id, b.status, l.what from bookings b join lateral (
      select what from booking_history where booking_id = b.id and what in
        ('requested', 'booked', 'confirmed', 'declined', 'cancelled', 'expired', 'completed', 'no_show')
      order by id desc limit 1) l on true
    where not (l.what = b.status or (l.what = 'requested' and b.status = 'pending') or (l.what = 'booked' and b.status = 'confirmed'))`,
} satisfies Record<string, string>
