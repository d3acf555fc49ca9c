import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"

describe("a block between a client and a coach", () => {
  let app: TestApp
  const published: (readonly string[])[] = []
  beforeAll(async () => {
    app = await createTestApp()
    app.context.realtime = { ...app.context.realtime, publish: people => published.push(people) }
  })
  afterAll(() => app.close())

  const block = async (by: TestPerson, blocked: TestPerson) => {
    const done = await by.call("POST /friends/block/{userId}", { params: { userId: blocked.id } })
    expect(done.status).toBe(204)
  }
  const coachAndClient = async () => ({
    coach: await app.person({ role: "coach" }),
    client: await app.person(),
  })
  const eventsOf = async (id: string) =>
    (await app.context.db.selectFrom("events").selectAll().orderBy("id").execute()).filter(
      row => row.payload.connectionId === id,
    )

  it("ends a connection as if the blocking side had ended it, and does not notify the other", async () => {
    for (const side of ["client", "coach"] as const) {
      const people = await coachAndClient()
      const other = side === "client" ? people.coach : people.client
      const id = await app.connect(people.coach, people.client)
      published.length = 0
      await block(people[side], other)
      expect(new Set(published.flat())).toEqual(new Set([people[side].id]))
      const shown = await people[side].call("GET /connections/{id}", { params: { id } })
      expect(shown.body).toMatchObject({
        status: "ended",
        endedBy: side,
        scopes: [],
        coach: { status: "offline" },
      })
      const [last] = (await eventsOf(id)).reverse()
      expect(last).toMatchObject({ name: "connection.ended", payload: { by: side, quiet: true } })
      expect(
        await app.context.db.selectFrom("relationships").select("kind").where("source_id", "=", id).execute(),
      ).toEqual([])
    }
  })

  it("closes a pending request without notifying anybody else", async () => {
    for (const [side, status] of [
      ["client", "withdrawn"],
      ["coach", "declined"],
    ] as const) {
      const people = await coachAndClient()
      const requested = await people.client.call("POST /connections", { body: { coachId: people.coach.id } })
      const { id } = requested.body
      published.length = 0
      await block(people[side], side === "client" ? people.coach : people.client)
      expect(new Set(published.flat())).toEqual(new Set([people[side].id]))
      expect((await people.client.call("GET /connections/{id}", { params: { id } })).body.status).toBe(status)
      expect((await eventsOf(id)).map(event => event.name)).toEqual(["connection.requested"])
      const reopened = await people.coach.call("PUT /connections/{id}", {
        params: { id },
        body: { status: "pending" },
      })
      expect(reopened.problem.code).toBe("wrong_status")
    }
  })

  it("ends both connections of two coaches who coach each other", async () => {
    const [a, b] = [await app.person({ role: "coach" }), await app.person({ role: "coach" })]
    const ids = [await app.connect(a, b), await app.connect(b, a)]
    await block(a, b)
    for (const id of ids) {
      const row = await app.context.db
        .selectFrom("connections")
        .selectAll()
        .where("id", "=", id)
        .executeTakeFirst()
      expect(row?.status).toBe("ended")
    }
    expect(
      (
        await app.context.db
          .selectFrom("connections")
          .select("ended_by")
          .where("coach_id", "=", a.id)
          .executeTakeFirst()
      )?.ended_by,
    ).toBe("coach")
  })

  it("prevents new requests and invites in both directions", async () => {
    for (const side of ["client", "coach"] as const) {
      const people = await coachAndClient()
      const { code } = (await people.coach.call("POST /connections/invites", { body: null })).body
      await block(people[side], side === "client" ? people.coach : people.client)
      const request = await people.client.call("POST /connections", { body: { coachId: people.coach.id } })
      expect(request.problem.code).toBe("not_found")
      const params = { code }
      const used = await people.client.call("POST /connections/invites/{code}", {
        params,
        body: { scopes: [] },
      })
      expect(used.problem.code).toBe("invite_not_valid")
      expect((await people.client.call("GET /connections/invites/{code}", { params })).status).toBe(404)
    }
  })

  it("leaves nothing open of a request, a reopening or an invite at the same moment", async () => {
    for (let round = 0; round < 9; round++) {
      const { coach, client } = await coachAndClient()
      const { code } = (await coach.call("POST /connections/invites", { body: null })).body
      const ask = () => client.call("POST /connections", { body: { coachId: coach.id } })
      const use = () =>
        client.call("POST /connections/invites/{code}", { params: { code }, body: { scopes: [] } })
      let act: () => Promise<{ status: number }> = round % 3 === 0 ? ask : use
      if (round % 3 === 2) {
        const params = { id: (await ask()).body.id }
        await coach.call("PUT /connections/{id}", { params, body: { status: "declined" } })
        act = () => coach.call("PUT /connections/{id}", { params, body: { status: "pending" } })
      }
      const [by, other] = round % 2 === 0 ? [client, coach] : [coach, client]
      const [, acted] = await Promise.all([block(by, other), act()])
      expect(acted.status).toBeLessThan(500)
      const open = await app.context.db
        .selectFrom("connections")
        .select("id")
        .where("client_id", "=", client.id)
        .where("status", "in", ["pending", "accepted"])
        .execute()
      expect(open).toEqual([])
    }
  })
})
