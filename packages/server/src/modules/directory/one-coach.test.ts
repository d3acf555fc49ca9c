import { coach as coachSchema } from "@rapport/domain/profiles/schema"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"

/** The fields that every coach has, wherever they appear; what a place adds is left out. */
const coachIn = (value: unknown) => coachSchema.parse(value)

describe("a coach is the same object", () => {
  let app: TestApp
  let coach: TestPerson
  let client: TestPerson
  let expected: unknown
  beforeAll(async () => {
    app = await createTestApp()
    coach = await app.person({ role: "coach", firstName: "Ottilie", lastName: "Samewell" })
    client = await app.person()
    await coach.call("PATCH /users/me", {
      body: { coach: { headline: "Lift well", specialties: ["Strength"], yearsOfExperience: 9 } },
    })
    await app.connect(coach, client)
    const page = await client.call("GET /bookings/coaches/{coachId}", { params: { coachId: coach.id } })
    expected = coachIn(page.body)
    expect(expected).toMatchObject({ id: coach.id, headline: "Lift well", specialties: ["Strength"] })
  })
  afterAll(() => app.close())

  it("in the list, the search and on the page of a person", async () => {
    const list = await client.call("GET /bookings/coaches", { query: { q: "Samewell" } })
    expect(list.body.items.map(coachIn)).toEqual([expected])
    const search = await client.call("GET /users/search", { query: { q: "Samewell" } })
    expect(search.body.items).toEqual([expected])
    const person = await client.call("GET /users/{userId}", { params: { userId: coach.id } })
    expect(person.body.coach).toEqual(expected)
    const nobody = await coach.call("GET /users/{userId}", { params: { userId: client.id } })
    expect(nobody.body.coach).toBeNull()
  })

  it("in a connection, a session and an invite", async () => {
    const connections = await client.call("GET /connections/accepted")
    expect(connections.body.items[0]?.coach).toEqual(expected)
    const booked = await client.call("POST /bookings/book", { body: { coachId: coach.id } })
    expect(booked.body.coach).toEqual(expected)
    const { code } = (await coach.call("POST /connections/invites", { body: {} })).body
    const preview = await client.call("GET /connections/invites/{code}", { params: { code } })
    expect(preview.body.coach).toEqual(expected)
  })

  it("for an admin, on the page of a person and in the statistics", async () => {
    const admin = await app.person({ role: "admin" })
    const user = await admin.call("GET /admin/users/{userId}", { params: { userId: coach.id } })
    const statistics = await admin.call("GET /admin/connections/statistics")
    const [counted] = statistics.body.coaches.filter(({ id }) => id === coach.id)
    expect(counted).toMatchObject({ requested: 1, accepted: 1, connected: 1 })
    const seen = expected as { status: string }
    const status = expect.any(String)
    expect(coachIn(counted)).toEqual({ ...seen, status })
    expect(user.body.coach).toEqual({ ...seen, status })
  })
})
