import { schedulingJobs } from "@rapport/server/modules/scheduling/index"
import { systemCtx } from "@rapport/server/platform/ctx"
import pg from "pg"
import { openHere } from "./bench-app.ts"
import { cloneRows, withoutIndexes } from "./clone-rows.ts"

export interface LargePractice {
  coachId: string
  client: { email: string; password: string }
}

const OPEN_EACH = 10

/** SQL: the id that belongs to a text, the same each time. */
const idOf = (text: string) => `overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`

/** SQL: the account of the n-th copy of the first coach, and its connection. */
const COPY = idOf("'coach ' || n")
const CONNECTION = idOf("'connection ' || n")

/**
 * A practice of many coaches, each with as many bookings: one coach is made by the API and lives a little, the others
 * are copies. Of each coach ten bookings are open, the others are over.
 */
export const fillLargePractice = async (
  databaseUrl: string,
  { coaches, bookingsEach }: { coaches: number; bookingsEach: number },
): Promise<LargePractice> => {
  const here = await openHere(databaseUrl)
  const [coach, client] = [await here.person("coach", 1), await here.person("client", 1)]
  await here.connect(coach, client)
  const hours = { maxDaysAhead: null, totalSlots: 50, bookingMode: { VIDEO: "instant" as const } }
  const saved = await coach.call("PUT /coach/availability", { body: hours })
  if (saved.status !== 200) throw new Error(JSON.stringify(saved.body))
  const free = await client.call("GET /bookings/coaches/{coachId}/slots", { params: { coachId: coach.id } })
  const times: string[] = free.body.slots ?? JSON.parse(String(free.body)).slots
  for (let i = 0; i < OPEN_EACH; i++) {
    const body = { coachId: coach.id, scheduledAt: times[i * 5] ?? "" }
    const booked = await client.call("POST /bookings/book", { body })
    if (booked.status !== 201) throw new Error(JSON.stringify(booked.body))
  }
  await coach.call("GET /prices/config/{userId}", { params: { userId: coach.id } })
  await here.close()

  const db = new pg.Client({ connectionString: databaseUrl })
  await db.connect()
  try {
    await copyCoach(db, coach.id, coaches)
    await withoutIndexes(db, "bookings", () => pastBookings(db, coach.id, coaches, bookingsEach - OPEN_EACH))
    await refreshFreeTimes(databaseUrl)
    await db.query("vacuum analyze")
  } finally {
    await db.end()
  }
  return { coachId: coach.id, client: { email: "client-1@example.com", password: "a long enough phrase" } }
}

/** As the job does that a running server has. */
const refreshFreeTimes = async (databaseUrl: string): Promise<void> => {
  const here = await openHere(databaseUrl)
  await schedulingJobs.sweeps?.keep_free_times?.(systemCtx(here.app))
  await here.close()
}

const copyCoach = async (db: pg.Client, coachId: string, coaches: number): Promise<void> => {
  const times = `generate_series(2, ${coaches}) n`
  const ofCoach = (column: string) => `model.${column} = '${coachId}'`
  await cloneRows(db, {
    table: "accounts",
    of: ofCoach("id"),
    times,
    but: {
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
    await cloneRows(db, { table, of: ofCoach(column), times, but: { [column]: COPY } })
  for (const table of ["schedules", "price_rates"])
    await cloneRows(db, { table, of: ofCoach("coach_id"), times, but: { id: null, coach_id: COPY } })
  await cloneRows(db, {
    table: "connections",
    of: ofCoach("coach_id"),
    times,
    but: { id: CONNECTION, coach_id: COPY },
  })
  const open = idOf("'open ' || n || model.id")
  await cloneRows(db, {
    table: "bookings",
    of: ofCoach("coach_id"),
    times,
    but: {
      id: open,
      ...(await holders(db, open)),
      coach_id: COPY,
      connection_id: CONNECTION,
      room_name: "md5('room ' || n || model.id)",
    },
  })
  const held = idOf("'open ' || n || model.booking_id")
  await cloneRows(db, {
    table: "held_times",
    of: ofCoach("person_id"),
    times,
    but: { booking_id: held, ...(await holders(db, held, "held_times")), person_id: COPY },
  })
}

const pastBookings = async (db: pg.Client, coachId: string, coaches: number, each: number): Promise<void> => {
  const id = idOf("'past ' || n || ' ' || k")
  await cloneRows(db, {
    table: "bookings",
    of: `model.id = (select id from bookings where coach_id = '${coachId}' limit 1)`,
    times: `generate_series(1, ${coaches}) n cross join generate_series(1, ${each}) k`,
    but: {
      id,
      ...(await holders(db, id)),
      coach_id: `case n when 1 then '${coachId}'::uuid else ${COPY} end`,
      connection_id: `case n when 1 then model.connection_id else ${CONNECTION} end`,
      status: "'completed'",
      scheduled_at: "model.scheduled_at - make_interval(days => 60) - k * interval '25 hours'",
      ends_at: "model.ends_at - make_interval(days => 60) - k * interval '25 hours'",
      room_name: "md5('room ' || n || ' ' || k)",
    },
  })
}

/** Where a table says who holds the place or the time, a single booking holds it itself. */
const holders = async (db: pg.Client, id: string, table = "bookings"): Promise<Record<string, string>> => {
  const { rows } = await db.query(
    "select from information_schema.columns where table_name = $1 and column_name = 'holder_id' and is_generated = 'NEVER'",
    [table],
  )
  return rows.length > 0 ? { holder_id: id } : {}
}
