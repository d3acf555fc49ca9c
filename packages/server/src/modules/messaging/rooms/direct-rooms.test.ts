import { randomUUID } from "node:crypto"
import { readFile } from "node:fs/promises"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { listQueries } from "../../../platform/db/db.ts"
import { migrationsFolder } from "../../../platform/db/migrate.ts"
import type { TestPerson } from "../../../testing/people.ts"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import { block, connectedPair, endConnection, historyOf, roomWith, send } from "./testing/chat.ts"

describe("the direct room of two people", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const open = (by: TestPerson, userId: string) =>
    by.call("POST /chat/rooms", { body: { type: "direct", userId } })

  it("is there from the moment the coach accepts, for both", async () => {
    const { coach, client, roomId } = await connectedPair(app)
    expect(await roomWith(coach, client)).toMatchObject({
      id: roomId,
      type: "direct",
      name: `${client.firstName} ${client.lastName}`,
      canWrite: true,
      unreadCount: 0,
      lastSeq: 0,
      lastMessage: null,
      memberCount: 2,
    })
    const mine = await roomWith(client, coach)
    expect(mine.members.find(({ id }) => id === coach.id)).toMatchObject({ relationship: "coach" })
  })

  it("is there when an invite was accepted", async () => {
    const [coach, client] = [await app.person({ role: "coach" }), await app.person()]
    const { code } = (await coach.call("POST /connections/invites", { body: {} })).body
    await client.call("POST /connections/invites/{code}", { params: { code }, body: { scopes: ["profile"] } })
    expect((await roomWith(client, coach)).canWrite).toBe(true)
  })

  it("is one, however often and by whomever it is opened", async () => {
    const { coach, client, roomId } = await connectedPair(app)
    const opened = await Promise.all([open(coach, client.id), open(client, coach.id), open(coach, client.id)])
    expect(opened.map(({ status, body }) => [status, body.id])).toEqual(
      Array.from({ length: 3 }, () => [200, roomId]),
    )
  })

  it("can only be read after the connection ended, and is the same again after the next one", async () => {
    const { coach, client, roomId, connectionId } = await connectedPair(app)
    expect((await send(client, roomId, "See you Monday")).status).toBe(201)
    expect((await endConnection(client, connectionId)).status).toBe(200)
    for (const [person, other] of [[coach, client] as const, [client, coach] as const]) {
      expect((await send(person, roomId, "One more thing")).problem.code).toBe("cannot_write")
      expect(await roomWith(person, other)).toMatchObject({ id: roomId, canWrite: false })
      expect((await historyOf(person, roomId)).body.items.map(({ text }) => text)).toEqual(["See you Monday"])
    }
    expect((await open(client, coach.id)).status).toBe(200)
    await app.connect(coach, client)
    expect(await roomWith(client, coach)).toMatchObject({ id: roomId, canWrite: true })
    expect((await send(client, roomId, "Back again")).body.seq).toBe(2)
  })

  it("is not opened between strangers, and the refusal is the same for a person who does not exist", async () => {
    const [nora, mara] = [await app.person(), await app.person({ role: "coach" })]
    const refused = await open(nora, mara.id)
    const unknown = await open(nora, randomUUID())
    expect(refused.status).toBe(403)
    expect({ ...refused.problem, requestId: "" }).toEqual({ ...unknown.problem, requestId: "" })
    expect((await open(nora, nora.id)).problem.code).toBe("cannot_write")
  })

  it("is opened with somebody who takes messages from everyone, and not after they stop", async () => {
    const [nora, mara] = [await app.person(), await app.person({ role: "coach" })]
    await mara.call("PATCH /users/me", { body: { privacy: { directMessages: "everyone" } } })
    const opened = await open(nora, mara.id)
    expect(opened.status).toBe(201)
    expect((await send(nora, opened.body.id, "Do you coach juniors?")).status).toBe(201)
    await mara.call("PATCH /users/me", { body: { privacy: { directMessages: "nobody" } } })
    expect((await send(nora, opened.body.id, "Hello?")).problem.code).toBe("cannot_write")
    expect((await send(nora, opened.body.id, "Hello?")).status).toBe(403)
  })

  it("leaves the list of the person who blocks, and refuses both in words that do not tell the blocked why", async () => {
    const { coach, client, roomId } = await connectedPair(app)
    await send(client, roomId, "Before")
    await block(coach, client.id)
    expect((await coach.call("GET /chat/rooms")).body.items).toEqual([])
    expect((await coach.call("GET /chat/rooms")).body.unreadTotal).toBe(0)
    expect((await roomWith(client, coach)).canWrite).toBe(false)
    expect((await send(coach, roomId, "After")).problem.code).toBe("you_blocked_them")
    expect((await open(coach, client.id)).problem.code).toBe("you_blocked_them")
    const byBlocked = await send(client, roomId, "After")
    expect(byBlocked.problem.code).toBe("cannot_write")
    expect((await roomWith(client, coach)).members.find(({ id }) => id === coach.id)).toMatchObject({
      status: "offline",
      lastSeenAt: null,
      readSeq: null,
      isBlocked: false,
    })
    await coach.call("DELETE /friends/block/{userId}", { params: { userId: client.id } })
    expect((await coach.call("GET /chat/rooms")).body.items).toMatchObject([{ id: roomId, canWrite: false }])
    expect((await historyOf(coach, roomId)).body.items.map(({ text }) => text)).toEqual(["Before"])
  })

  it("is refused to anybody else", async () => {
    const { roomId } = await connectedPair(app)
    const omar = await app.person()
    const params = { roomId }
    const answers = [
      await omar.call("GET /chat/rooms/{roomId}", { params }),
      await omar.call("GET /chat/rooms/{roomId}/sync", { params, query: { after: 0 } }),
      await historyOf(omar, roomId),
      await send(omar, roomId, "Hello"),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
  })

  it("is listed with its newest message first, found by name, and paged", async () => {
    const coach = await app.person({ role: "coach" })
    const rooms: string[] = []
    for (const firstName of ["Ada", "Berta", "Cleo"]) {
      const client = await app.person({ firstName })
      await app.connect(coach, client)
      rooms.push((await roomWith(coach, client)).id)
    }
    app.clock.advance(60_000)
    await send(coach, rooms[0] ?? "", "First")
    const list = async (query: {
      limit?: number
      cursor?: string
      q?: string
      relationship?: "client" | "coach"
    }) => (await coach.call("GET /chat/rooms", { query })).body
    const first = await list({ limit: 2 })
    expect(first.items[0]).toMatchObject({ id: rooms[0], lastMessage: { text: "First" } })
    const second = await list({ limit: 2, cursor: first.nextCursor ?? "" })
    expect([...first.items, ...second.items].map(({ id }) => id).sort()).toEqual(rooms.toSorted())
    expect((await list({ q: "bert" })).items.map(({ id }) => id)).toEqual([rooms[1]])
    expect((await list({ relationship: "client" })).items).toHaveLength(3)
    expect((await list({ relationship: "coach" })).items).toEqual([])
  })

  it("is listed with all its figures by one query, for a hundred rooms as for one", async () => {
    const { coach } = await connectedPair(app)
    const headers = { authorization: `Bearer ${coach.token}` }
    const queries = await listQueries(async () => {
      await app.fastify.inject({ method: "GET", url: "/api/v1/chat/rooms?limit=100", headers })
    })
    expect(queries.filter(text => text.includes("room_members"))).toHaveLength(1)
    expect(queries.length).toBeLessThanOrEqual(3)
  })

  it("was made by the migration for everybody who was connected before", async () => {
    const { coach, client } = await connectedPair(app)
    const text = await readFile(new URL("0039_messaging.sql", migrationsFolder), "utf8")
    const backfill = text.slice(text.indexOf("insert into rooms"))
    await app.context.db.transaction().execute(async db => {
      await sql`delete from room_changes`.execute(db)
      await sql`update messages set reply_to = null`.execute(db)
      await sql`delete from notifications where room_id is not null`.execute(db)
      for (const table of ["messages", "room_members", "rooms"])
        await sql`delete from ${sql.table(table)}`.execute(db)
      for (const statement of backfill.split(";").filter(part => part.trim() !== ""))
        await sql.raw(statement).execute(db)
    })
    expect((await roomWith(coach, client)).canWrite).toBe(true)
  })
})
