import { sql } from "kysely"
import { afterAll, beforeAll, expect, it } from "vitest"
import { copyRows } from "../../testing/copy-rows.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { book, createPair, FRIDAY, monday } from "../scheduling/testing/pair.ts"
import { reminderCandidates } from "./reminder-candidates.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
  app.clock.set(FRIDAY)
})
afterAll(() => app.close())

const SESSIONS = 50_000
const COPY = sql`overlay(overlay(md5('session ' || n) placing '4' from 13) placing '8' from 17)::uuid`
/** One hour apart: most are in the past, the last ones ahead. */
const AT = sql`original.scheduled_at + (n - ${SESSIONS - 2000}) * interval '1 hour'`

const copyBooking = (bookingId: string) =>
  app.context.db.transaction().execute(async db => {
    await sql`alter table bookings disable trigger user`.execute(db)
    await copyRows(db, {
      table: "bookings",
      where: sql`id = ${bookingId}`,
      times: SESSIONS,
      set: {
        id: COPY,
        room_name: sql`md5('room ' || n)`,
        scheduled_at: AT,
        ends_at: sql`original.ends_at + (n - ${SESSIONS - 2000}) * interval '1 hour'`,
        status: sql`case when n > ${SESSIONS - 2000} then 'confirmed' else 'completed' end`,
      },
    })
    await copyRows(db, {
      table: "booking_history",
      where: sql`id = (select min(id::text)::uuid from booking_history where booking_id = ${bookingId})`,
      times: SESSIONS,
      set: { id: sql`uuidv7()`, booking_id: COPY },
    })
    await sql`alter table bookings enable trigger user`.execute(db)
  })

interface Plan {
  "Node Type": string
  "Relation Name"?: string
  "Index Name"?: string
  Plans?: Plan[]
}
const nodesOf = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]

it("the search for due reminders reads only near sessions, by an index, however many sessions there are", async () => {
  const { coach, client } = await createPair(app, { hours: { bookingMode: { VIDEO: "instant" } } })
  const { id } = await book(client, coach, monday("09:00"))
  await copyBooking(id)
  const { db } = app.context
  await sql`analyze bookings, booking_history, reminders_sent, accounts`.execute(db)
  const now = app.clock.now()
  for (const after of [null, { bookingId: id, personId: coach.id }]) {
    const { rows } = await sql<{ "QUERY PLAN": { Plan: Plan }[] }>`
      explain (format json) ${reminderCandidates(now, after, 200)}`.execute(db)
    const nodes = nodesOf(rows[0]?.["QUERY PLAN"][0]?.Plan as Plan)
    expect(nodes.map(node => node["Index Name"])).toContain("bookings_ahead")
    const scannedTables = nodes
      .filter(node => node["Node Type"] === "Seq Scan")
      .map(node => node["Relation Name"])
    for (const table of ["bookings", "booking_history"]) expect(scannedTables).not.toContain(table)
  }
})
