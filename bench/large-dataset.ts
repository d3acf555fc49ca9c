import { schedulingJobs } from "@rapport/server/modules/scheduling/index"
import { systemCtx } from "@rapport/server/platform/context"
import pg from "pg"
import { openLocalApp } from "./bench-app.ts"
import { cloneRows, withoutIndexes } from "./clone-rows.ts"

export interface LargeDataset {
  coachId: string
  client: { email: string; password: string }
}

const OPEN_BOOKINGS = 10

/** SQL: an id derived from a text. */
const idOf = (text: string) => `overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`

/** SQL: the account of the n-th copy of the first coach, and its connection. */
const COPY = idOf("'coach ' || n")
const CONNECTION = idOf("'connection ' || n")

/**
 * Many coaches with the same number of bookings each. The API creates one coach with ten bookings; the other coaches are
 * copies. Each has ten open bookings, the others are past.
 */
export const fillLargeDataset = async (
  databaseUrl: string,
  { coaches, bookingsEach }: { coaches: number; bookingsEach: number },
): Promise<LargeDataset> => {
  const local = await openLocalApp(databaseUrl)
  const [coach, client] = [await local.person("coach", 1), await local.person("client", 1)]
  await local.connect(coach, client)
  const hours = { maxDaysAhead: null, totalSlots: 50, bookingMode: { VIDEO: "instant" as const } }
  const saved = await coach.call("PUT /coach/availability", { body: hours })
  if (saved.status !== 200) throw new Error(JSON.stringify(saved.body))
  const free = await client.call("GET /bookings/coaches/{coachId}/slots", { params: { coachId: coach.id } })
  const times: string[] = free.body.slots ?? JSON.parse(String(free.body)).slots
  for (let i = 0; i < OPEN_BOOKINGS; i++) {
    const body = { coachId: coach.id, scheduledAt: times[i * 5] ?? "" }
    const booked = await client.call("POST /bookings/book", { body })
    if (booked.status !== 201) throw new Error(JSON.stringify(booked.body))
  }
  await coach.call("GET /prices/config/{userId}", { params: { userId: coach.id } })
  await local.close()

  const db = new pg.Client({ connectionString: databaseUrl })
  await db.connect()
  try {
    await copyCoach(db, coach.id, coaches)
    await withoutIndexes(db, "bookings", () =>
      pastBookings(db, coach.id, coaches, bookingsEach - OPEN_BOOKINGS),
    )
    await refreshFreeTimes(databaseUrl)
    await db.query("vacuum analyze")
  } finally {
    await db.end()
  }
  return { coachId: coach.id, client: { email: "client-1@example.com", password: "a long enough phrase" } }
}

/** Runs the scheduled job of a server. */
const refreshFreeTimes = async (databaseUrl: string): Promise<void> => {
  const local = await openLocalApp(databaseUrl)
  await schedulingJobs.scheduledJobs?.keep_free_times?.(systemCtx(local.app))
  await local.close()
}

const copyCoach = async (db: pg.Client, coachId: string, coaches: number): Promise<void> => {
  const times = `generate_series(2, ${coaches}) n`
  const ofCoach = (column: string) => `original.${column} = '${coachId}'`
  await cloneRows(db, {
    table: "accounts",
    where: ofCoach("id"),
    times,
    set: {
      id: COPY,
      email: "'coach-' || n || '@example.com'",
      username: "'coach-' || n",
      last_name: "'Number ' || n",
    },
  })
  for (const [table, column] of [
    ["calendars", "person_id"],
    ["client_profiles", "account_id"],
    ["coach_profiles", "account_id"],
    ["privacy_settings", "account_id"],
    ["price_configs", "coach_id"],
  ] as const)
    await cloneRows(db, { table, where: ofCoach(column), times, set: { [column]: COPY } })
  for (const table of ["schedules", "price_rates"])
    await cloneRows(db, { table, where: ofCoach("coach_id"), times, set: { id: null, coach_id: COPY } })
  await cloneRows(db, {
    table: "connections",
    where: ofCoach("coach_id"),
    times,
    set: { id: CONNECTION, coach_id: COPY },
  })
  const open = idOf("'open ' || n || original.id")
  await cloneRows(db, {
    table: "bookings",
    where: ofCoach("coach_id"),
    times,
    set: {
      id: open,
      ...(await holders(db, open)),
      coach_id: COPY,
      connection_id: CONNECTION,
      room_name: "md5('room ' || n || original.id)",
    },
  })
  const held = idOf("'open ' || n || original.booking_id")
  await cloneRows(db, {
    table: "reserved_times",
    where: ofCoach("person_id"),
    times,
    set: { booking_id: held, ...(await holders(db, held, "reserved_times")), person_id: COPY },
  })
}

const pastBookings = async (
  db: pg.Client,
  coachId: string,
  coaches: number,
  bookingsEach: number,
): Promise<void> => {
  const id = idOf("'past ' || n || ' ' || k")
  await cloneRows(db, {
    table: "bookings",
    where: `original.id = (select id from bookings where coach_id = '${coachId}' limit 1)`,
    times: `generate_series(1, ${coaches}) n cross join generate_series(1, ${bookingsEach}) k`,
    set: {
      id,
      ...(await holders(db, id)),
      coach_id: `case n when 1 then '${coachId}'::uuid else ${COPY} end`,
      connection_id: `case n when 1 then original.connection_id else ${CONNECTION} end`,
      status: "'completed'",
      scheduled_at: "original.scheduled_at - make_interval(days => 60) - k * interval '25 hours'",
      ends_at: "original.ends_at - make_interval(days => 60) - k * interval '25 hours'",
      room_name: "md5('room ' || n || ' ' || k)",
    },
  })
}

/** A single booking is the holder of its own capacity slot and reserved time, where the column exists. */
const holders = async (db: pg.Client, id: string, table = "bookings"): Promise<Record<string, string>> => {
  const { rows } = await db.query(
    "select from information_schema.columns where table_name = $1 and column_name = 'holder_id' and is_generated = 'NEVER'",
    [table],
  )
  return rows.length > 0 ? { holder_id: id } : {}
}
