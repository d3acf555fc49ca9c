import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { openGroup, takeSeat } from "../scheduling/testing/groups.ts"
import { addClient, book, createPair, FRIDAY, monday } from "../scheduling/testing/pair.ts"
import { requestSeries } from "../scheduling/testing/series.ts"

describe("a coach whose role an admin takes away", () => {
  let app: TestApp
  let admin: TestPerson
  beforeAll(async () => {
    app = await createTestApp()
    app.clock.set(FRIDAY)
    admin = await app.person({ role: "admin" })
  })
  afterAll(() => app.close())

  const setRoles = (person: TestPerson, roles: ("client" | "coach")[]) =>
    admin.call("PUT /admin/users/{userId}/roles", { params: { userId: person.id }, body: { roles } })
  const statusOf = async (person: TestPerson, bookingId: string) =>
    (await person.call("GET /bookings/bookings/{bookingId}", { params: { bookingId } })).body

  it("loses what lies ahead: sessions, group sessions and their seats, without a fee", async () => {
    const { coach, client } = await createPair(app, { hours: { bookingMode: { VIDEO: "instant" } } })
    const session = await book(client, coach, monday("09:00"))
    const group = await openGroup(coach, { scheduledAt: monday("14:00") })
    const seat = await takeSeat(client, group.id)
    expect(seat.status).toBe(201)
    expect((await setRoles(coach, ["client"])).status).toBeLessThan(300)
    for (const id of [session.id, seat.body.id])
      expect(await statusOf(client, id)).toMatchObject({ status: "cancelled", fee: null })
    const open = await app.context.db
      .selectFrom("group_sessions")
      .select("status")
      .where("id", "=", group.id)
      .execute()
    expect(open).toEqual([{ status: "cancelled" }])
    const left = await app.context.db
      .selectFrom("reserved_times")
      .select("person_id")
      .where("person_id", "in", [coach.id, client.id])
      .execute()
    expect(left).toEqual([])
  })

  it("keeps what they booked as a client of somebody else", async () => {
    const { coach: other, client: coach } = await createPair(app, { client: { role: "coach" } })
    const session = await book(coach, other, monday("10:00"))
    await setRoles(coach, ["client"])
    expect((await statusOf(other, session.id)).status).toBe("pending")
  })

  it("cannot be booked, not by clients and not on their behalf, and no seat can be taken", async () => {
    const { coach, client } = await createPair(app)
    const { client: pending } = { client: await app.person() }
    const requested = await pending.call("POST /connections", { body: { coachId: coach.id, scopes: [] } })
    await setRoles(coach, ["client"])
    const scheduledAt = monday("11:00")
    const body = { coachId: coach.id, scheduledAt }
    const refused = [
      await client.call("POST /bookings/book", { body }),
      await coach.call("POST /bookings/book", { body: { ...body, clientId: client.id } }),
      await requestSeries(client, coach, scheduledAt),
      await coach.call("PUT /connections/{id}", {
        params: { id: requested.body.id },
        body: { status: "accepted" },
      }),
      await coach.call("POST /connections/invites", { body: null }),
      await coach.call("GET /coach/clients"),
    ]
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403])
    const rows = await app.context.db
      .selectFrom("bookings")
      .select("id")
      .where("coach_id", "=", coach.id)
      .execute()
    expect(rows).toEqual([])
  })

  it("wins no race: a booking sent with the change is either refused or cancelled", async () => {
    for (let round = 0; round < 20; round++) {
      const { coach, client } = await createPair(app, { hours: { bookingMode: { VIDEO: "instant" } } })
      const [booked] = await Promise.all([
        client.call("POST /bookings/book", { body: { coachId: coach.id, scheduledAt: monday("09:00") } }),
        setRoles(coach, ["client"]),
      ])
      if (booked.status === 201) expect((await statusOf(client, booked.body.id)).status).toBe("cancelled")
      else expect(booked.status).toBe(403)
    }
  })

  it("can be booked again once the role is back", async () => {
    const { coach } = await createPair(app)
    await setRoles(coach, ["client"])
    await setRoles(coach, ["client", "coach"])
    const client = await addClient(app, coach)
    expect((await book(client, coach, monday("09:00"))).status).toBe("pending")
  })
})
