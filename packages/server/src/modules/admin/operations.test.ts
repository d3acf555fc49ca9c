import { sql } from "kysely"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { book, createPair, FRIDAY, monday } from "../scheduling/testing/pair.ts"

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
    const { coach, client } = await createPair(app)
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
    const log = await admin.call("GET /admin/audit", { query: { viewerId: admin.id } })
    expect(log.body.items.map(item => [item.subject?.id, item.seen])).toEqual([
      [coach.id, "calendar"],
      [client.id, "bookings"],
    ])
    const nobody = { params: { coachId: client.id } }
    expect((await admin.call("GET /bookings/admin/coaches/{coachId}/bookings", nobody)).status).toBe(404)
  })

  it("shows connection statistics", async () => {
    const { coach } = await createPair(app)
    const { status, body } = await admin.call("GET /admin/connections/statistics")
    expect(status).toBe(200)
    expect(body.totals.accepted).toBeGreaterThan(0)
    expect(body.coaches.find(statistics => statistics.id === coach.id)).toMatchObject({
      accepted: 1,
      connected: 1,
    })
  })

  it("pages through the access log of a person", async () => {
    const client = await app.person()
    const params = { userId: client.id }
    for (let access = 0; access < 3; access++) await admin.call("GET /admin/users/{userId}", { params })
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

  it("keeps every act of an admin in the audit trail, beside the reads, where nothing can change it", async () => {
    const [coach, client] = [await app.person({ role: "coach" }), await app.person()]
    const userId = { params: { userId: client.id } }
    await admin.call("POST /admin/users/{userId}/suspension", {
      ...userId,
      body: { reason: "Insulted a coach" },
    })
    await admin.call("DELETE /admin/users/{userId}/suspension", userId)
    await admin.call("PUT /admin/users/{userId}/roles", {
      params: { userId: coach.id },
      body: { roles: ["client", "admin"] },
    })
    await admin.call("PUT /admin/flags/{name}", {
      params: { name: "for_the_audit" },
      body: { state: "percentage", percentage: 10, people: [client.id] },
    })
    await app.anyone.call("POST /auth/forgot", { body: { email: client.email } })
    await app.settle()
    const { items: mails } = (await admin.call("GET /admin/mails", { query: { q: client.email } })).body
    const mail = mails.find(item => item.hasSecretLink)
    const body = { reason: "Has no mail today" }
    await admin.call("POST /admin/mails/{mailId}/secret-link", { params: { mailId: mail?.id ?? "" }, body })
    const log = await admin.call("GET /admin/audit", { query: { viewerId: admin.id } })
    expect(log.body.items.map(({ act, subject, part, reason }) => [act, subject?.id, part, reason])).toEqual([
      ["link_handed_out", client.id, "account.reset", "Has no mail today"],
      [null, client.id, "account.reset", "Has no mail today"],
      ["flag_set", undefined, "for_the_audit: percentage 10 %, 1 named", null],
      ["roles_set", coach.id, "coach → client, admin", null],
      ["restored", client.id, null, null],
      ["suspended", client.id, null, "Insulted a coach"],
    ])
    for (const statement of [
      sql`update admin_acts set act = 'restored'`,
      sql`delete from admin_acts`,
      sql`truncate admin_acts`,
    ])
      await expect(statement.execute(app.context.db)).rejects.toThrow("append-only")
  })

  it("shows emails with their secret links hidden, and reveals one with a record and a notification", async () => {
    const client = await app.person()
    await app.anyone.call("POST /auth/forgot", { body: { email: client.email } })
    await app.settle()
    const { body } = await admin.call("GET /admin/mails", { query: { q: client.email } })
    expect(body.smtp).toBe(false)
    const mail = body.items.find(item => item.hasSecretLink)
    if (!mail) throw new Error("no mail with a link was written")
    expect(mail).toMatchObject({ to: client.email, status: "kept" })
    expect(mail.text).toContain("hidden")
    expect(mail.text).not.toMatch(/token|\{\{/)
    const reason = "The person called and has no mail"
    const input = { params: { mailId: mail.id }, body: { reason } }
    const revealed = await admin.call("POST /admin/mails/{mailId}/secret-link", input)
    expect(revealed.body.url).toMatch(/^http/)
    await app.settle()
    const log = await admin.call("GET /admin/audit", { query: { subjectId: client.id } })
    expect(log.body.items).toMatchObject([
      { act: "link_handed_out", part: mail.kind, reason },
      { seen: "mail", part: mail.kind, reason },
    ])
    const notifications = await client.call("GET /notifications")
    expect(notifications.body.items).toMatchObject([{ kind: "account", what: "account.mail_handed_out" }])
    const outbox = await admin.call("GET /admin/mails", { query: { q: client.email } })
    const notice = outbox.body.items.find(item => item.kind === "account.mail_handed_out")
    expect(notice).toMatchObject({ hasSecretLink: false })
    const empty = { params: { mailId: notice?.id ?? "" }, body: { reason } }
    expect((await admin.call("POST /admin/mails/{mailId}/secret-link", empty)).problem.code).toBe(
      "no_secret_link",
    )
  })

  it("notifies the person of a revealed link even if they turned account notifications off", async () => {
    const client = await app.person()
    const off = { inApp: false, email: false }
    await client.call("PUT /notifications/preferences", { body: { account: off } })
    await app.anyone.call("POST /auth/forgot", { body: { email: client.email } })
    await app.settle()
    const { items } = (await admin.call("GET /admin/mails", { query: { q: client.email } })).body
    const mailId = items.find(item => item.hasSecretLink)?.id ?? ""
    await admin.call("POST /admin/mails/{mailId}/secret-link", {
      params: { mailId },
      body: { reason: "On the phone" },
    })
    await app.settle()
    expect((await client.call("GET /notifications")).body.unreadTotal).toBe(1)
  })

  it("shows a failed job, and runs it again", async () => {
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

  it("pages through the jobs, and finds them by task", async () => {
    const added = ["send_mail", "send_mail", "zq_unknown_task"]
    const ids: string[] = []
    for (const task of added) {
      const { rows } = await sql<{ id: string }>`select id::text from graphile_worker.add_job(${task},
        '{}', run_at := now() + interval '1 day')`.execute(app.context.db)
      ids.push(rows[0]?.id ?? "")
    }
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page: Awaited<ReturnType<typeof readJobs>> = await readJobs({
        limit: 1,
        ...(cursor && { cursor }),
      })
      seen.push(...page.body.items.map(job => job.id))
      cursor = page.body.nextCursor
    } while (cursor)
    expect(seen.filter(id => ids.includes(id)).sort()).toEqual([...ids].sort())
    expect(new Set(seen).size).toBe(seen.length)
    const found = await readJobs({ q: "ZQ_unknown" })
    expect(found.body.items.map(job => job.id)).toEqual([ids[2]])
    expect((await readJobs({ cursor: "made.up" })).problem.code).toBe("bad_cursor")
    await sql`select graphile_worker.complete_jobs(${ids}::bigint[])`.execute(app.context.db)
  })
  const readJobs = (query: { limit?: number; cursor?: string; q?: string }) =>
    admin.call("GET /admin/jobs", { query })

  it("turns a feature on for listed people, for a percentage, for everybody or for nobody", async () => {
    const [listed, other] = [await app.person(), await app.person()]
    const name = "evening_mode"
    const set = (body: { state: "off" | "percentage" | "on"; percentage?: number; people?: string[] }) =>
      admin.call("PUT /admin/flags/{name}", { params: { name }, body })
    const isOn = async (person: TestPerson) => (await person.call("GET /flags")).body.items.includes(name)
    expect(await isOn(listed)).toBe(false)
    const first = await set({ state: "percentage", percentage: 0, people: [listed.id] })
    expect(first.body).toMatchObject({
      name,
      state: "percentage",
      people: [{ id: listed.id, firstName: "Nora" }],
    })
    expect([await isOn(listed), await isOn(other)]).toEqual([true, false])
    await set({ state: "percentage", percentage: 100 })
    expect([await isOn(listed), await isOn(other)]).toEqual([true, true])
    await set({ state: "off" })
    expect([await isOn(listed), await isOn(other)]).toEqual([false, false])
    await set({ state: "on" })
    expect(await isOn(other)).toBe(true)
    const { items } = (await admin.call("GET /admin/flags")).body
    expect(items.filter(flag => flag.name === "evening_mode")).toMatchObject([{ name, state: "on" }])
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
      expect(answers.map(answer => answer.problem.code)).toEqual(answers.map(() => "forbidden"))
    }
  })
})
