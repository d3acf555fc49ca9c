import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { bellOf, kindsTo, mailsTo } from "./testing/sent.ts"

describe("news of a connection", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const ask = async (coach: TestPerson, client: TestPerson) => {
    const asked = await client.call("POST /connections", {
      body: { coachId: coach.id, message: "Hello", goals: [] },
    })
    expect(asked.status).toBe(201)
    return asked.body.id
  }
  const move = async (
    who: TestPerson,
    id: string,
    status: "accepted" | "declined" | "withdrawn" | "ended" | "pending",
  ) =>
    expect((await who.call("PUT /connections/{id}", { params: { id }, body: { status } })).status).toBe(200)
  const pair = async () => ({ coach: await app.person({ role: "coach" }), client: await app.person() })

  it("reaches the coach by bell and letter when a client asks, and the client when the coach accepts", async () => {
    const { coach, client } = await pair()
    const id = await ask(coach, client)
    await app.settle()
    expect(await bellOf(coach)).toMatchObject([
      {
        kind: "connection",
        what: "connection.requested",
        values: { name: "Nora Tester" },
        link: "/network",
        readAt: null,
      },
    ])
    const [mail] = await mailsTo(app, coach)
    expect(mail).toMatchObject({
      kind: "connection.requested",
      subject: "Nora Tester would like to connect",
    })
    expect(mail?.text_body).toContain("Hello Mara,")
    expect(mail?.text_body).toContain(`${app.context.config.publicUrl}/network`)
    expect(mail?.html_body).toContain("<!doctype html>")
    await move(coach, id, "accepted")
    await app.settle()
    expect(await bellOf(client)).toMatchObject([
      { what: "connection.accepted", values: { name: "Mara Tester" } },
    ])
    expect(await kindsTo(app, client)).toEqual(["connection.accepted"])
    expect(await bellOf(coach)).toHaveLength(1)
  })

  it("stays in the app when a request is declined or withdrawn", async () => {
    const one = await pair()
    await move(one.coach, await ask(one.coach, one.client), "declined")
    const two = await pair()
    await move(two.client, await ask(two.coach, two.client), "withdrawn")
    await app.settle()
    expect(await bellOf(one.client)).toMatchObject([{ what: "connection.declined" }])
    expect(await kindsTo(app, one.client)).toEqual([])
    expect(await bellOf(two.coach)).toMatchObject([
      { what: "connection.withdrawn" },
      { what: "connection.requested" },
    ])
    expect(await kindsTo(app, two.coach)).toEqual(["connection.requested"])
  })

  it("reaches the client when a declined request is opened again, and the other side when it ends", async () => {
    const { coach, client } = await pair()
    const id = await ask(coach, client)
    await move(coach, id, "declined")
    await move(coach, id, "pending")
    await move(coach, id, "accepted")
    await move(client, id, "ended")
    await app.settle()
    expect(await kindsTo(app, client)).toEqual(["connection.reopened", "connection.accepted"])
    expect(await kindsTo(app, coach)).toEqual(["connection.requested", "connection.ended"])
  })

  it("reaches both when a request runs out", async () => {
    const { coach, client } = await pair()
    await ask(coach, client)
    app.clock.advance(15 * 86_400_000)
    await app.runScheduledJob("expire_connection_requests")
    await app.settle()
    app.clock.advance(-15 * 86_400_000)
    expect(await kindsTo(app, client)).toEqual(["connection.expired"])
    expect(await kindsTo(app, coach)).toEqual(["connection.requested", "connection.expired"])
    expect((await bellOf(client))[0]?.values.side).toBe("client")
  })

  it("is written once, however often its job runs", async () => {
    const { coach, client } = await pair()
    await ask(coach, client)
    await app.settle()
    const { rows } = await sql`select graphile_worker.add_job('react',
        json_build_object('eventId', id, 'reaction', 'notifications.connection'))
      from events where payload ->> 'coachId' = ${coach.id}`.execute(app.context.db)
    expect(rows.length).toBeGreaterThan(0)
    await app.settle()
    expect(await bellOf(coach)).toHaveLength(1)
    expect(await kindsTo(app, coach)).toEqual(["connection.requested"])
  })

  it("never crosses a block, not even the end that the block brings", async () => {
    const { coach, client } = await pair()
    await app.connect(coach, client)
    await app.settle()
    const before = { bell: await bellOf(coach), mails: await kindsTo(app, coach) }
    expect((await client.call("POST /friends/block/{userId}", { params: { userId: coach.id } })).status).toBe(
      204,
    )
    await app.settle()
    expect(await bellOf(coach)).toEqual(before.bell)
    expect(await kindsTo(app, coach)).toEqual(before.mails)
  })

  it("does not reach somebody who is suspended", async () => {
    const { coach, client } = await pair()
    await ask(coach, client)
    await app.context.db
      .updateTable("accounts")
      .set({ suspended_at: new Date() })
      .where("id", "=", coach.id)
      .execute()
    await app.settle()
    expect(await kindsTo(app, coach)).toEqual([])
  })

  it("of an addressed invite reaches the address, with a link that the outbox hides", async () => {
    const coach = await app.person({ role: "coach" })
    const email = `${crypto.randomUUID()}@example.com`
    const invited = await coach.call("POST /connections/invites", { body: { email } })
    expect(invited.status).toBe(201)
    await app.settle()
    const [mail] = await mailsTo(app, { email })
    expect(mail).toMatchObject({ kind: "connection.invited", person_id: null })
    expect(mail?.text_body).toContain("{{link:invite}}")
    expect(mail?.text_body).not.toContain(invited.body.code)
    expect(mail?.secret_links.invite).toContain(invited.body.code)
    expect(mail?.secret_links.invite).toBe(invited.body.url)
  })

  it("of an addressed invite shows under the bell of whoever has an account there, and the coach hears when it is taken up", async () => {
    const { coach, client } = await pair()
    const invited = await coach.call("POST /connections/invites", { body: { email: client.email } })
    await app.settle()
    expect(await bellOf(client)).toMatchObject([
      { what: "connection.invited", values: { name: "Mara Tester" } },
    ])
    const { code } = invited.body
    const taken = await client.call("POST /connections/invites/{code}", {
      params: { code },
      body: { scopes: [] },
    })
    expect(taken.status).toBe(201)
    await app.settle()
    expect(await bellOf(coach)).toMatchObject([{ what: "connection.invite_used", link: "/clients" }])
    expect(await kindsTo(app, coach)).toEqual(["connection.invite_used"])
  })
})
