import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { addClient, book, createPair, FRIDAY, monday } from "../scheduling/testing/pair.ts"
import { bookSeries } from "../scheduling/testing/series.ts"
import { mailKindsTo, notificationMailsTo, notificationsOf } from "./testing/sent.ts"

describe("a series of twelve sessions that ends at once", () => {
  let app: TestApp
  let admin: TestPerson
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    app.clock.set(FRIDAY)
    admin = await app.person({ role: "admin" })
  })

  const twelveSessions = async () => {
    const pair = await createPair(app, {
      coach: { firstName: "Mara" },
      client: { firstName: "Kai" },
      hours: { maxDaysAhead: 120 },
    })
    await bookSeries(pair.client, pair.coach, monday("09:00"), { times: 12 })
    await app.settle()
    const before = {
      coach: (await mailKindsTo(app, pair.coach)).length,
      client: (await mailKindsTo(app, pair.client)).length,
    }
    const newMailsTo = async (side: "coach" | "client") => {
      await app.settle()
      return (await notificationMailsTo(app, pair[side])).slice(before[side])
    }
    return { ...pair, newMailsTo }
  }
  const expectAllTwelve = (mail: Awaited<ReturnType<typeof notificationMailsTo>>[number] | undefined) => {
    expect(mail?.kind).toBe("bookings.cancelled")
    expect(mail?.text_body).toContain("These 12 sessions are cancelled:")
    expect(mail?.text_body).toContain("17 May 2027")
    expect(mail?.calendar?.map(({ method }) => method)).toEqual(Array(12).fill("CANCEL"))
    for (const { body } of mail?.calendar ?? []) expect(body).toContain("STATUS:CANCELLED")
  }
  const block = (by: TestPerson, other: TestPerson) =>
    by.call("POST /friends/block/{userId}", { params: { userId: other.id } })

  it("with a suspension is one email to the other side", async () => {
    const { coach, client, newMailsTo } = await twelveSessions()
    await admin.call("POST /admin/users/{userId}/suspension", {
      params: { userId: coach.id },
      body: { reason: "Insulted a client" },
    })
    const mails = await newMailsTo("client")
    expect(mails).toHaveLength(1)
    expectAllTwelve(mails[0])
    expect(mails[0]?.text_body).toContain("You owe nothing for them.")
    expect(mails[0]?.text_body).not.toContain("Insulted")
    expect(await newMailsTo("coach")).toEqual([])
    expect((await notificationsOf(client)).filter(({ what }) => what.includes("cancelled"))).toMatchObject([
      { what: "bookings.cancelled", values: { name: "Mara Tester", count: "12", by: "admin" } },
    ])
  })

  it("with a suspension is one email to the suspended person too, with a CANCEL for each session with whomever", async () => {
    const { coach, client } = await twelveSessions()
    const other = await addClient(app, coach)
    await book(other, coach, monday("13:00"))
    for (const userId of [coach.id, client.id, coach.id])
      await admin.call("POST /admin/users/{userId}/suspension", {
        params: { userId },
        body: { reason: "Insulted a client" },
      })
    await app.settle()
    const sent = await app.context.db
      .selectFrom("mails")
      .select(["to_address", "subject", "text_body", "calendar"])
      .where("kind", "=", "account.suspended")
      .where("to_address", "in", [coach.email, client.email])
      .orderBy("id")
      .execute()
    expect(sent.map(({ to_address, subject }) => [to_address, subject])).toEqual([
      [coach.email, "Your account is suspended"],
      [client.email, "Your account is suspended"],
    ])
    expect(sent[0]?.text_body).toContain("These 13 sessions are cancelled:")
    expect(sent[0]?.text_body).not.toContain("Insulted")
    expect(sent.map(({ calendar }) => calendar?.map(({ method }) => method) ?? [])).toEqual([
      Array(13).fill("CANCEL"),
      [],
    ])
  })

  it("with the connection is one email to each side, which says both", async () => {
    const { coach, newMailsTo } = await twelveSessions()
    const { items } = (await coach.call("GET /connections/accepted")).body
    const params = { id: items[0]?.id ?? "" }
    await coach.call("PUT /connections/{id}", { params, body: { status: "ended" } })
    const [toCoach, toClient] = [await newMailsTo("coach"), await newMailsTo("client")]
    expect([toCoach.length, toClient.length]).toEqual([1, 1])
    for (const mail of [toCoach[0], toClient[0]]) expectAllTwelve(mail)
    expect(toClient[0]?.subject).toBe("Your connection with Mara Tester has ended")
    expect(toClient[0]?.text_body).toContain("Mara Tester ended the connection between you.")
    expect(toCoach[0]?.text_body).toContain("You ended the connection with Kai Tester.")
  })

  it("with a block tells the person who blocked what it cancelled, in one email, and the other side nothing", async () => {
    const { coach, client, newMailsTo } = await twelveSessions()
    const shown = await notificationsOf(coach)
    expect((await block(client, coach)).status).toBe(204)
    const mails = await newMailsTo("client")
    expect(mails).toHaveLength(1)
    expectAllTwelve(mails[0])
    expect(await newMailsTo("coach")).toEqual([])
    expect(await notificationsOf(coach)).toEqual(shown)
  })

  it("with the coach role is one email to each client and one to the coach", async () => {
    const { coach, newMailsTo } = await twelveSessions()
    const other = await addClient(app, coach)
    await book(other, coach, monday("13:00"))
    await app.settle()
    await admin.call("PUT /admin/users/{userId}/roles", {
      params: { userId: coach.id },
      body: { roles: ["client"] },
    })
    const mails = await newMailsTo("client")
    expect(mails).toHaveLength(1)
    expectAllTwelve(mails[0])
    expect((await mailKindsTo(app, other)).at(-1)).toBe("bookings.cancelled")
    expect((await notificationMailsTo(app, other)).at(-1)?.text_body).toContain("This session is cancelled:")
    const sent = await app.context.db
      .selectFrom("mails")
      .select("subject")
      .where("to_address", "=", coach.email)
      .where("kind", "=", "account.coach_role_lost")
      .execute()
    expect(sent).toEqual([{ subject: "You are no longer a coach here" }])
  })
})
