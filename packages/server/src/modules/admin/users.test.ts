import { sql } from "kysely"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { mailKindsTo } from "../notifications/testing/sent.ts"
import { book, createPair, FRIDAY, monday } from "../scheduling/testing/pair.ts"

describe("accounts as an admin manages them", () => {
  let app: TestApp
  let admin: TestPerson
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    app.clock.set(FRIDAY)
    admin = await app.person({ role: "admin" })
  })

  const userId = (person: TestPerson) => ({ params: { userId: person.id } })
  const suspend = (person: TestPerson, by = admin) =>
    by.call("POST /admin/users/{userId}/suspension", { ...userId(person), body: { reason: "Asked for it" } })
  const setRoles = (person: TestPerson, roles: TestPerson["role"][], by = admin) =>
    by.call("PUT /admin/users/{userId}/roles", { ...userId(person), body: { roles } })
  const accessesTo = (person: TestPerson) =>
    app.context.db
      .selectFrom("access_log")
      .selectAll()
      .where("subject_id", "=", person.id)
      .orderBy("id")
      .execute()

  it("are listed by role, name and suspension, page by page", async () => {
    const tag = `Q${crypto.randomUUID().slice(0, 8)}`
    const coach = await app.person({ role: "coach", lastName: tag })
    const clients = [await app.person({ lastName: tag }), await app.person({ lastName: tag })]
    const list = (query: object) => admin.call("GET /admin/users", { query: { q: tag, ...query } })
    const coaches = await list({ role: "coach" })
    expect(coaches.body.items.map(item => item.id)).toEqual([coach.id])
    expect(coaches.body.items[0]).toMatchObject({ email: coach.email, roles: ["coach"], suspendedAt: null })
    const first = await list({ role: "client", limit: 1 })
    const second = await list({ role: "client", limit: 1, cursor: first.body.nextCursor ?? "" })
    expect([...first.body.items, ...second.body.items].map(user => user.id)).toEqual(
      clients.map(client => client.id).reverse(),
    )
    await suspend(clients[0] as TestPerson)
    expect((await list({ suspended: "true" })).body.items.map(item => item.id)).toEqual([clients[0]?.id])
    expect((await list({ suspended: "false" })).body.items).toHaveLength(2)
  })

  it("are shown with their profile, with health data only for a given reason; each access is recorded", async () => {
    const client = await app.person()
    await app.context.db
      .updateTable("client_profiles")
      .set({
        injuries: ["Left knee"],
        health_complications: ["Asthma"],
        goals: ["Strength"],
        weight_kg: 71.5,
      })
      .where("account_id", "=", client.id)
      .execute()
    const plain = await admin.call("GET /admin/users/{userId}", userId(client))
    expect(plain.status).toBe(200)
    expect(plain.body).toMatchObject({
      email: client.email,
      profile: { goals: ["Strength"] },
      health: null,
      coach: null,
    })
    expect(JSON.stringify(plain.body)).not.toMatch(/knee|Asthma|71\.5/)
    expect((await accessesTo(client)).map(entry => entry.seen)).toEqual(["account", "profile"])
    const reason = "Client asked us to check an import"
    const opened = await admin.call("GET /admin/users/{userId}", { ...userId(client), query: { reason } })
    expect(opened.body.health).toMatchObject({
      injuries: ["Left knee"],
      healthComplications: ["Asthma"],
      weightKg: 71.5,
    })
    const entries = await accessesTo(client)
    expect(entries.filter(entry => entry.reason === reason).map(entry => entry.seen)).toEqual([
      "metrics",
      "nutrition",
      "injuries",
      "health",
    ])
    const blank = await admin.call("GET /admin/users/{userId}", {
      ...userId(client),
      query: { reason: "    " },
    })
    expect(blank.status).toBe(400)
  })

  it("are not shown if the access cannot be recorded", async () => {
    const client = await app.person()
    const { db } = app.context
    await sql`alter table access_log add constraint nothing_for_now check (false) not valid`.execute(db)
    try {
      const refused = await admin.call("GET /admin/users/{userId}", userId(client))
      expect(refused.status).toBe(500)
      expect(JSON.stringify(refused.body)).not.toContain(client.email)
    } finally {
      await sql`alter table access_log drop constraint nothing_for_now`.execute(db)
    }
  })

  it("show their whole coach profile to an admin", async () => {
    const coach = await app.person({ role: "coach" })
    const profile = {
      headline: "Calm strength",
      bio: "Twenty years of it.",
      strengths: ["Patience"],
      specialties: ["Kettlebells"],
      yearsOfExperience: 20,
      certifications: ["A licence"],
      languages: ["en", "de"],
    }
    expect((await coach.call("PATCH /users/me", { body: { coach: profile } })).status).toBe(200)
    const seen = await admin.call("GET /admin/users/{userId}", { params: { userId: coach.id }, query: {} })
    expect(seen.body.coach).toMatchObject({
      ...profile,
      coachProfilePicture: { url: expect.stringContaining("/pictures/") },
    })
  })

  it("are not suspended for a reason in which nothing can be seen", async () => {
    const client = await app.person()
    for (const reason of [
      "\u200B\u200B\u200B\u200B\u200B\u200B",
      "  \u2060 \u00AD \uFEFF  ",
      "\u3164a\u200Bb",
    ]) {
      const refused = await admin.call("POST /admin/users/{userId}/suspension", {
        params: { userId: client.id },
        body: { reason },
      })
      expect(refused.problem).toMatchObject({ status: 400, errors: [{ path: "reason" }] })
    }
  })

  it("are signed out at once when suspended; their sessions are cancelled without a fee and the other side is notified once", async () => {
    const { coach, client } = await createPair(app, { hours: { bookingMode: { VIDEO: "instant" } } })
    const booked = await book(client, coach, monday("09:00"))
    await app.settle()
    expect((await suspend(client)).status).toBe(204)
    expect((await client.call("GET /users/me")).status).toBe(401)
    const again = await app.anyone.call("POST /auth/sign-in", {
      body: { email: client.email, password: client.password },
    })
    expect(again.problem).toMatchObject({ code: "account_suspended" })
    await app.settle()
    const params = { bookingId: booked.id }
    const seen = await coach.call("GET /bookings/bookings/{bookingId}", { params })
    expect(seen.body).toMatchObject({ status: "cancelled" })
    expect((await mailKindsTo(app, coach)).filter(kind => kind === "bookings.cancelled")).toHaveLength(1)
    expect(await mailKindsTo(app, client)).not.toContain("bookings.cancelled")
    expect((await suspend(client)).status).toBe(204)
    await app.settle()
    expect((await mailKindsTo(app, coach)).filter(kind => kind === "bookings.cancelled")).toHaveLength(1)
  })

  it("can sign in again when restored, and are notified", async () => {
    const client = await app.person()
    await suspend(client)
    expect((await admin.call("DELETE /admin/users/{userId}/suspension", userId(client))).status).toBe(204)
    const back = await app.anyone.call("POST /auth/sign-in", {
      body: { email: client.email, password: client.password },
    })
    expect(back.status).toBe(200)
    await app.settle()
    const mails = await app.context.db
      .selectFrom("mails")
      .select("kind")
      .where("to_address", "=", client.email)
      .where("kind", "=", "account.restored")
      .execute()
    expect(mails).toHaveLength(1)
  })

  it("cannot be suspended by their own admin", async () => {
    expect((await suspend(admin)).problem).toMatchObject({ status: 409, code: "not_yourself_as_admin" })
    expect((await suspend({ ...admin, id: crypto.randomUUID() })).status).toBe(404)
  })

  it("get and lose roles with effect on the next request", async () => {
    const person = await app.person()
    expect((await person.call("GET /coach/availability")).status).toBe(403)
    expect((await setRoles(person, ["client", "coach"])).status).toBe(204)
    expect((await person.call("GET /coach/availability")).status).toBe(200)
    expect((await setRoles(person, ["client"])).status).toBe(204)
    expect((await person.call("GET /coach/availability")).status).toBe(403)
  })

  it("always include one admin, also if two admins remove each other at once", async () => {
    const { db } = app.context
    await sql`update accounts set roles = array['client'] where 'admin' = any(roles)`.execute(db)
    const [one, two] = [await app.person({ role: "admin" }), await app.person({ role: "admin" })]
    const answers = await Promise.all([setRoles(two, ["client"], one), setRoles(one, ["client"], two)])
    expect(answers.map(answer => answer.status).sort()).toEqual([204, 403])
    const { rows: left } = await sql<{
      id: string
    }>`select id from accounts where 'admin' = any(roles)`.execute(db)
    expect(left).toHaveLength(1)
    const last = left[0]?.id === one.id ? one : two
    expect((await setRoles(last, ["client"], last)).problem).toMatchObject({
      status: 409,
      code: "last_admin",
    })
  })

  it("are managed by admins only", async () => {
    const target = await app.person()
    for (const role of ["client", "coach"] as const) {
      const stranger = await app.person({ role })
      const answers = [
        await stranger.call("GET /admin/users"),
        await stranger.call("GET /admin/users/{userId}", userId(target)),
        await suspend(target, stranger),
        await stranger.call("DELETE /admin/users/{userId}/suspension", userId(target)),
        await setRoles(stranger, ["admin"], stranger),
      ]
      expect(answers.map(answer => answer.problem.code)).toEqual(answers.map(() => "forbidden"))
    }
    expect((await app.anyone.call("GET /admin/users")).status).toBe(401)
  })
})
