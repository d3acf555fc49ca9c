import type { Email } from "postal-mime"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { deleteExpiredLinks } from "../../platform/mail/outbox.ts"
import { confirmAddress } from "../../testing/confirm-address.ts"
import { mailsTo } from "../../testing/mailbox.ts"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { book, FRIDAY, monday, setHours } from "../scheduling/testing/pair.ts"
import { bookSeries } from "../scheduling/testing/series.ts"
import { freePort, type MailServer, startMailServer } from "./testing/mail-server.ts"
import { notificationMailsTo } from "./testing/sent.ts"

const headerOf = (mail: Email | undefined, key: string) =>
  mail?.headers.find(header => header.key === key)?.value
const textOf = (content: string | ArrayBuffer | Uint8Array) =>
  typeof content === "string" ? content : new TextDecoder().decode(content)

describe("a server with a mail server", () => {
  let app: TestApp
  let port: number
  let admin: TestPerson
  let server: MailServer | undefined
  beforeAll(async () => {
    port = await freePort()
    app = await createTestApp({ config: { smtpUrl: `smtp://127.0.0.1:${port}` } })
    app.clock.set(FRIDAY)
    admin = await app.person({ role: "admin" })
  })
  afterAll(() => app.close())
  beforeEach(async () => {
    await server?.close()
    server = undefined
    await app.context.db
      .updateTable("mails")
      .set({ status: "sent", parts: null, secret_link: null, secret_link_expires_at: null })
      .where("status", "=", "queued")
      .execute()
  })
  afterAll(() => server?.close())

  const meeting = async () => {
    const coach = await confirmAddress(app, await app.person({ role: "coach" }))
    const client = await confirmAddress(app, await app.person())
    await app.connect(coach, client)
    await setHours(coach, { bookingMode: { VIDEO: "instant" } })
    return { coach, client }
  }
  const retryAll = async () => {
    const { items } = (await admin.call("GET /admin/jobs", { query: { limit: 100 } })).body
    for (const { id, task } of items)
      if (task === "send_mail") await admin.call("POST /admin/jobs/{jobId}/retry", { params: { jobId: id } })
    await app.settle()
  }
  const arrivedFor = (person: { email: string }, from: MailServer) =>
    from.mails.filter(mail => mail.to?.some(to => to.address === person.email))

  it("accepts bookings while the mail server is down, and sends every email once when it is back", async () => {
    const { coach, client } = await meeting()
    const booked = await book(client, coach, monday("09:00"))
    expect(booked.status).toBe("confirmed")
    await app.settle()
    const queued = await notificationMailsTo(app, client)
    expect(queued.at(-1)).toMatchObject({ kind: "booking.confirmed", status: "queued", attempts: 1 })
    expect(queued.at(-1)?.last_error).toContain("ECONNREFUSED")
    server = await startMailServer(port)
    await retryAll()
    await retryAll()
    for (const person of [coach, client]) {
      const mails = await notificationMailsTo(app, person)
      expect(mails.every(mail => mail.status === "sent")).toBe(true)
      const host = new URL(app.context.config.publicUrl).hostname
      const expected = mails.map(mail => `<${mail.id}@${host}>`)
      const arrived = arrivedFor(person, server)
        .map(mail => mail.messageId)
        .filter(id => expected.includes(id ?? ""))
      expect(arrived.sort()).toEqual(expected.sort())
    }
  })

  it("sends an email again under the same Message-ID if the mail server received it and then failed", async () => {
    const { coach, client } = await meeting()
    await app.settle()
    await retryAll()
    server = await startMailServer(port)
    await retryAll()
    await server.close()
    server = await startMailServer(port, { refuseFirst: 2 })
    await book(client, coach, monday("11:00"))
    await app.settle()
    expect(server.mails).toEqual([])
    const refused = server.seen.slice(0, 2)
    expect(new Set(refused).size).toBe(2)
    const arrived = () => server?.mails.map(mail => mail.messageId) ?? []
    for (let attempt = 0; attempt < 5 && !refused.every(id => arrived().includes(id)); attempt++)
      await retryAll()
    expect(arrived()).toEqual(expect.arrayContaining(refused))
    expect(new Set(arrived()).size).toBe(arrived().length)
  })

  it("sends text, HTML and a calendar invitation", async () => {
    server = await startMailServer(port)
    const { coach, client } = await meeting()
    const booked = await book(client, coach, monday("14:00"))
    await app.settle()
    const [mail] = arrivedFor(client, server).filter(email => email.subject?.includes("confirmed"))
    expect(mail?.text).toContain(`/bookings/${booked.id}/join`)
    expect(mail?.html).toContain("Europe/Berlin")
    const part = mail?.attachments.find(part => part.mimeType === "text/calendar")
    expect(part?.method).toBe("REQUEST")
    const calendar =
      typeof part?.content === "string" ? part.content : new TextDecoder().decode(part?.content)
    expect(calendar).toContain("METHOD:REQUEST")
    expect(calendar).toContain("DTSTART:20270301T140000Z")
    expect(headerOf(mail, "auto-submitted")).toBe("auto-generated")
    expect(headerOf(mail, "list-unsubscribe")).toBeUndefined()
  })

  it("sends a series as one email with an invitation for each session", async () => {
    server = await startMailServer(port)
    const { coach, client } = await meeting()
    await bookSeries(client, coach, "2027-03-02T15:00:00Z")
    await app.settle()
    const [mail] = arrivedFor(client, server).filter(email => email.subject?.includes("confirmed"))
    const parts = mail?.attachments.filter(part => part.mimeType === "text/calendar") ?? []
    const uids = new Set(parts.map(part => /UID:(\S+)/.exec(textOf(part.content))?.[1]))
    expect(uids.size).toBe(3)
    expect(parts.map(part => part.method)).toEqual(parts.map(() => "REQUEST"))
  })

  it("sends reminders that a mail program can lead to the settings of", async () => {
    server = await startMailServer(port)
    const { coach, client } = await meeting()
    await book(client, coach, monday("15:00"))
    app.clock.set("2027-02-28T15:00:30Z")
    await app.runScheduledJob("give_reminders")
    await app.settle()
    const [mail] = arrivedFor(client, server).filter(email => email.subject?.startsWith("Reminder"))
    expect(headerOf(mail, "list-unsubscribe")).toBe(`<${app.context.config.publicUrl}/me/notifications>`)
    app.clock.set(FRIDAY)
  })

  it("prints a name that looks like a template as it is, and opens the link only by the button", async () => {
    server = await startMailServer(port)
    const name = "{{link:constructor}}"
    const coach = await confirmAddress(
      app,
      await app.person({ role: "coach", firstName: name, lastName: "$& {{link:x}}" }),
    )
    const email = `${crypto.randomUUID()}@example.com`
    const invited = await coach.call("POST /connections/invites", { body: { email } })
    expect(invited.status).toBe(201)
    await app.anyone.call("POST /auth/forgot", { body: { email: coach.email } })
    await app.settle()
    const [invite] = arrivedFor({ email }, server)
    expect(invite?.subject).toBe(`${name} $& {{link:x}} invited you to Rapport`)
    expect(invite?.text).toContain(`${name} $& {{link:x}} would like to be your coach`)
    expect(invite?.text?.split(invited.body.url)).toHaveLength(2)
    expect(invite?.html).toContain(`href="${invited.body.url}"`)
    const reset = arrivedFor(coach, server).find(mail => mail.subject === "Set a new password")
    expect(reset?.text).toContain(`Hello ${name},`)
    for (const mail of [invite, reset])
      expect(`${mail?.text}${mail?.html}`).not.toMatch(/native code|function/)
  })

  it("forgets the secret link of an email once it was sent", async () => {
    server = await startMailServer(port)
    const client = await confirmAddress(app, await app.person())
    await app.anyone.call("POST /auth/forgot", { body: { email: client.email } })
    await app.settle()
    const reset = arrivedFor(client, server).find(mail => mail.subject === "Set a new password")
    const token = /token=([\w-]{43})/.exec(reset?.text ?? "")?.[1] ?? ""
    expect(token).not.toBe("")
    const rows = await app.context.db
      .selectFrom("mails")
      .selectAll()
      .where("to_address", "=", client.email)
      .execute()
    expect(rows.find(row => row.kind === "account.reset")?.status).toBe("sent")
    expect(JSON.stringify(rows)).not.toContain(token)
    const password = "a new long enough phrase"
    expect((await app.anyone.call("POST /auth/reset", { body: { token, password } })).status).toBe(204)
  })

  it("gives up an email that the mail server refuses for good, and keeps trying one that it refuses for now", async () => {
    const [gone, busy] = [
      await confirmAddress(app, await app.person()),
      await confirmAddress(app, await app.person()),
    ]
    const coach = await confirmAddress(app, await app.person({ role: "coach" }))
    await app.settle()
    server = await startMailServer(port, { refuseRecipients: { [gone.email]: 550, [busy.email]: 451 } })
    for (const client of [gone, busy]) await app.connect(coach, client)
    await app.settle()
    expect(await notificationMailsTo(app, gone)).toMatchObject([
      { status: "failed", attempts: 1, last_error: expect.stringContaining("Not this one") },
    ])
    expect(await notificationMailsTo(app, busy)).toMatchObject([{ status: "queued", attempts: 1 }])
    const jobs = (await admin.call("GET /admin/jobs", { query: { limit: 100 } })).body
    expect(jobs.items.filter(({ task }) => task === "send_mail").length).toBeGreaterThan(0)
    const failed = await admin.call("GET /admin/mails", { query: { status: "failed" } })
    const addresses = failed.body.items.map(mail => mail.to)
    expect(addresses).toContain(gone.email)
    expect(addresses).not.toContain(busy.email)
  })

  it("does not send an email whose link expired while the mail server was down, and says why", async () => {
    const nora = await confirmAddress(app, await app.person())
    await app.settle()
    await app.anyone.call("POST /auth/forgot", { body: { email: nora.email } })
    await app.settle()
    app.clock.advance(3_600_000)
    await deleteExpiredLinks(app.ctx())
    app.clock.set(FRIDAY)
    server = await startMailServer(port)
    await retryAll()
    const reset = (await mailsTo(app, nora.email)).find(({ kind }) => kind === "account.reset")
    expect(reset).toMatchObject({ status: "failed", secret_link: null })
    expect(reset?.last_error).toBe("Its link expired before it could be sent.")
    expect(arrivedFor(nora, server).filter(({ subject }) => subject === reset?.subject)).toEqual([])
  })

  it("sends nothing to an unconfirmed address", async () => {
    server = await startMailServer(port)
    const coach = await app.person({ role: "coach" })
    const client = await confirmAddress(app, await app.person())
    expect((await client.call("POST /connections", { body: { coachId: coach.id } })).status).toBe(201)
    await app.settle()
    expect(await notificationMailsTo(app, coach)).toEqual([])
    expect((await coach.call("GET /notifications")).body.unreadTotal).toBe(1)
  })
})
