import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { mailsTo } from "../../testing/mailbox.ts"
import { signInAgain } from "../../testing/sign-in-again.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { FRIDAY } from "../scheduling/testing/pair.ts"

describe("what a connection leaves behind", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())
  beforeEach(() => app.clock.set(FRIDAY))

  const consentOf = (connectionId: string) =>
    app.context.db
      .selectFrom("consent_changes")
      .select(["scope", "granted"])
      .where("connection_id", "=", connectionId)
      .orderBy("id")
      .execute()
  const inviteBy = async (coach: Awaited<ReturnType<TestApp["person"]>>) =>
    (await coach.call("POST /connections/invites", { body: {} })).body.code

  it("consent is written down when an invite is accepted, for each scope that was chosen and no other", async () => {
    const [coach, client] = [await app.person({ role: "coach" }), await app.person()]
    const code = await inviteBy(coach)
    const { body } = await client.call("POST /connections/invites/{code}", {
      params: { code },
      body: { scopes: ["profile", "photos"] },
    })
    expect(await consentOf(body.id)).toEqual([
      { scope: "profile", granted: true },
      { scope: "photos", granted: true },
    ])
  })

  it("what a client shares more or less of is written down, scope by scope", async () => {
    const [coach, client] = [await app.person({ role: "coach" }), await app.person()]
    const id = await app.connect(coach, client, ["profile", "metrics"])
    const before = (await consentOf(id)).length
    await client.call("PUT /connections/{id}", { params: { id }, body: { scopes: ["profile", "photos"] } })
    expect((await consentOf(id)).slice(before)).toEqual([
      { scope: "photos", granted: true },
      { scope: "metrics", granted: false },
    ])
  })

  it("a request that expires shares nothing any more, and that is written down", async () => {
    const [coach, client] = [await app.person({ role: "coach" }), await app.person()]
    const { body } = await client.call("POST /connections", {
      body: { coachId: coach.id, scopes: ["profile", "metrics"] },
    })
    app.clock.set("2027-03-13T09:00:00Z")
    await app.runScheduledJob("expire_connection_requests")
    const later = await signInAgain(app, client)
    const { body: expired } = await later.call("GET /connections/{id}", { params: { id: body.id } })
    expect(expired).toMatchObject({ status: "expired", scopes: [] })
    expect((await consentOf(body.id)).slice(-2)).toEqual([
      { scope: "profile", granted: false },
      { scope: "metrics", granted: false },
    ])
  })

  it("the invites of somebody who is no coach any more are dead", async () => {
    const [coach, client] = [await app.person({ role: "coach" }), await app.person()]
    const admin = await app.person({ role: "admin" })
    const code = await inviteBy(coach)
    const preview = () => app.anyone.call("GET /connections/invites/{code}", { params: { code } })
    expect((await preview()).status).toBe(200)
    const roles = (wanted: ("client" | "coach")[]) =>
      admin.call("PUT /admin/users/{userId}/roles", { params: { userId: coach.id }, body: { roles: wanted } })
    expect((await roles(["client"])).status).toBe(204)
    expect((await preview()).status).toBe(404)
    const accepted = await client.call("POST /connections/invites/{code}", {
      params: { code },
      body: { scopes: ["profile"] },
    })
    expect(accepted.problem.code).toBe("invite_not_valid")
    await roles(["client", "coach"])
    expect((await preview()).status).toBe(200)
  })

  it("an invite that is revoked before its email was written is not sent", async () => {
    const coach = await app.person({ role: "coach" })
    const invite = async (email: string) =>
      (await coach.call("POST /connections/invites", { body: { email } })).body.code
    const [revoked, kept] = [`${crypto.randomUUID()}@example.com`, `${crypto.randomUUID()}@example.com`]
    const code = await invite(revoked)
    await invite(kept)
    await coach.call("DELETE /connections/invites/{code}", { params: { code } })
    await app.settle()
    expect(await mailsTo(app, revoked)).toEqual([])
    expect(await mailsTo(app, kept)).toHaveLength(1)
  })

  it("the reason of a declined request reaches each client when several are declined at once", async () => {
    const coach = await app.person({ role: "coach" })
    const clients = [await app.person(), await app.person()]
    const ids: string[] = []
    for (const client of clients)
      ids.push((await client.call("POST /connections", { body: { coachId: coach.id } })).body.id)
    const reason = "I am full until May"
    await coach.call("POST /connections/bulk", { body: { ids, status: "declined", reason } })
    for (const [i, client] of clients.entries()) {
      const { body } = await client.call("GET /connections/{id}", { params: { id: ids[i] ?? "" } })
      expect(body).toMatchObject({ status: "declined", reason })
      expect(body.history?.at(-1)).toMatchObject({ what: "declined", by: "coach", reason })
    }
  })

  it("a block stays when somebody else unblocks the same person", async () => {
    const [nora, omar, third] = [await app.person(), await app.person(), await app.person()]
    const block = (by: typeof nora, userId: string) =>
      by.call("POST /friends/block/{userId}", { params: { userId } })
    const unblock = (by: typeof nora, userId: string) =>
      by.call("DELETE /friends/block/{userId}", { params: { userId } })
    const blockedBy = async (person: typeof nora) =>
      (await person.call("GET /friends/blocked")).body.items.map(({ id }) => id)
    for (const by of [nora, omar]) await block(by, third.id)
    await block(nora, omar.id)
    await unblock(omar, third.id)
    await unblock(third, nora.id)
    await unblock(omar, nora.id)
    expect(new Set(await blockedBy(nora))).toEqual(new Set([omar.id, third.id]))
    expect(await blockedBy(omar)).toEqual([])
  })
})
