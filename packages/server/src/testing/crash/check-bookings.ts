import { isDeepStrictEqual } from "node:util"
import pg from "pg"
import { faultsIn } from "../../modules/scheduling/testing/check-books.ts"
import { askUntilAnswered } from "./ask.ts"
import type { Diary } from "./diary.ts"
import type { Gathered } from "./gather.ts"

const MAX_REPEATS = 400

/** Everything that was acknowledged is there and whole, and nothing is that was not: a sentence per fault. */
export const faultsOfBookings = async (databaseUrl: string, diary: Diary): Promise<string[]> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string; status: string; notes: string; slot_number: number }>(
      "select id, status, notes, slot_number from bookings",
    )
    const faults = await faultsIn(databaseUrl)
    const byId = new Map(rows.map(row => [row.id, row]))
    for (const [key, { answer }] of diary.booked) {
      const row = byId.get(answer.id)
      if (!row) faults.push(`An acknowledged booking is lost: ${answer.id}`)
      else if (row.notes !== key || row.slot_number !== answer.slotNumber)
        faults.push(`A booking is not the one that was acknowledged: ${answer.id}`)
      else if (row.status !== diary.standing.get(answer.id))
        faults.push(`${answer.id} is ${row.status}, acknowledged was ${diary.standing.get(answer.id)}`)
    }
    for (const row of rows)
      if (!diary.booked.has(row.notes)) faults.push(`A booking that nobody was told of: ${row.id}`)
    if (rows.length !== diary.booked.size)
      faults.push(`${rows.length} bookings, ${diary.booked.size} were acknowledged`)
    for (const [claim, query] of Object.entries(claims)) {
      const found = await client.query(query)
      for (const row of found.rows) faults.push(`${claim}: ${JSON.stringify(row)}`)
    }
    return faults
  } finally {
    await client.end()
  }
}

const claims = {
  "the price is not frozen": `
    select id from bookings where price_currency !~ '^[A-Z]{3}$' or jsonb_array_length(price -> 'lines') < 1
      or price ->> 'configVersion' is null or (select sum((line ->> 'amount')::int)
        from jsonb_array_elements(price -> 'lines') line where line ->> 'kind' <> 'tax_included') <> price_amount`,
  "the history does not begin with the booking": `
    select b.id from bookings b where not exists (
      select 1 from booking_history l where l.booking_id = b.id and l.what in ('requested', 'booked') and l.at = b.created_at)`,
  "a line of history and its event do not go together": `
    select b.id, l.lines, e.events from bookings b
    join lateral (select array_agg(case what when 'booked' then 'confirmed' else what end order by id) as lines
      from booking_history where booking_id = b.id) l on true
    join lateral (select array_agg(replace(name, 'booking.', '') order by id) as events
      from events where name like 'booking.%' and payload ->> 'bookingId' = b.id::text) e on true
    where l.lines is distinct from e.events`,
  "the key of a booking is not kept with its answer": `
    select b.id from bookings b left join idempotency_keys k on k.key = b.notes
    where k.status is distinct from 201 or k.reply ->> 'id' <> b.id::text`,
  "a key was taken for nothing": `
    select k.key from idempotency_keys k where not exists (select 1 from bookings b where b.notes = k.key)`,
} satisfies Record<string, string>

/** Whoever asks again under a key they used gets the first answer, word for word. */
export const faultsOfRepeats = async (
  addresses: readonly string[],
  diary: Diary,
  { clients }: Gathered,
): Promise<string[]> => {
  const faults: string[] = []
  for (const [key, { client, body, answer }] of [...diary.booked].slice(-MAX_REPEATS)) {
    const who = clients.find(each => each.id === client)
    if (!who) throw new Error("A booking of nobody")
    const question = { method: "POST", path: "/bookings/book", body, key } as const
    const repeated = await askUntilAnswered(addresses, diary, who, question)
    if (repeated.status !== 201 || !isDeepStrictEqual(repeated.body, answer))
      faults.push(`Asked again, ${key} got ${repeated.status} ${JSON.stringify(repeated.body).slice(0, 200)}`)
  }
  return faults
}
