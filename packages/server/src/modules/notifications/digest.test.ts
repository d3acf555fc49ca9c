import { MAX_DIGEST_LINES } from "@rapport/domain/notifications/digest"
import type { Email } from "postal-mime"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { confirmAddress } from "../../testing/confirm-address.ts"
import type { NewPerson, TestPerson } from "../../testing/people.ts"
import { signInAgain } from "../../testing/sign-in-again.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { book, FRIDAY } from "../scheduling/testing/pair.ts"
import { freePort, type MailServer, startMailServer } from "./testing/mail-server.ts"
import { notificationMailsTo } from "./testing/sent.ts"

let app: TestApp
let second: TestApp
let server: MailServer
beforeAll(async () => {
  const port = await freePort()
  server = await startMailServer(port)
  app = await createTestApp({ config: { smtpUrl: `smtp://127.0.0.1:${port}` } })
  second = await app.secondServer()
})
afterAll(async () => {
  await second.close()
  await app.close()
  await server.close()
})
beforeEach(() => app.clock.set(FRIDAY))
afterEach(() => app.clock.set(FRIDAY))

interface Digest {
  frequency?: "never" | "daily" | "weekly"
  time?: string
  weekday?: number
}

const DAILY: Digest = { frequency: "daily", time: "08:00" }
const NEXT_MORNING = "2027-02-27T08:00:00Z"

const choose = async (person: TestPerson, digest: Digest): Promise<void> =>
  expect((await person.call("PUT /notifications/preferences", { body: { digest } })).status).toBe(200)
const mailNothingAboutConnections = async (person: TestPerson): Promise<void> => {
  const body = { connection: { inApp: true, email: false } }
  expect((await person.call("PUT /notifications/preferences", { body })).status).toBe(200)
}
/** A coach who gets no email about connections but a digest. */
const coachWith = async (digest: Digest, about: NewPerson = {}): Promise<TestPerson> => {
  const coach = await confirmAddress(app, await app.person({ timeZone: "UTC", ...about, role: "coach" }))
  await mailNothingAboutConnections(coach)
  await choose(coach, digest)
  return coach
}
const requestFrom = async (firstName: string, coach: TestPerson): Promise<TestPerson> => {
  const client = await confirmAddress(app, await app.person({ firstName }))
  expect((await client.call("POST /connections", { body: { coachId: coach.id } })).status).toBe(201)
  await app.settle()
  return client
}
/** Runs the job of two servers at a given time, both at once. */
const runJobsAt = async (at: string): Promise<void> => {
  for (const each of [app, second]) each.clock.set(at)
  await Promise.all([app, second].map(each => each.runScheduledJob("give_digests")))
  await app.settle()
}
const digestsTo = (person: TestPerson): Email[] =>
  server.mails.filter(
    mail => mail.to?.some(to => to.address === person.email) && /haven’t seen yet/.test(mail.subject ?? ""),
  )

