import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"

const ROUNDS = 8

describe("when several act on one connection at the same moment", () => {
  let first: TestApp
  let second: TestApp
  beforeAll(async () => {
    first = await createTestApp()
    second = await first.secondServer()
  })
  afterAll(async () => {
    await second.close()
    await first.close()
  })

  const servers = () => [first, second]
  const url = "/api/v1/connections"
  const send = (turn: number, method: "POST" | "PUT", path: string, token: string, payload: object) =>
    servers()[turn % 2]!.fastify.inject({
      method,
      url: `${url}${path}`,
      payload,
      headers: { authorization: `Bearer ${token}` },
    })
  const pendingRequest = async () => {
    const coach = await first.person({ role: "coach" })
    const client = await first.person()
    const { body } = await client.call("POST /connections", { body: { coachId: coach.id } })
    return { coach, client, id: body.id }
  }

  it("50 parallel requests of one client to one coach create one row", async () => {
    const coach = await first.person({ role: "coach" })
    const client = await first.person()
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, turn) => send(turn, "POST", "", client.token, { coachId: coach.id })),
    )
    expect(answers.filter(answer => answer.statusCode === 201)).toHaveLength(1)
    expect(
      answers.filter(answer => answer.statusCode === 409 && answer.json().code === "already_requested"),
    ).toHaveLength(49)
    const rows = await first.context.db
      .selectFrom("connections")
      .select("id")
      .where("coach_id", "=", coach.id)
      .execute()
    expect(rows).toHaveLength(1)
  })

  it("the database itself allows a pair only one open connection", async () => {
    const { coach, client } = await pendingRequest()
    const at = new Date()
    const another = first.context.db
      .insertInto("connections")
      .values({
        coach_id: coach.id,
        client_id: client.id,
        status: "accepted",
        reason: null,
        requested_at: at,
        waiting_since: at,
        status_since: at,
        ended_by: null,
      })
      .execute()
    await expect(another).rejects.toThrow("connections_one_live")
  })

  it("two accepts count as one, and of an accept and a withdrawal one succeeds", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { coach, client, id } = await pendingRequest()
      const withWithdrawal = round % 2 === 0
      const other = withWithdrawal ? client.token : coach.token
      const answers = await Promise.all([
        send(0, "PUT", `/${id}`, coach.token, { status: "accepted" }),
        send(1, "PUT", `/${id}`, other, { status: withWithdrawal ? "withdrawn" : "accepted" }),
      ])
      const codes = answers.map(answer => answer.statusCode).sort()
      expect(codes).toEqual(withWithdrawal ? [200, 409] : [200, 200])
      const lines = await first.context.db
        .selectFrom("connection_history")
        .select("what")
        .where("connection_id", "=", id)
        .where("what", "in", ["accepted", "withdrawn"])
        .execute()
      expect(lines).toHaveLength(1)
    }
  })

  it("two ends and a change of scopes leave the connection ended once and without scopes", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { coach, client, id } = await pendingRequest()
      await send(0, "PUT", `/${id}`, coach.token, { status: "accepted" })
      const answers = await Promise.all([
        send(0, "PUT", `/${id}`, coach.token, { status: "ended" }),
        send(1, "PUT", `/${id}`, client.token, { status: "ended" }),
        send(0, "PUT", `/${id}`, client.token, { scopes: ["health"] }),
      ])
      expect(answers.slice(0, 2).map(answer => answer.statusCode)).toEqual([200, 200])
      expect([200, 409]).toContain(answers[2]?.statusCode)
      const row = await first.context.db
        .selectFrom("connections")
        .selectAll()
        .where("id", "=", id)
        .executeTakeFirstOrThrow()
      expect([row.status, row.scopes]).toEqual(["ended", []])
    }
  })

  it("an invite for three connects three of twenty who use it at once", async () => {
    const coach = await first.person({ role: "coach" })
    const { code } = (await coach.call("POST /connections/invites", { body: { maxUses: 3 } })).body
    const people = await Promise.all(Array.from({ length: 20 }, () => first.person()))
    const answers = await Promise.all(
      people.map((person, turn) =>
        send(turn, "POST", `/invites/${code}`, person.token, { scopes: ["profile"] }),
      ),
    )
    expect(answers.filter(answer => answer.statusCode === 201)).toHaveLength(3)
    expect(answers.filter(answer => answer.statusCode === 404)).toHaveLength(17)
    const rows = await first.context.db
      .selectFrom("connections")
      .select("status")
      .where("coach_id", "=", coach.id)
      .execute()
    expect(rows.map(row => row.status)).toEqual(["accepted", "accepted", "accepted"])
  })

  it("an invite used while the coach accepts and the client sends a request makes one connection", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { coach, client, id } = await pendingRequest()
      const { code } = (await coach.call("POST /connections/invites", { body: null })).body
      const answers = await Promise.all([
        send(0, "POST", `/invites/${code}`, client.token, { scopes: [] }),
        send(1, "PUT", `/${id}`, coach.token, { status: "accepted" }),
        send(0, "POST", "", client.token, { coachId: coach.id }),
      ])
      expect(answers.map(answer => answer.statusCode).every(status => status < 500)).toBe(true)
      const rows = await first.context.db
        .selectFrom("connections")
        .select("status")
        .where("client_id", "=", client.id)
        .execute()
      expect(rows).toEqual([{ status: "accepted" }])
    }
  })

  it("a booking parallel to the end of its connection leaves nothing booked, and causes no server error", async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { coach, client, id } = await pendingRequest()
      await send(0, "PUT", `/${id}`, coach.token, { status: "accepted" })
      const book = () =>
        second.fastify.inject({
          method: "POST",
          url: "/api/v1/bookings/book",
          payload: { coachId: coach.id },
          headers: { authorization: `Bearer ${client.token}` },
        })
      const ender = round % 2 === 0 ? coach : client
      const answers = await Promise.all([
        book(),
        send(0, "PUT", `/${id}`, ender.token, { status: "ended" }),
        book(),
      ])
      expect(answers[1]?.statusCode).toBe(200)
      for (const booked of [answers[0], answers[2]]) expect([201, 403]).toContain(booked?.statusCode)
      const open = await first.context.db
        .selectFrom("bookings")
        .select("id")
        .where("coach_id", "=", coach.id)
        .where("status", "in", ["pending", "confirmed"])
        .execute()
      expect(open).toEqual([])
    }
  })
})
