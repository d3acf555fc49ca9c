import { sql } from "kysely"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { book, FRIDAY, meet, monday } from "../scheduling/testing/pair.ts"
import { isFlagOn } from "./index.ts"

describe("an admin's view of the server", () => {
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

  it("shows all bookings and a coach's calendar, without what the two wrote to each other", async () => {
    const { coach, client } = await meet(app)
    const booked = await book(client, coach, monday("09:00"), { agenda: "Squat form", notes: "Left knee" })
    const all = await admin.call("GET /bookings/admin/bookings", { query: { clientId: client.id } })
    expect(all.body.items).toMatchObject([{ id: booked.id, agenda: null, notes: null, status: "pending" }])
    const calendar = await admin.call("GET /bookings/admin/coaches/{coachId}/bookings", {
      params: { coachId: coach.id },
    })
    expect(calendar.body).toMatchObject({
      items: [{ id: booked.id }],
      availability: { timeZone: "Europe/Berlin" },
    })
    const looks = await admin.call("GET /admin/audit", { query: { viewerId: admin.id } })
    expect(looks.body.items.map(each => [each.subject.id, each.seen])).toEqual([
      [coach.id, "calendar"],
      [client.id, "bookings"],
    ])
    const nobody = { params: { coachId: client.id } }
    expect((await admin.call("GET /bookings/admin/coaches/{coachId}/bookings", nobody)).status).toBe(404)
  })

  it("shows what became of requests", async () => {
    const { coach } = await meet(app)
    const { status, body } = await admin.call("GET /admin/connections/statistics")
    expect(status).toBe(200)
    expect(body.totals.accepted).toBeGreaterThan(0)
    expect(body.coaches.find(each => each.id === coach.id)).toMatchObject({ accepted: 1, connected: 1 })
  })

  it("pages through the audit trail by person", async () => {
    const client = await app.person()
    const params = { userId: client.id }
    for (let looked = 0; looked < 3; looked++) await admin.call("GET /admin/users/{userId}", { params })
    const query = { subjectId: client.id, limit: 4 }
    const first = await admin.call("GET /admin/audit", { query })
    const second = await admin.call("GET /admin/audit", {
      query: { ...query, cursor: first.body.nextCursor ?? "" },
    })
    expect([first.body.items.length, second.body.items.length, second.body.nextCursor]).toEqual([4, 2, null])
    expect(first.body.items[0]).toMatchObject({
      viewer: { id: admin.id, role: "admin" },
      subject: { id: client.id },
    })
  })

  it("shows mails with their secret links hidden, and hands one out in the open", async () => {
    const client = await app.person()
    await app.anyone.call("POST /auth/forgot", { body: { email: client.email } })
    await app.settle()
    const { body } = await admin.call("GET /admin/mails", { query: { q: client.email } })
    expect(body.smtp).toBe(false)
    const mail = body.items.find(each => each.hasSecretLink)
    if (!mail) throw new Error("no mail with a link was written")
    expect(mail).toMatchObject({ to: client.email, status: "kept" })
    expect(mail.text).toContain("hidden")
    expect(mail.text).not.toMatch(/token|\{\{/)
    const reason = "The person called and has no mail"
    const input = { params: { mailId: mail.id }, body: { reason } }
    const handed = await admin.call("POST /admin/mails/{mailId}/secret-link", input)
    expect(handed.body.url).toMatch(/^http/)
    await app.settle()
    const looks = await admin.call("GET /admin/audit", { query: { subjectId: client.id } })
    expect(looks.body.items).toMatchObject([{ seen: "mail", part: mail.kind, reason }])
    const bell = await client.call("GET /notifications")
    expect(bell.body.items).toMatchObject([{ kind: "account", what: "account.mail_handed_out" }])
    const told = await admin.call("GET /admin/mails", { query: { q: client.email } })
    const notice = told.body.items.find(each => each.kind === "account.mail_handed_out")
    expect(notice).toMatchObject({ hasSecretLink: false })
    const empty = { params: { mailId: notice?.id ?? "" }, body: { reason } }
    expect((await admin.call("POST /admin/mails/{mailId}/secret-link", empty)).problem.code).toBe(
      "no_secret_link",
    )
  })

  it("tells the person of a handed-out link even if they switched account news off", async () => {
    const client = await app.person()
    const off = { inApp: false, email: false }
    await client.call("PUT /notifications/preferences", { body: { account: off } })
    await app.anyone.call("POST /auth/forgot", { body: { email: client.email } })
    await app.settle()
    const { items } = (await admin.call("GET /admin/mails", { query: { q: client.email } })).body
    const mailId = items.find(each => each.hasSecretLink)?.id ?? ""
    await admin.call("POST /admin/mails/{mailId}/secret-link", {
      params: { mailId },
      body: { reason: "On the phone" },
    })
    await app.settle()
    expect((await client.call("GET /notifications")).body.unreadTotal).toBe(1)
  })

  it("shows a job that failed, and lets it run again", async () => {
    await sql`select graphile_worker.add_job('send_mail', '{"mailId": "not an id"}')`.execute(app.context.db)
    await app.settle()
    const { body } = await admin.call("GET /admin/jobs")
    expect(body.failed).toBe(1)
    const [job] = body.items
    expect(job).toMatchObject({ task: "send_mail", attempts: 1, running: false })
    expect(job?.lastError).not.toBeNull()
    const retry = (jobId: string) => admin.call("POST /admin/jobs/{jobId}/retry", { params: { jobId } })
    expect((await retry(job?.id ?? "")).status).toBe(204)
    expect((await admin.call("GET /admin/jobs")).body.items[0]).toMatchObject({ attempts: 0 })
    expect((await retry("999999999")).status).toBe(404)
    await sql`select graphile_worker.complete_jobs(array[${job?.id}]::bigint[])`.execute(app.context.db)
  })

  it("lets features out step by step: to named people, to a share, to all, to nobody", async () => {
    const [named, other] = [await app.person(), await app.person()]
    const name = "evening_mode"
    const set = (body: { state: "off" | "percentage" | "on"; percentage?: number; people?: string[] }) =>
      admin.call("PUT /admin/flags/{name}", { params: { name }, body })
    const isOn = async (person: TestPerson) => (await person.call("GET /flags")).body.items.includes(name)
    expect(await isOn(named)).toBe(false)
    const first = await set({ state: "percentage", percentage: 0, people: [named.id] })
    expect(first.body).toMatchObject({
      name,
      state: "percentage",
      people: [{ id: named.id, firstName: "Nora" }],
    })
    expect([await isOn(named), await isOn(other)]).toEqual([true, false])
    expect(await isFlagOn(app.ctx(), name, named.id)).toBe(true)
    await set({ state: "percentage", percentage: 100 })
    expect([await isOn(named), await isOn(other)]).toEqual([true, true])
    await set({ state: "off" })
    expect([await isOn(named), await isOn(other)]).toEqual([false, false])
    await set({ state: "on" })
    expect(await isOn(other)).toBe(true)
    expect((await admin.call("GET /admin/flags")).body.items).toMatchObject([{ name, state: "on" }])
    expect((await set({ state: "percentage" })).problem.errors).toMatchObject([{ path: "percentage" }])
    expect((await set({ state: "off", people: [crypto.randomUUID()] })).problem.errors).toMatchObject([
      { path: "people.0" },
    ])
  })

  it("is closed to everybody else", async () => {
    const reason = "curious"
    for (const role of ["client", "coach"] as const) {
      const stranger = await app.person({ role })
      const id = crypto.randomUUID()
      const answers = [
        await stranger.call("GET /bookings/admin/bookings"),
        await stranger.call("GET /bookings/admin/coaches/{coachId}/bookings", { params: { coachId: id } }),
        await stranger.call("GET /admin/connections/statistics"),
        await stranger.call("GET /admin/audit"),
        await stranger.call("GET /admin/mails"),
        await stranger.call("POST /admin/mails/{mailId}/secret-link", {
          params: { mailId: id },
          body: { reason },
        }),
        await stranger.call("GET /admin/jobs"),
        await stranger.call("POST /admin/jobs/{jobId}/retry", { params: { jobId: "1" } }),
        await stranger.call("GET /admin/flags"),
        await stranger.call("PUT /admin/flags/{name}", { params: { name: "x_y" }, body: { state: "on" } }),
      ]
      expect(answers.map(each => each.problem.code)).toEqual(answers.map(() => "forbidden"))
    }
  })
})
