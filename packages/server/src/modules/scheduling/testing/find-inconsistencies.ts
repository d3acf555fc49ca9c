import pg from "pg"

/**
 * Checks the invariants of the stored bookings with queries of their own, so that a missing constraint or a wrong trigger is
 * found. Returns a sentence for each violation.
 */
export const findInconsistencies = async (databaseUrl: string): Promise<string[]> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const found: string[] = []
    for (const [violation, query] of Object.entries(violations)) {
      const { rows } = await client.query(query)
      for (const row of rows) found.push(`${violation}: ${JSON.stringify(row)}`)
    }
    return found
  } finally {
    await client.end()
  }
}

const open = "status in ('pending', 'confirmed')"

/** What uses a capacity slot, with its number: a single booking, a series or a group session. */
const holders = `
  select distinct coach_id, slot_number, coalesce(group_id, series_id, id) as holder from bookings where ${open}
  union select coach_id, slot_number, id from group_sessions where status = 'open'`

const violations = {
  "two open sessions of one person overlap": `
    with times as (
      select id, coach_id as person, scheduled_at as s, ends_at as e from bookings
        where ${open} and scheduled_at is not null and group_id is null
      union all
      select id, coach_id, scheduled_at, ends_at from group_sessions where status = 'open'
      union all
      select id, client_id, scheduled_at, ends_at from bookings where ${open} and scheduled_at is not null
      union all
      select id, coach_id, proposal_at, proposal_at + make_interval(mins => minutes) from bookings where proposal_at is not null
      union all
      select id, client_id, proposal_at, proposal_at + make_interval(mins => minutes) from bookings where proposal_at is not null
    )
    select a.person, a.id as one, b.id as other from times a join times b on a.person = b.person and a.id < b.id
    where a.s < b.e and b.s < a.e`,
  "a capacity slot is used twice": `
    select coach_id, slot_number from (${holders}) h group by 1, 2 having count(*) > 1`,
  "a single booking, a series or a group session uses two capacity slots": `
    select holder from (${holders}) h group by 1 having count(*) > 1`,
  "the stored capacity slots are not those of the open bookings and group sessions": `
    select coalesce(h.holder, p.holder_id) as holder from (${holders}) h
    full join capacity_slots p on p.holder_id = h.holder and p.coach_id = h.coach_id and p.slot_number = h.slot_number
    where p.holder_id is null or h.holder is null`,
  "a coach has more capacity slots in use than there are": `
    select b.coach_id, count(*) from (${holders}) b join schedules s on s.coach_id = b.coach_id and s.is_default
    group by 1, s.total_slots having count(*) > s.total_slots`,
  "a group session has more seats taken than there are, or a wrong count": `
    select g.id, g.seats, g.taken, count(b.id) from group_sessions g left join bookings b on b.group_id = g.id and b.status not in ('cancelled', 'declined', 'expired')
    group by g.id having count(b.id) > g.seats or count(b.id) <> g.taken`,
  "an open booking has no accepted connection": `
    select b.id from bookings b where b.${open} and not exists (
      select 1 from connections c where c.coach_id = b.coach_id and c.client_id = b.client_id and c.status = 'accepted')`,
  "an open booking does not reserve its time exactly once per person": `
    select b.id, count(h.*) from bookings b left join reserved_times h on h.booking_id = b.id and h.purpose = 'session'
    where b.${open} and b.scheduled_at is not null group by b.id
    having count(h.*) filter (where to_timestamp(h.start_minute * 60) = b.scheduled_at
        and to_timestamp(h.end_minute * 60) = b.ends_at)
      <> case when b.group_id is null then 2 else 1 end`,
  "an open group session does not reserve its time exactly once": `
    select g.id from group_sessions g left join reserved_times h on h.group_id = g.id and h.person_id = g.coach_id
    where g.status = 'open' group by g.id
    having count(h.*) filter (where to_timestamp(h.start_minute * 60) = g.scheduled_at
      and to_timestamp(h.end_minute * 60) = g.ends_at) <> 1`,
  "a seat has another time than its group session": `
    select b.id from bookings b join group_sessions g on g.id = b.group_id
    where b.${open} and (b.scheduled_at, b.ends_at, b.minutes) is distinct from (g.scheduled_at, g.ends_at, g.minutes)`,
  "a closed booking reserves time": `
    select h.booking_id from reserved_times h join bookings b on b.id = h.booking_id where not b.${open}`,
  "the last history entry is not the status of the booking": `
    select b.id, b.status, l.what from bookings b join lateral (
      select what from booking_history where booking_id = b.id and what in
        ('requested', 'booked', 'confirmed', 'declined', 'cancelled', 'expired', 'completed', 'no_show', 'offered')
      order by id desc limit 1) l on true
    where not (l.what = b.status or (l.what = 'requested' and b.status = 'pending') or (l.what = 'offered' and b.status = 'pending') or (l.what = 'booked' and b.status = 'confirmed'))`,
} satisfies Record<string, string>
