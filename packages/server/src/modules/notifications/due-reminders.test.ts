import { sql } from "kysely"
import { afterAll, beforeAll, expect, it } from "vitest"
import { copyRows } from "../../testing/copy-rows.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { book, FRIDAY, meet, monday } from "../scheduling/testing/pair.ts"
import { dueReminders } from "./due-reminders.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
  app.clock.set(FRIDAY)
})
afterAll(() => app.close())

const SESSIONS = 50_000
const COPY = sql`overlay(overlay(md5('session ' || n) placing '4' from 13) placing '8' from 17)::uuid`
/** An hour apart: most lie behind, the last ones ahead. */
const AT = sql`model.scheduled_at + (n - ${SESSIONS - 2000}) * interval '1 hour'`

const fill = (bookingId: string) =>
  app.context.db.transaction().execute(async db => {
    await sql`alter table bookings disable trigger user`.execute(db)
    await copyRows(db, {
      table: "bookings",
      of: sql`id = ${bookingId}`,
      times: SESSIONS,
      but: {
        id: COPY,
        room_name: sql`md5('room ' || n)`,
        scheduled_at: AT,
        ends_at: sql`model.ends_at + (n - ${SESSIONS - 2000}) * interval '1 hour'`,
        status: sql`case when n > ${SESSIONS - 2000} then 'confirmed' else 'completed' end`,
      },
    })
    await copyRows(db, {
      table: "booking_history",
      of: sql`id = (select min(id::text)::uuid from booking_history where booking_id = ${bookingId})`,
      times: SESSIONS,
      but: { id: sql`uuidv7()`, booking_id: COPY },
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

it("the search for reminders reads what is near, by an index, however many sessions there are", async () => {
  const { coach, client } = await meet(app, { hours: { bookingMode: { VIDEO: "instant" } } })
  const { id } = await book(client, coach, monday("09:00"))
  await fill(id)
  const { db } = app.context
  await sql`analyze bookings, booking_history, reminders_sent, accounts`.execute(db)
  const now = app.clock.now()
  for (const after of [null, { bookingId: id, personId: coach.id }]) {
    const { rows } = await sql<{ "QUERY PLAN": { Plan: Plan }[] }>`
      explain (format json) ${dueReminders(now, after, 200)}`.execute(db)
    const nodes = nodesOf(rows[0]?.["QUERY PLAN"][0]?.Plan as Plan)
    expect(nodes.map(node => node["Index Name"])).toContain("bookings_ahead")
    const readWhole = nodes
      .filter(node => node["Node Type"] === "Seq Scan")
      .map(node => node["Relation Name"])
    for (const table of ["bookings", "booking_history"]) expect(readWhole).not.toContain(table)
  }
})
