import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"

describe("blocking somebody", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const block = (by: TestPerson, userId: string) =>
    by.call("POST /friends/block/{userId}", { params: { userId } })
  const unblock = (by: TestPerson, userId: string) =>
    by.call("DELETE /friends/block/{userId}", { params: { userId } })
  const blockedBy = async (by: TestPerson) => (await by.call("GET /friends/blocked")).body.items
  const publishedEvents = async (by: TestPerson) =>
    (
      await app.context.db
        .selectFrom("events")
        .select("name")
        .where("actor_id", "=", by.id)
        .where("name", "like", "person.%")
        .orderBy("id")
        .execute()
    ).map(event => event.name)

  it("takes effect once, however often it is requested, and shows on one's own list only", async () => {
    const [nora, mara] = [await app.person(), await app.person({ role: "coach" })]
    expect(
      (await Promise.all([block(nora, mara.id), block(nora, mara.id), block(nora, mara.id)])).map(
        answer => answer.status,
      ),
    ).toEqual([204, 204, 204])
    expect(await blockedBy(nora)).toMatchObject([{ id: mara.id, firstName: mara.firstName }])
    expect(await blockedBy(mara)).toEqual([])
    expect(await publishedEvents(nora)).toEqual(["person.blocked"])
  })

  it("is secret: the other side gets no notification and no mail", async () => {
    const [nora, mara] = [await app.person(), await app.person({ role: "coach" })]
    const before = await app.context.db
      .selectFrom("mails")
      .select("id")
      .where("person_id", "=", mara.id)
      .execute()
    await block(nora, mara.id)
    await app.settle()
    const after = await app.context.db
      .selectFrom("mails")
      .select("id")
      .where("person_id", "=", mara.id)
      .execute()
    expect(after).toHaveLength(before.length)
    expect((await mara.call("GET /notifications")).body.items).toEqual([])
  })

  it("ends when it is removed, also if it is removed twice", async () => {
    const [nora, mara] = [await app.person(), await app.person({ role: "coach" })]
    await block(nora, mara.id)
    expect((await unblock(nora, mara.id)).status).toBe(204)
    expect((await unblock(nora, mara.id)).status).toBe(204)
    expect(await publishedEvents(nora)).toEqual(["person.blocked", "person.unblocked"])
    expect((await nora.call("GET /users/{userId}", { params: { userId: mara.id } })).status).toBe(200)
  })

  it("cannot be removed by the person who is blocked", async () => {
    const [nora, mara] = [await app.person(), await app.person({ role: "coach" })]
    await block(nora, mara.id)
    expect((await unblock(mara, nora.id)).status).toBe(204)
    expect(await blockedBy(nora)).toHaveLength(1)
    expect((await mara.call("GET /users/{userId}", { params: { userId: nora.id } })).status).toBe(404)
  })

  it("is refused for oneself, for unknown ids and without a sign-in", async () => {
    const nora = await app.person()
    expect((await block(nora, nora.id)).problem.code).toBe("cannot_block_yourself")
    expect((await block(nora, randomUUID())).status).toBe(404)
    const malformed = await app.fastify.inject({
      method: "POST",
      url: "/api/v1/friends/block/not-an-id",
      headers: { authorization: `Bearer ${nora.token}` },
    })
    expect(malformed.statusCode).toBe(400)
    expect(
      (await app.anyone.call("POST /friends/block/{userId}", { params: { userId: nora.id } })).status,
    ).toBe(401)
  })

  it("keeps a list that is paged and searched by name", async () => {
    const nora = await app.person()
    const others = await Promise.all(["Anton", "Berta", "Cäsar"].map(firstName => app.person({ firstName })))
    for (const other of others) await block(nora, other.id)
    const first = await nora.call("GET /friends/blocked", { query: { limit: 2 } })
    expect(first.body.items.map(item => item.firstName)).toEqual(["Cäsar", "Berta"])
    const second = await nora.call("GET /friends/blocked", {
      query: { limit: 2, cursor: first.body.nextCursor ?? "" },
    })
    expect(second.body).toMatchObject({ items: [{ firstName: "Anton" }], nextCursor: null })
    const found = await nora.call("GET /friends/blocked", { query: { q: "casar" } })
    expect(found.body.items.map(item => item.firstName)).toEqual(["Cäsar"])
    expect(
      (await nora.call("GET /friends/blocked", { query: { cursor: "tampered.with" } })).problem.code,
    ).toBe("bad_cursor")
  })

  it("leaves no open request that was made at the same moment", async () => {
    for (let round = 0; round < 15; round++) {
      const [nora, mara] = [await app.person(), await app.person({ role: "coach" })]
      const body = { coachId: mara.id, message: "Hello", goals: ["strength" as const], scopes: [] }
      await Promise.all([nora.call("POST /connections", { body }), block(mara, nora.id)])
      const live = await app.context.db
        .selectFrom("connections")
        .select("status")
        .where("client_id", "=", nora.id)
        .where("status", "in", ["pending", "accepted"])
        .execute()
      expect(live).toEqual([])
    }
  })
})
