import { isDeepStrictEqual } from "node:util"
import pg from "pg"
import { findInconsistencies } from "../../modules/scheduling/testing/find-inconsistencies.ts"
import { requestWithRetries } from "./api-request.ts"
import type { People } from "./create-people.ts"
import type { RequestLog } from "./request-log.ts"

const MAX_REPEATS = 400

/** Checks that exactly the acknowledged bookings exist, complete and consistent; one sentence per fault. */
export const checkBookings = async (databaseUrl: string, log: RequestLog): Promise<string[]> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string; status: string; notes: string; slot_number: number }>(
      "select id, status, notes, slot_number from bookings",
    )
    const faults = await findInconsistencies(databaseUrl)
    const byId = new Map(rows.map(row => [row.id, row]))
    for (const [key, { response }] of log.booked) {
      const row = byId.get(response.id)
      if (!row) faults.push(`An acknowledged booking is lost: ${response.id}`)
      else if (row.notes !== key || row.slot_number !== response.slotNumber)
        faults.push(`A booking is not the one that was acknowledged: ${response.id}`)
      else if (row.status !== log.statuses.get(response.id))
        faults.push(`${response.id} is ${row.status}, acknowledged was ${log.statuses.get(response.id)}`)
    }
    for (const row of rows)
      if (!log.booked.has(row.notes)) faults.push(`A booking that was never acknowledged: ${row.id}`)
    if (rows.length !== log.booked.size)
      faults.push(`${rows.length} bookings, ${log.booked.size} were acknowledged`)
    for (const [claim, query] of Object.entries(faultQueries)) {
      const found = await client.query(query)
      for (const row of found.rows) faults.push(`${claim}: ${JSON.stringify(row)}`)
    }
    return faults
  } finally {
    await client.end()
  }
}

/** Queries that find faults, by the sentence for one. */
const faultQueries = {
  "the price is not frozen": `
    select id from bookings where price_currency !~ '^[A-Z]{3}$' or jsonb_array_length(price -> 'lines') < 1
      or price ->> 'configVersion' is null or (select sum((line ->> 'amount')::int)
        from jsonb_array_elements(price -> 'lines') line where line ->> 'kind' <> 'tax_included') <> price_amount`,
  "the history does not begin with the booking": `
    select b.id from bookings b where not exists (
      select 1 from booking_history l where l.booking_id = b.id and l.what in ('requested', 'booked') and l.at = b.created_at)`,
  "the history and the events of a booking differ": `
    select b.id, l.lines, e.events from bookings b
    join lateral (select array_agg(case what when 'booked' then 'confirmed' else what end order by id) as lines
      from booking_history where booking_id = b.id) l on true
    join lateral (select array_agg(replace(name, 'booking.', '') order by id) as events
      from events where name like 'booking.%' and payload ->> 'bookingId' = b.id::text) e on true
    where l.lines is distinct from e.events`,
  "the idempotency key of a booking is not stored with its response": `
    select b.id from bookings b left join idempotency_keys k on k.key = b.notes
    where k.status is distinct from 201 or k.reply ->> 'id' <> b.id::text`,
  "an idempotency key is stored without a booking": `
    select k.key from idempotency_keys k where not exists (select 1 from bookings b where b.notes = k.key)`,
} satisfies Record<string, string>

/** Checks that a repeat with a used idempotency key gets the first response again. */
export const checkRepeats = async (
  addresses: readonly string[],
  log: RequestLog,
  { clients }: People,
): Promise<string[]> => {
  const faults: string[] = []
  for (const [key, { client, body, response }] of [...log.booked].slice(-MAX_REPEATS)) {
    const user = clients.find(({ id }) => id === client)
    if (!user) throw new Error("A booking of an unknown client")
    const request = { method: "POST", path: "/bookings/book", body, key } as const
    const repeated = await requestWithRetries(addresses, log, user, request)
    if (repeated.status !== 201 || !isDeepStrictEqual(repeated.body, response))
      faults.push(`Repeated, ${key} got ${repeated.status} ${JSON.stringify(repeated.body).slice(0, 200)}`)
  }
  return faults
}
