import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { signInAgain } from "../../testing/sign-in-again.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"

describe("a coach as others see them", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  interface NewCoach {
    firstName?: string
    lastName?: string
    headline?: string
    specialties?: string[]
    languages?: string[]
    years?: number
  }
  const coach = async ({ headline, specialties, languages, years, ...name }: NewCoach = {}) => {
    const person = await app.person({ role: "coach", ...name })
    await app.context.db
      .updateTable("coach_profiles")
      .set({
        headline: headline ?? "",
        specialties: specialties ?? [],
        languages: languages ?? [],
        years_of_experience: years ?? 0,
      })
      .where("account_id", "=", person.id)
      .execute()
    return person
  }
  const find = async (by: TestPerson, query: object = {}) => {
    const answer = await by.call("GET /bookings/coaches", { query: { limit: 100, ...query } })
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.problem))
    return answer.body.items
  }
  const ids = async (by: TestPerson, query: object = {}) => (await find(by, query)).map(coach => coach.id)
  const show = (by: Pick<TestPerson, "call">, coachId: string) =>
    by.call("GET /bookings/coaches/{coachId}", { params: { coachId } })
  const setPrivacy = (person: TestPerson, values: object) =>
    app.context.db.updateTable("privacy_settings").set(values).where("account_id", "=", person.id).execute()

  it("shows the connection status with each coach, the button that fits it, and why", async () => {
    const client = await app.person()
    const mara = await coach({ firstName: "Mara" })
    const at = async () => (await show(client, mara.id)).body
    expect(await at()).toMatchObject({
      connectionStatus: "not_connected",
      connectionId: null,
      button: "request",
    })
    const { body } = await client.call("POST /connections", { body: { coachId: mara.id } })
    const change = (person: TestPerson, status: "accepted" | "declined" | "pending" | "ended") =>
      person.call("PUT /connections/{id}", { params: { id: body.id }, body: { status } })
    expect(await at()).toMatchObject({
      connectionStatus: "pending",
      connectionId: body.id,
      button: "request_pending",
    })
    await change(mara, "declined")
    expect(await at()).toMatchObject({ connectionStatus: "declined", button: "request_declined" })
    await change(mara, "pending")
    await change(mara, "accepted")
    expect(await at()).toMatchObject({
      connectionStatus: "accepted",
      button: "book",
      totalSlots: 10,
      bookedSlots: 0,
      availableSlots: 10,
    })
    expect((await at()).nextFreeAt).not.toBeNull()
    expect(await ids(client, { mine: "true" })).toEqual([mara.id])
    await change(client, "ended")
    expect(await at()).toMatchObject({ connectionStatus: "ended", button: "request" })
    expect(await ids(client, { mine: "true" })).toEqual([])
    expect((await show(mara, mara.id)).body).toMatchObject({ button: "none" })
  })

  it("offers a request but no booking for a coach who is fully booked", async () => {
    const client = await app.person()
    const other = await app.person()
    const mara = await coach()
    await app.connect(mara, client)
    await app.context.db
      .updateTable("schedules")
      .set({ total_slots: 1 })
      .where("coach_id", "=", mara.id)
      .execute()
    const booked = await client.call("POST /bookings/book", { body: { coachId: mara.id } })
    expect(booked.status).toBe(201)
    expect((await show(client, mara.id)).body).toMatchObject({
      availableSlots: 0,
      bookedSlots: 1,
      button: "fully_booked",
    })
    expect((await show(other, mara.id)).body).toMatchObject({ availableSlots: 0, button: "request" })
    expect(await ids(other, { freeThisWeek: "true" })).not.toContain(mara.id)
  })

  it("counts a group session as one capacity slot, with and without taken seats", async () => {
    const mara = await coach()
    const clients = await Promise.all([app.person(), app.person()])
    for (const client of clients) await app.connect(mara, client)
    const [viewer] = clients
    const session = { type: "VIDEO", minutes: 60 } as const
    const [from, to] = [3, 9].map(days => new Date(Date.now() + days * 86_400_000).toISOString())
    if (!viewer || !from || !to) throw new Error("The fixture is incomplete")
    const free = await viewer.call("GET /bookings/coaches/{coachId}/slots", {
      params: { coachId: mara.id },
      query: { ...session, from, to },
    })
    const scheduledAt = free.body.slots[0] ?? ""
    const { body: group } = await mara.call("POST /coach/group-sessions", {
      body: { title: "Mobility", ...session, scheduledAt, seats: 3 },
    })
    expect((await show(viewer, mara.id)).body).toMatchObject({ bookedSlots: 1 })
    for (const client of clients)
      await client.call("POST /bookings/group-sessions/{groupId}/seats", { params: { groupId: group.id } })
    expect((await show(viewer, mara.id)).body).toMatchObject({ bookedSlots: 1 })
  })

  it("shows a request as expired at once, before the scheduled job has run", async () => {
    const client = await app.person()
    const mara = await coach()
    await client.call("POST /connections", { body: { coachId: mara.id } })
    app.clock.advance(15 * 86_400_000)
    const again = await signInAgain(app, client)
    expect((await show(again, mara.id)).body).toMatchObject({
      connectionStatus: "expired",
      button: "request",
    })
    app.clock.set(new Date())
  })

  it("shows no coach who is blocked in either direction, suspended or hidden, and answers as for an unknown id", async () => {
    const client = await app.person()
    const { db } = app.context
    const at = { created_at: new Date() }
    const [blocking, blocked, paused, closed, open] = await Promise.all(
      Array.from({ length: 5 }, () => coach()),
    )
    if (!blocking || !blocked || !paused || !closed || !open) throw new Error("Five coaches were created")
    await db
      .insertInto("blocks")
      .values({ blocker_id: blocking.id, blocked_id: client.id, ...at })
      .execute()
    await db
      .insertInto("blocks")
      .values({ blocker_id: client.id, blocked_id: blocked.id, ...at })
      .execute()
    await db.updateTable("accounts").set({ suspended_at: new Date() }).where("id", "=", paused.id).execute()
    await setPrivacy(closed, { profile: "nobody" })
    const seen = await ids(client)
    expect(seen).toContain(open.id)
    for (const hidden of [blocking, blocked, paused, closed]) {
      expect(seen).not.toContain(hidden.id)
      expect(await ids(client, { q: hidden.firstName })).not.toContain(hidden.id)
      expect((await show(client, hidden.id)).problem).toMatchObject({ status: 404, code: "not_found" })
    }
    expect((await show(client, client.id)).status).toBe(404)
    expect((await show(client, crypto.randomUUID())).status).toBe(404)
    expect((await show(client, "nobody")).status).toBe(404)
    expect((await show(client, "No such name!")).status).toBe(400)
  })

  it("leaves a coach hidden from search out of lists, but shows them to their clients and by a direct link", async () => {
    const client = await app.person()
    const stranger = await app.person()
    const mara = await coach({ specialties: ["Quiet work"] })
    await app.connect(mara, client)
    await setPrivacy(mara, { searchable: false })
    expect(await ids(stranger, { specialty: "Quiet work" })).toEqual([])
    expect(await ids(client, { mine: "true" })).toEqual([mara.id])
    expect((await show(stranger, mara.id)).status).toBe(200)
    await setPrivacy(mara, { profile: "nobody" })
    expect((await show(stranger, mara.id)).status).toBe(404)
    expect((await show(client, mara.id)).body.button).toBe("book")
  })

  it("is public only for a coach whose profile is visible to everyone", async () => {
    const mara = await coach()
    const page = await show(app.anyone, mara.id)
    expect(page.body).toMatchObject({
      connectionStatus: "not_connected",
      connectionId: null,
      button: "request",
    })
    expect(JSON.stringify(page.body)).not.toContain(mara.email)
    await setPrivacy(mara, { profile: "ties" })
    expect((await show(app.anyone, mara.id)).status).toBe(404)
    expect((await app.anyone.call("GET /bookings/coaches")).status).toBe(401)
    expect((await app.anyone.call("GET /bookings/coaches/facets")).status).toBe(401)
  })

  it("is found by the username as by the id, and a hidden one by neither", async () => {
    const mara = await coach()
    const { username } = (await mara.call("GET /users/me")).body
    expect((await show(app.anyone, username)).body.id).toBe(mara.id)
    await setPrivacy(mara, { profile: "ties" })
    expect((await show(app.anyone, username)).status).toBe(404)
    expect((await show(app.anyone, "nobody.at.all")).status).toBe(404)
  })

  it("says how fast a coach answers once there are three answers", async () => {
    app.clock.set("2027-05-05T08:00:00Z")
    let mara = await coach({ firstName: "Mara" })
    const requests: string[] = []
    for (let number = 0; number < 3; number++) {
      const client = await app.person()
      requests.push((await client.call("POST /connections", { body: { coachId: mara.id } })).body.id)
    }
    app.clock.advance(30 * 60_000)
    mara = await signInAgain(app, mara)
    const viewer = await app.person()
    for (const [answered, id] of requests.entries()) {
      const { body } = await show(viewer, mara.id)
      expect(body.answersWithinMinutes, `${answered} answers`).toBeNull()
      await mara.call("PUT /connections/{id}", { params: { id }, body: { status: "accepted" } })
    }
    const { body } = await show(viewer, mara.id)
    expect(body).toMatchObject({ answersWithinMinutes: 30, sentence: "Mara usually answers within an hour." })
    app.clock.set(new Date())
  })
})
