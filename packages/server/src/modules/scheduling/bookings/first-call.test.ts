import type { Body } from "@rapport/domain/api"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestPerson } from "../../../testing/people.ts"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import { book, cancel, createPair, FRIDAY, monday, slotsOf } from "../testing/pair.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

const firstCallWith = async (coach: TestPerson, by: Pick<TestPerson, "call"> = app.anyone) =>
  (await by.call("GET /bookings/coaches/{coachId}", { params: { coachId: coach.id } })).body.firstCall

const ask = (client: TestPerson, coach: TestPerson, minutes: number, at = monday("09:00")) =>
  client.call("POST /bookings/book", {
    body: { coachId: coach.id, scheduledAt: at, type: "VOICE", minutes },
  })

describe("the free first call", () => {
  it("is offered by the calls of a coach, though none of their sessions is that short", async () => {
    const { coach, client } = await createPair(app)
    expect(await firstCallWith(coach, client)).toEqual({ minutes: 15, types: ["VIDEO", "VOICE"] })
    expect(await firstCallWith(coach)).toEqual({ minutes: 15, types: ["VIDEO", "VOICE"] })
    expect(await slotsOf(client, coach, { minutes: 15 })).toContain(monday("09:00"))
    const booked = await ask(client, coach, 15)
    expect([booked.status, booked.body.minutes, booked.body.price.amount]).toEqual([201, 15, 0])
  })

  it("is given once for each coach and client, and again after it was cancelled", async () => {
    const { coach, client } = await createPair(app)
    const { id } = (await ask(client, coach, 15)).body
    expect(await firstCallWith(coach, client)).toBeNull()
    expect((await ask(client, coach, 15, monday("10:00"))).problem).toMatchObject({
      status: 422,
      code: "not_on_offer",
    })
    await cancel(client, id)
    expect(await firstCallWith(coach, client)).not.toBeNull()
    expect((await ask(client, coach, 15)).status).toBe(201)
  })

  it("is given once if a client asks for two at the same moment", async () => {
    const { coach, client } = await createPair(app)
    const both = await Promise.all([monday("09:00"), monday("10:00")].map(at => ask(client, coach, 15, at)))
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422])
  })

  it("is exactly as long as the coach says, and for connected clients only", async () => {
    const { coach, client } = await createPair(app)
    expect((await ask(client, coach, 20)).problem.code).toBe("not_on_offer")
    expect((await ask(await app.person(), coach, 15)).problem.code).toBe("connection_required")
  })

  it("is not offered where the coach gives none", async () => {
    const { coach, client } = await createPair(app)
    const params = { userId: coach.id }
    const { body } = await coach.call("GET /prices/config/{userId}", { params })
    const without = { ...body, introCallMinutes: null } as Body<"PUT /prices/config/{userId}">
    expect((await coach.call("PUT /prices/config/{userId}", { params, body: without })).status).toBe(200)
    expect(await firstCallWith(coach, client)).toBeNull()
    expect((await ask(client, coach, 15)).problem.code).toBe("not_on_offer")
  })
})

describe("a session by chat", () => {
  it("is neither shown nor booked while there are no rooms for it, even where a coach has offered it", async () => {
    const { coach, client } = await createPair(app, {
      hours: { offers: (["CHAT", "VIDEO"] as const).map(type => ({ type, minutes: 30 })) },
    })
    const page = (await client.call("GET /bookings/coaches/{coachId}", { params: { coachId: coach.id } }))
      .body
    expect(page.offers.map(({ type }) => type)).toEqual(["VIDEO"])
    expect(page.prices.map(({ type }) => type)).toEqual(["VIDEO"])
    const refused = await client.call("POST /bookings/book", {
      body: { coachId: coach.id, scheduledAt: monday("09:00"), type: "CHAT", minutes: 30 },
    })
    expect(refused.problem).toMatchObject({ status: 422, code: "not_on_offer" })
    const quoted = await client.call("POST /prices/quote", {
      body: { coachId: coach.id, type: "CHAT", minutes: 30 },
    })
    expect(quoted.problem.code).toBe("not_on_offer")
    expect((await book(client, coach, monday("09:00"))).type).toBe("VIDEO")
  })

  it("stays shown where it was booked before, and what the coach saved is kept", async () => {
    const { coach, client } = await createPair(app, {
      hours: { offers: (["CHAT", "VIDEO"] as const).map(type => ({ type, minutes: 30 })) },
    })
    const { id } = await book(client, coach, monday("09:00"))
    await app.context.db.updateTable("bookings").set({ type: "CHAT" }).where("id", "=", id).execute()
    const params = { bookingId: id }
    expect((await client.call("GET /bookings/bookings/{bookingId}", { params })).body.type).toBe("CHAT")
    const { body: saved } = await coach.call("GET /coach/availability")
    expect(saved.offers).toContainEqual({ type: "CHAT", minutes: 30 })
  })
})
