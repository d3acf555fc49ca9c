import type { FeatureName } from "@rapport/domain/kernel/features"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { openGroup, takeSeat, waitForSeat } from "../scheduling/testing/groups.ts"
import { addClient, createPair, FRIDAY } from "../scheduling/testing/pair.ts"

describe("a feature that an admin switches", () => {
  let app: TestApp
  let admin: TestPerson
  beforeAll(async () => {
    app = await createTestApp()
    app.clock.set(FRIDAY)
    admin = await app.person({ role: "admin" })
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    for (const name of ["group_sessions", "waitlist", "open_booking_pages"] as const)
      await set(name, { state: "on" })
  })

  const set = async (
    name: FeatureName,
    body: { state: "off" | "percentage" | "on"; percentage?: number; people?: string[] },
  ) => {
    const answered = await admin.call("PUT /admin/flags/{name}", { params: { name }, body })
    expect(answered.status).toBe(200)
    expect(answered.body.description).not.toBe("")
  }
  const flagsOf = async (person: TestPerson) => (await person.call("GET /flags")).body.items

  it("is on for everybody before an admin ever set it, and listed with what it is", async () => {
    const other = await createTestApp()
    try {
      const [client, boss] = [await other.person(), await other.person({ role: "admin" })]
      expect((await client.call("GET /flags")).body.items).toEqual([
        "group_sessions",
        "open_booking_pages",
        "waitlist",
      ])
      const { items } = (await boss.call("GET /admin/flags")).body
      expect(items.map(({ name, state }) => [name, state])).toEqual([
        ["group_sessions", "on"],
        ["open_booking_pages", "on"],
        ["waitlist", "on"],
      ])
    } finally {
      await other.close()
    }
  })

  it("group sessions: are opened and joined by those only for whom they are on; who has a seat can leave it", async () => {
    const { coach, client } = await createPair(app)
    const late = await addClient(app, coach)
    const group = await openGroup(coach)
    const seat = await takeSeat(client, group.id)
    expect(seat.status).toBe(201)
    await set("group_sessions", { state: "off", people: [coach.id] })
    expect(await flagsOf(late)).not.toContain("group_sessions")
    expect((await takeSeat(late, group.id)).problem).toMatchObject({ status: 403, code: "feature_off" })
    const left = await client.call("DELETE /bookings/bookings/{bookingId}", {
      params: { bookingId: seat.body.id },
    })
    expect(left.status).toBe(200)
    await set("group_sessions", { state: "off" })
    const refused = await coach.call("POST /coach/group-sessions", {
      body: { title: "More", type: "VIDEO", minutes: 60, scheduledAt: "2027-03-02T09:00:00Z", seats: 3 },
    })
    expect(refused.problem.code).toBe("feature_off")
    await set("group_sessions", { state: "off", people: [late.id] })
    expect((await takeSeat(late, group.id)).status).toBe(201)
  })

  it("waitlists: are joined by those only for whom they are on, for a time and for a seat", async () => {
    const { coach, client } = await createPair(app)
    const other = await addClient(app, coach)
    const group = await openGroup(coach, { seats: 2 })
    for (const person of [await addClient(app, coach), await addClient(app, coach)])
      expect((await takeSeat(person, group.id)).status).toBe(201)
    await set("waitlist", { state: "percentage", percentage: 0, people: [other.id] })
    expect((await waitForSeat(client, group.id)).problem.code).toBe("feature_off")
    const day = await client.call("POST /bookings/coaches/{coachId}/waitlist", {
      params: { coachId: coach.id },
      body: {},
    })
    expect(day.problem.code).toBe("feature_off")
    expect((await waitForSeat(other, group.id)).status).toBe(201)
    await set("waitlist", { state: "percentage", percentage: 100 })
    expect((await waitForSeat(client, group.id)).status).toBe(201)
  })

  it("open booking pages: a coach for whom they are off looks to visitors as if they did not exist", async () => {
    const [open, closed] = [await app.person({ role: "coach" }), await app.person({ role: "coach" })]
    const viewer = await app.person()
    await set("open_booking_pages", { state: "off", people: [open.id] })
    const pages = ["GET /bookings/coaches/{coachId}", "GET /bookings/coaches/{coachId}/slots"] as const
    for (const page of pages) {
      const visit = (by: Pick<TestPerson, "call">, coach: TestPerson) =>
        by.call(page, { params: { coachId: coach.id } })
      expect((await visit(app.anyone, open)).status).toBe(200)
      expect((await visit(app.anyone, closed)).problem).toMatchObject({ status: 404, code: "not_found" })
      expect((await visit(viewer, closed)).status).toBe(200)
    }
  })
})
