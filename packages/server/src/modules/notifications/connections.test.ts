import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { mailKindsTo, notificationMailsTo, notificationsOf } from "./testing/sent.ts"

describe("notifications about a connection", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const requestConnection = async (coach: TestPerson, client: TestPerson) => {
    const requested = await client.call("POST /connections", {
      body: { coachId: coach.id, message: "Hello", goals: [] },
    })
    expect(requested.status).toBe(201)
    return requested.body.id
  }
  const setStatus = async (
    who: TestPerson,
    id: string,
    status: "accepted" | "declined" | "withdrawn" | "ended" | "pending",
  ) =>
    expect((await who.call("PUT /connections/{id}", { params: { id }, body: { status } })).status).toBe(200)
  const pair = async () => ({ coach: await app.person({ role: "coach" }), client: await app.person() })

  it("reach the coach in the app and by email when a client sends a request, and the client when the coach accepts", async () => {
    const { coach, client } = await pair()
    const id = await requestConnection(coach, client)
    await app.settle()
    expect(await notificationsOf(coach)).toMatchObject([
      {
        kind: "connection",
        what: "connection.requested",
        values: { name: "Nora Tester" },
        link: "/clients?tab=requests",
        readAt: null,
      },
    ])
    const [mail] = await notificationMailsTo(app, coach)
    expect(mail).toMatchObject({
      kind: "connection.requested",
      subject: "Nora Tester would like to connect",
    })
    expect(mail?.text_body).toContain("Hello Mara,")
    expect(mail?.text_body).toContain(`${app.context.config.publicUrl}/clients?tab=requests`)
    expect(mail?.html_body).toContain("<!doctype html>")
    await setStatus(coach, id, "accepted")
    await app.settle()
    expect(await notificationsOf(client)).toMatchObject([
      { what: "connection.accepted", values: { name: "Mara Tester" } },
    ])
    expect(await mailKindsTo(app, client)).toEqual(["connection.accepted"])
    expect(await notificationsOf(coach)).toHaveLength(1)
  })

  it("are shown in the app only when a request is declined or withdrawn", async () => {
    const one = await pair()
    await setStatus(one.coach, await requestConnection(one.coach, one.client), "declined")
    const two = await pair()
    await setStatus(two.client, await requestConnection(two.coach, two.client), "withdrawn")
    await app.settle()
    expect(await notificationsOf(one.client)).toMatchObject([{ what: "connection.declined" }])
    expect(await mailKindsTo(app, one.client)).toEqual([])
    expect(await notificationsOf(two.coach)).toMatchObject([
      { what: "connection.withdrawn" },
      { what: "connection.requested" },
    ])
    expect(await mailKindsTo(app, two.coach)).toEqual(["connection.requested"])
  })

  it("reach the client when a declined request is reopened, and the other side when a connection ends", async () => {
    const { coach, client } = await pair()
    const id = await requestConnection(coach, client)
    await setStatus(coach, id, "declined")
    await setStatus(coach, id, "pending")
    await setStatus(coach, id, "accepted")
    await setStatus(client, id, "ended")
    await app.settle()
    expect(await mailKindsTo(app, client)).toEqual(["connection.reopened", "connection.accepted"])
    expect(await mailKindsTo(app, coach)).toEqual(["connection.requested", "connection.ended"])
  })

  it("reach both when a request expires", async () => {
    const { coach, client } = await pair()
    await requestConnection(coach, client)
    app.clock.advance(15 * 86_400_000)
    await app.runScheduledJob("expire_connection_requests")
    await app.settle()
    app.clock.advance(-15 * 86_400_000)
    expect(await mailKindsTo(app, client)).toEqual(["connection.expired"])
    expect(await mailKindsTo(app, coach)).toEqual(["connection.requested", "connection.expired"])
    expect((await notificationsOf(client))[0]?.values.side).toBe("client")
  })

  it("are sent once, however often the job runs", async () => {
    const { coach, client } = await pair()
    await requestConnection(coach, client)
    await app.settle()
    const { rows } = await sql`select graphile_worker.add_job('react',
        json_build_object('eventId', id, 'reaction', 'notifications.connection'))
      from events where payload ->> 'coachId' = ${coach.id}`.execute(app.context.db)
    expect(rows.length).toBeGreaterThan(0)
    await app.settle()
    expect(await notificationsOf(coach)).toHaveLength(1)
    expect(await mailKindsTo(app, coach)).toEqual(["connection.requested"])
  })

  it("never cross a block, not even when the block ends a connection", async () => {
    const { coach, client } = await pair()
    await app.connect(coach, client)
    await app.settle()
    const before = { shown: await notificationsOf(coach), mails: await mailKindsTo(app, coach) }
    expect((await client.call("POST /friends/block/{userId}", { params: { userId: coach.id } })).status).toBe(
      204,
    )
    await app.settle()
    expect(await notificationsOf(coach)).toEqual(before.shown)
    expect(await mailKindsTo(app, coach)).toEqual(before.mails)
  })

  it("do not reach a suspended account", async () => {
    const { coach, client } = await pair()
    await requestConnection(coach, client)
    await app.context.db
      .updateTable("accounts")
      .set({ suspended_at: new Date() })
      .where("id", "=", coach.id)
      .execute()
    await app.settle()
    expect(await mailKindsTo(app, coach)).toEqual([])
  })

  it("about an invite reach its address, with a link that the outbox hides", async () => {
    const coach = await app.person({ role: "coach" })
    const email = `${crypto.randomUUID()}@example.com`
    const invited = await coach.call("POST /connections/invites", { body: { email } })
    expect(invited.status).toBe(201)
    await app.settle()
    const [mail] = await notificationMailsTo(app, { email })
    expect(mail).toMatchObject({ kind: "connection.invited", person_id: null })
    expect(mail?.text_body).toContain("[secret link, hidden]")
    expect(mail?.text_body).not.toContain(invited.body.code)
    expect(mail?.secret_link).toContain(invited.body.code)
    expect(mail?.secret_link).toBe(invited.body.url)
  })

  it("about an invite show in the app of a recipient with an account, and reach the coach when it is accepted", async () => {
    const { coach, client } = await pair()
    const invited = await coach.call("POST /connections/invites", { body: { email: client.email } })
    await app.settle()
    expect(await notificationsOf(client)).toMatchObject([
      { what: "connection.invited", values: { name: "Mara Tester" } },
    ])
    const { code } = invited.body
    const taken = await client.call("POST /connections/invites/{code}", {
      params: { code },
      body: { scopes: [] },
    })
    expect(taken.status).toBe(201)
    await app.settle()
    expect(await notificationsOf(coach)).toMatchObject([{ what: "connection.invite_used", link: "/clients" }])
    expect(await mailKindsTo(app, coach)).toEqual(["connection.invite_used"])
  })
})