describe("a digest", () => {
  it("is off until a person chooses it, and one part of it can be changed alone", async () => {
    const person = await app.person()
    const read = async () => (await person.call("GET /notifications/preferences")).body.digest
    expect(await read()).toEqual({ frequency: "never", time: "08:00", weekday: 1 })
    await choose(person, { frequency: "weekly", weekday: 5 })
    await choose(person, { time: "17:30" })
    expect(await read()).toEqual({ frequency: "weekly", time: "17:30", weekday: 5 })
    for (const digest of [
      { time: "24:00" },
      { weekday: 0 },
      { weekday: 8 },
      { frequency: "hourly" },
      { day: 1 },
    ])
      expect(
        (await person.call("PUT /notifications/preferences", { body: { digest: digest as Digest } })).status,
      ).toBe(400)
  })

  it("brings what is unread and had no email, at the person's local time, once with two servers", async () => {
    const coach = await coachWith(DAILY, { timeZone: "Asia/Kolkata" })
    await requestFrom("Ada", coach)
    await requestFrom("Ben", coach)
    await runJobsAt("2027-02-27T02:29:00Z")
    expect(digestsTo(coach)).toEqual([])
    await runJobsAt("2027-02-27T02:30:00Z")
    await runJobsAt("2027-02-27T02:31:00Z")
    const [mail, ...more] = digestsTo(coach)
    expect(more).toEqual([])
    expect(mail?.subject).toBe("2 things you haven’t seen yet")
    expect(mail?.text).toMatch(/Ben Tester would like to connect[\s\S]*Ada Tester would like to connect/)
    expect(mail?.text).toContain(`${app.context.config.publicUrl}/notifications`)
    const header = (key: string) => mail?.headers.find(each => each.key === key)?.value
    expect(header("list-unsubscribe")).toBe(`<${app.context.config.publicUrl}/me/notifications>`)
    expect(header("auto-submitted")).toBe("auto-generated")
  })

  it("is not sent where there is nothing new, and brings nothing twice", async () => {
    const coach = await coachWith(DAILY)
    await runJobsAt(NEXT_MORNING)
    expect(digestsTo(coach)).toEqual([])
    await requestFrom("Ada", coach)
    await runJobsAt("2027-02-27T20:00:00Z")
    expect(digestsTo(coach)).toEqual([])
    await runJobsAt("2027-02-28T08:00:00Z")
    await runJobsAt("2027-03-01T08:00:00Z")
    expect(digestsTo(coach)).toHaveLength(1)
  })

  it("leaves out what was read, removed or had an email of its own", async () => {
    const coach = await coachWith(DAILY)
    const seen = await requestFrom("Seen", coach)
    const gone = await requestFrom("Gone", coach)
    await requestFrom("Kept", coach)
    const { items } = (await coach.call("GET /notifications")).body
    const idOf = ({ id }: TestPerson) => items.find(({ person }) => person?.id === id)?.id ?? ""
    await coach.call("POST /notifications/read", { body: { ids: [idOf(seen)] } })
    await coach.call("DELETE /notifications/{notificationId}", { params: { notificationId: idOf(gone) } })
    await coach.call("PUT /notifications/preferences", { body: { connection: { inApp: true, email: true } } })
    await requestFrom("Mailed", coach)
    await runJobsAt(NEXT_MORNING)
    const [mail] = digestsTo(coach)
    expect(mail?.subject).toBe("One thing you haven’t seen yet")
    expect(mail?.text).toContain("Kept Tester")
    expect(mail?.text).not.toMatch(/Seen|Gone|Mailed/)
    expect((await notificationMailsTo(app, coach)).map(({ kind }) => kind)).toEqual([
      "connection.requested",
      "digest",
    ])
  })

  it("says when a session is, and is silent about reminders, which are of use at their own time", async () => {
    const coach = await confirmAddress(app, await app.person({ role: "coach", timeZone: "UTC" }))
    const client = await confirmAddress(app, await app.person({ timeZone: "Europe/Berlin" }))
    await app.connect(coach, client)
    await app.settle()
    await client.call("PUT /notifications/preferences", {
      body: {
        booking: { inApp: true, email: false },
        reminders: { email: false },
        digest: DAILY,
      },
    })
    await book(coach, coach, "2027-03-01T09:00:00Z", { clientId: client.id })
    await app.settle()
    app.clock.set("2027-02-28T09:00:00Z")
    await app.runScheduledJob("give_reminders")
    await runJobsAt("2027-03-01T07:00:00Z")
    const [mail] = digestsTo(client)
    expect(mail?.subject).toBe("One thing you haven’t seen yet")
    expect(mail?.text).toContain(
      "Mara Tester is asking for a session: Monday, 1 March 2027, 10:00–10:30 (Europe/Berlin)",
    )
  })

  it("comes once a week on the chosen day, and never twice in a week or day whatever is changed", async () => {
    const coach = await coachWith({ frequency: "weekly", time: "08:00", weekday: 1 })
    await requestFrom("Ada", coach)
    await runJobsAt("2027-02-28T23:59:00Z")
    expect(digestsTo(coach)).toEqual([])
    await runJobsAt("2027-03-01T08:00:00Z")
    expect(digestsTo(coach)).toHaveLength(1)
    const later = await signInAgain(app, coach)
    await requestFrom("Ben", coach)
    await choose(later, { weekday: 3 })
    await runJobsAt("2027-03-03T08:00:00Z")
    expect(digestsTo(coach)).toHaveLength(1)
    await runJobsAt("2027-03-10T08:00:00Z")
    expect(digestsTo(coach)).toHaveLength(2)
    const again = await signInAgain(app, coach)
    await requestFrom("Cem", coach)
    await choose(again, { frequency: "never" })
    await choose(again, { frequency: "daily", time: "12:00" })
    await requestFrom("Dag", coach)
    await runJobsAt("2027-03-10T12:00:00Z")
    expect(digestsTo(coach)).toHaveLength(2)
    await runJobsAt("2027-03-11T12:00:00Z")
    expect(digestsTo(coach).at(-1)?.text).toContain("Dag Tester")
    expect(digestsTo(coach).at(-1)?.text).not.toContain("Cem Tester")
  })

  it("waits for the end of quiet hours and follows the person into another zone", async () => {
    const coach = await coachWith(DAILY)
    await coach.call("PUT /notifications/preferences", {
      body: { quietHours: { start: "22:00", end: "09:30" } },
    })
    const mover = await coachWith(DAILY)
    await mover.call("PATCH /users/me", { body: { timeZone: "America/New_York" } })
    await requestFrom("Ada", coach)
    await requestFrom("Ada", mover)
    await runJobsAt("2027-02-26T12:59:00Z")
    expect(digestsTo(mover)).toEqual([])
    await runJobsAt("2027-02-26T13:00:00Z")
    expect(digestsTo(mover)).toHaveLength(1)
    await runJobsAt(NEXT_MORNING)
    await runJobsAt("2027-02-27T09:29:00Z")
    expect(digestsTo(coach)).toEqual([])
    await runJobsAt("2027-02-27T09:30:00Z")
    expect(digestsTo(coach)).toHaveLength(1)
  })

  it("reaches no suspended person and no unconfirmed address, and never crosses a block", async () => {
    const suspended = await coachWith(DAILY)
    const unconfirmed = await app.person({ role: "coach", timeZone: "UTC" })
    await mailNothingAboutConnections(unconfirmed)
    await choose(unconfirmed, DAILY)
    const blocked = await coachWith(DAILY)
    for (const coach of [suspended, unconfirmed]) await requestFrom("Ada", coach)
    const rude = await requestFrom("Rude", blocked)
    await requestFrom("Kind", blocked)
    const done = await rude.call("POST /friends/block/{userId}", { params: { userId: blocked.id } })
    expect(done.status).toBe(204)
    const admin = await app.person({ role: "admin" })
    const params = { userId: suspended.id }
    const stopped = await admin.call("POST /admin/users/{userId}/suspension", {
      params,
      body: { reason: "Sent advertisements" },
    })
    expect(stopped.status).toBeLessThan(300)
    await runJobsAt(NEXT_MORNING)
    expect([digestsTo(suspended), digestsTo(unconfirmed)]).toEqual([[], []])
    expect(digestsTo(blocked)[0]?.text).toContain("Kind Tester")
    expect(digestsTo(blocked)[0]?.text).not.toContain("Rude")
    await confirmAddress(app, unconfirmed)
    await runJobsAt("2027-02-28T08:00:00Z")
    expect(digestsTo(unconfirmed)).toHaveLength(1)
  })

  it("lists the newest of very many, counts the rest, and shows no invite's secret link", async () => {
    const client = await confirmAddress(app, await app.person({ timeZone: "UTC" }))
    await mailNothingAboutConnections(client)
    await choose(client, DAILY)
    const count = 500
    await app.context.db
      .insertInto("notifications")
      .values(
        Array.from({ length: count }, (_, index) => ({
          person_id: client.id,
          event_id: crypto.randomUUID(),
          kind: "connection" as const,
          what: "connection.declined",
          values: JSON.stringify({ name: `Coach ${index}`, side: "client" }),
          link: "/network?tab=past",
          at: new Date(app.clock.now().getTime() + index + 1),
        })),
      )
      .execute()
    app.clock.advance(count + 1)
    const coach = await confirmAddress(app, await app.person({ role: "coach" }))
    const { code } = (await coach.call("POST /connections/invites", { body: { email: client.email } })).body
    await app.settle()
    await runJobsAt(NEXT_MORNING)
    const [mail] = digestsTo(client)
    expect(mail?.subject).toBe(`${count + 1} things you haven’t seen yet`)
    expect(mail?.text).toContain(`And ${count + 1 - MAX_DIGEST_LINES} more.`)
    const listed = mail?.text?.match(/^• /gm) ?? []
    expect(listed).toHaveLength(MAX_DIGEST_LINES)
    expect(mail?.text).toContain("Mara Tester invited you to Rapport")
    const [row] = (await notificationMailsTo(app, client)).filter(({ kind }) => kind === "digest")
    expect(`${row?.text_body}${row?.html_body}`).not.toContain(code)
    await runJobsAt("2027-02-28T08:00:00Z")
    expect(digestsTo(client)).toHaveLength(1)
  })
})
