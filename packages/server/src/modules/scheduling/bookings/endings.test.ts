import { ok } from "@rapport/domain/kernel/result"
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest"
import { actingAs } from "../../../platform/context.ts"
import { publish } from "../../../platform/events.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import type { TestApp } from "../../../testing/test-app.ts"
import { readBookingForNotification } from "../index.ts"
import { createCheckedApp } from "../testing/checked-app.ts"
import {
  addClient,
  book,
  change,
  createPair,
  FRIDAY,
  monday,
  moveClockTo,
  readBooking,
  slotsOf,
} from "../testing/pair.ts"

let app: TestApp
beforeAll(async () => {
  app = await createCheckedApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

const instant = { bookingMode: { VIDEO: "instant" } } as const

it("the end of a connection cancels the future bookings of these two, and nothing else", async () => {
  let coach = await app.person({ role: "coach" })
  let client = await app.person()
  const connectionId = await app.connect(coach, client)
  await coach.call("PUT /coach/availability", { body: { ...instant, minimumNoticeMinutes: 0 } })
  let other = await addClient(app, coach)
  const running = await book(client, coach, "2027-02-26T09:30:00Z")
  const [confirmed, theirs] = [
    await book(client, coach, monday("09:00")),
    await book(other, coach, monday("10:00")),
  ]
  const pending = await book(client, coach, monday("11:00"), { mode: "request" })
  const untimed = await client.call("POST /bookings/book", { body: { coachId: coach.id } })
  ;[coach, client, other] = await moveClockTo(app, "2027-02-26T09:31:00Z", coach, client, other)
  const ended = await client.call("PUT /connections/{id}", {
    params: { id: connectionId },
    body: { status: "ended" },
  })
  expect(ended.status).toBe(200)
  for (const { id } of [confirmed, pending, untimed.body]) {
    const seen = await readBooking(coach, id)
    expect(seen).toMatchObject({ status: "cancelled", cancelledBy: "client" })
    expect(seen.history?.at(-1)).toMatchObject({ what: "cancelled", by: "client" })
  }
  expect((await readBooking(client, running.id)).status).toBe("confirmed")
  expect((await readBooking(other, theirs.id)).status).toBe("confirmed")
  expect(await slotsOf(app.anyone, coach)).toContain(monday("09:00"))
  expect((await change(coach, running.id, { status: "completed" })).status).toBe(200)
})

it("the future bookings of a suspended person are cancelled on both sides, with neither side named", async () => {
  const { coach, client } = await createPair(app, { hours: instant })
  const mentor = await app.person({ role: "coach" })
  await app.connect(mentor, coach)
  const asCoach = await book(client, coach, monday("09:00"))
  const asClient = await book(coach, mentor, monday("11:00"))
  const admin = await app.person({ role: "admin" })
  const ctx = actingAs(app.context, { id: admin.id, loginId: admin.id, roles: ["admin"], verified: true })
  await inTransaction(ctx, async tx => {
    await publish(tx, "account.suspended", { accountId: coach.id, by: admin.id })
    return ok(null)
  })
  for (const [seer, booking] of [
    [client, asCoach],
    [mentor, asClient],
  ] as const) {
    const seen = await readBooking(seer, booking.id)
    expect(seen).toMatchObject({ status: "cancelled", cancelledBy: null })
    expect(seen.history?.at(-1)).toMatchObject({ what: "cancelled", by: "admin" })
  }
})

it("a suspended person cannot be booked, as coach or as client", async () => {
  const { coach, client } = await createPair(app, { hours: instant })
  const { db } = app.context
  const at = app.clock.now()
  const ask = () =>
    coach.call("POST /bookings/book", {
      body: { coachId: coach.id, clientId: client.id, scheduledAt: monday("09:00") },
    })
  await db.updateTable("accounts").set({ suspended_at: at }).where("id", "=", client.id).execute()
  expect((await ask()).problem.code).toBe("connection_required")
  await db.updateTable("accounts").set({ suspended_at: null }).where("id", "=", client.id).execute()
  await db.updateTable("accounts").set({ suspended_at: at }).where("id", "=", coach.id).execute()
  const refused = await client.call("POST /bookings/book", {
    body: { coachId: coach.id, scheduledAt: monday("09:00") },
  })
  expect(refused.problem.code).toBe("connection_required")
})

it("an email about a booking can contain names, times, zones and links, never text that somebody typed", async () => {
  const { coach, client } = await createPair(app, { client: { timeZone: "Asia/Kolkata" }, hours: instant })
  const { id } = await book(client, coach, monday("09:00"), { agenda: "MARKER a", notes: "MARKER n" })
  const before = await readBookingForNotification(app.ctx(), id)
  expect(before).toMatchObject({
    coach: { id: coach.id, timeZone: "Europe/Berlin" },
    client: { id: client.id, timeZone: "Asia/Kolkata" },
    coachTimeZone: "Europe/Berlin",
    clientTimeZone: "Asia/Kolkata",
    pageUrl: `${app.context.config.publicUrl}/bookings/${id}`,
  })
  await change(client, id, { scheduledAt: monday("10:00"), reason: "MARKER r" })
  const after = await readBookingForNotification(app.ctx(), id)
  expect(after?.sequence).toBe((before?.sequence ?? 0) + 1)
  await change(client, id, { notes: "MARKER again" })
  expect((await readBookingForNotification(app.ctx(), id))?.sequence).toBe(after?.sequence)
  expect(JSON.stringify([before, after])).not.toContain("MARKER")
})

it("the history of a booking cannot be rewritten, not even with SQL", async () => {
  const { coach, client } = await createPair(app)
  const { id } = await book(client, coach, monday("09:00"))
  const { db } = app.context
  await expect(
    db.updateTable("booking_history").set({ by: "system" }).where("booking_id", "=", id).execute(),
  ).rejects.toThrow()
  await expect(db.deleteFrom("booking_history").where("booking_id", "=", id).execute()).rejects.toThrow()
})

it("the database itself refuses what the rules must never allow", async () => {
  const { coach, client } = await createPair(app, { hours: instant })
  const one = await book(client, coach, monday("09:00"))
  const two = await book(client, coach, monday("10:00"))
  const { db } = app.context
  const set = (values: object) =>
    db
      .updateTable("bookings")
      .set(values as never)
      .where("id", "=", two.id)
      .execute()
  await expect(set({ slot_number: one.slotNumber })).rejects.toThrow(/capacity_slots_once/)
  await expect(set({ client_id: coach.id })).rejects.toThrow()
  await expect(set({ status: "no_show" })).rejects.toThrow()
  await expect(set({ ends_at: new Date(two.scheduledAt ?? "") })).rejects.toThrow()
  await expect(
    db
      .updateTable("reserved_times")
      .set({ start_minute: Date.parse(monday("09:15")) / 60_000 })
      .where("booking_id", "=", two.id)
      .execute(),
  ).rejects.toThrow(/reserved_times_no_overlap/)
})
