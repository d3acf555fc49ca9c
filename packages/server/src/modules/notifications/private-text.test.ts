import { randomUUID } from "node:crypto"
import { Writable } from "node:stream"
import { sql } from "kysely"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { signInAgain } from "../../testing/sign-in-again.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { openGroup, takeSeat, waitForSeat } from "../scheduling/testing/groups.ts"
import { book, cancel, change, FRIDAY, monday, moveClockTo } from "../scheduling/testing/pair.ts"
import { MARKER, markedClient, markedCoach } from "./testing/marked-people.ts"

const logged: string[] = []
const logTo = new Writable({
  write: (chunk: Buffer, _encoding, done) => {
    logged.push(chunk.toString())
    done()
  },
})

/** iCalendar folds long lines, which could split a marker. */
const unfolded = (json: string): string => json.replace(/(?:\\\\r\\\\n|\\r\\n)[ \t]/g, "")

describe("text that people typed, and health data", () => {
  let app: TestApp
  let admin: TestPerson
  const socketMessages: unknown[] = []
  let feedCoach: TestPerson
  let feedClient: TestPerson
  let seated: TestPerson
  beforeAll(async () => {
    app = await createTestApp({ logTo, config: { connectionGoals: ["zq7x goal", "Strength"] } })
    app.clock.set(FRIDAY)
    app.context.realtime = { ...app.context.realtime, publish: (...message) => socketMessages.push(message) }
    admin = await app.person({ role: "admin" })
    await performEveryAction()
    await app.settle()
  })
  afterAll(() => app.close())

  const done = async (answer: Promise<{ status: number; body: unknown }>) => {
    const { status, body } = await answer
    expect(status, JSON.stringify(body)).toBeLessThan(300)
  }
  const requestConnection = async (client: TestPerson, coach: TestPerson) => {
    const requested = await client.call("POST /connections", {
      body: {
        coachId: coach.id,
        message: "zq7x message",
        goals: ["zq7x goal"],
        scopes: ["profile", "health", "injuries"],
      },
    })
    expect(requested.status).toBe(201)
    return requested.body.id
  }
  const move = (
    who: TestPerson,
    id: string,
    status: "accepted" | "declined" | "withdrawn" | "ended" | "pending",
  ) => done(who.call("PUT /connections/{id}", { params: { id }, body: { status, reason: "zq7x reason" } }))
  const typed = { agenda: "zq7x agenda", notes: "zq7x notes", voucher: "zq7x-voucher" }

  /** Every action through which typed text or health data could leak, once each. */
  const performEveryAction = async () => {
    const coach = await markedCoach(app)
    const client = await markedClient(app)
    const id = await connections(coach, client)
    await sessions(coach, client)
    await admins(client)
    await seriesGroupsAndWaitlists()
    await move(coach, id, "ended")
    await suspension(await markedCoach(app), await markedClient(app))
    await app.settle()
    await passageOfTime()
  }

  const connections = async (coach: TestPerson, client: TestPerson) => {
    await move(client, await requestConnection(client, coach), "withdrawn")
    const id = await requestConnection(client, coach)
    await move(coach, id, "declined")
    await move(coach, id, "pending")
    await move(coach, id, "accepted")
    await done(
      client.call("PUT /connections/{id}", {
        params: { id },
        body: { scopes: ["profile", "health", "injuries"] },
      }),
    )
    await done(
      coach.call("POST /connections/scope-requests", { body: { connectionId: id, scope: "nutrition" } }),
    )
    await done(coach.call("GET /coach/clients/{clientId}", { params: { clientId: client.id } }))
    const invited = await markedClient(app)
    const created = await coach.call("POST /connections/invites", { body: { email: invited.email } })
    const { code } = created.body
    await done(
      invited.call("POST /connections/invites/{code}", { params: { code }, body: { scopes: ["health"] } }),
    )
    return id
  }

  const sessions = async (coach: TestPerson, client: TestPerson) => {
    const declined = await book(client, coach, monday("09:00"), typed)
    await done(change(coach, declined.id, { status: "declined", reason: "zq7x reason" }))
    const moved = await book(client, coach, monday("10:00"), typed)
    await done(change(coach, moved.id, { status: "confirmed", notes: "zq7x coach's notes" }))
    await done(change(coach, moved.id, { scheduledAt: monday("12:00"), reason: "zq7x reason" }))
    await done(change(client, moved.id, { notes: "zq7x more notes" }))
    await done(cancel(client, moved.id))
    const cancelled = await book(client, coach, monday("13:00"), typed)
    await done(change(coach, cancelled.id, { status: "confirmed" }))
    await done(change(client, cancelled.id, { status: "cancelled", reason: "zq7x reason" }))
    await book(client, coach, monday("14:00"), typed)
  }

  const suspension = async (coach: TestPerson, client: TestPerson) => {
    await app.connect(coach, client, ["health", "injuries"])
    const { id } = await book(client, coach, monday("09:00"), typed)
    await done(change(coach, id, { status: "confirmed" }))
    const params = { userId: client.id }
    await done(
      admin.call("POST /admin/users/{userId}/suspension", { params, body: { reason: "zq7x suspension" } }),
    )
    await done(admin.call("DELETE /admin/users/{userId}/suspension", { params }))
  }

  const admins = async (client: TestPerson) => {
    const params = { userId: client.id }
    await done(admin.call("GET /admin/users/{userId}", { params, query: { reason: "zq7x reason to look" } }))
    await app.anyone.call("POST /auth/forgot", { body: { email: client.email } })
    await app.settle()
    const mails = await admin.call("GET /admin/mails", { query: { q: client.email } })
    const mailId = mails.body.items.find(item => item.hasSecretLink)?.id ?? ""
    const body = { reason: "zq7x reason to hand out" }
    await done(admin.call("POST /admin/mails/{mailId}/secret-link", { params: { mailId }, body }))
  }

  /** Messages that are sent, edited, answered, read and deleted. */
  const writeToEachOther = async (coach: TestPerson, client: TestPerson) => {
    const roomId = (await client.call("GET /chat/rooms")).body.items[0]?.id ?? ""
    const send = (person: TestPerson, text: string, replyTo?: string) =>
      person.call("POST /chat/messages/{roomId}", {
        params: { roomId },
        body: { clientMessageId: randomUUID(), text, ...(replyTo && { replyTo }) },
      })
    const kept = await send(client, "zq7x message")
    const params = { roomId, messageId: kept.body.id }
    await done(
      client.call("PATCH /chat/messages/{roomId}/{messageId}", { params, body: { text: "zq7x edited" } }),
    )
    const deleted = await send(coach, "zq7x answer", kept.body.id)
    await app.settle()
    await done(
      client.call("POST /chat/messages/{messageId}/read", { params: { messageId: deleted.body.id } }),
    )
    await done(
      coach.call("DELETE /chat/messages/{roomId}/{messageId}", {
        params: { roomId, messageId: deleted.body.id },
      }),
    )
  }

  /** A series, a group session that is moved and cancelled, and a seat that is waited for, offered and taken. */
  const seriesGroupsAndWaitlists = async () => {
    const coach = await markedCoach(app)
    const client = await markedClient(app)
    await app.connect(coach, client, ["health"])
    await writeToEachOther(coach, client)
    const title = "zq7x circle"
    const group = await openGroup(coach, { title, scheduledAt: monday("16:00") })
    expect((await takeSeat(client, group.id)).status).toBe(201)
    const params = { groupId: group.id }
    const moved = { title: `${title} anew`, scheduledAt: monday("18:00"), reason: "zq7x reason" }
    await done(coach.call("PUT /coach/group-sessions/{groupId}", { params, body: moved }))
    const off = await openGroup(coach, { title, scheduledAt: "2027-03-02T16:00:00Z" })
    await done(coach.call("DELETE /coach/group-sessions/{groupId}", { params: { groupId: off.id } }))
    const small = await openGroup(coach, { title, scheduledAt: "2027-03-03T16:00:00Z", seats: 2 })
    const [second, third] = [await markedClient(app), await markedClient(app)]
    for (const person of [second, third]) await app.connect(coach, person, ["health"])
    const seat = await takeSeat(client, small.id)
    await takeSeat(second, small.id)
    expect((await waitForSeat(third, small.id)).status).toBe(201)
    await done(client.call("DELETE /bookings/bookings/{bookingId}", { params: { bookingId: seat.body.id } }))
    await app.settle()
    expect((await takeSeat(third, small.id)).status).toBe(201)
    await done(coach.call("DELETE /coach/group-sessions/{groupId}", { params: { groupId: small.id } }))
    const once = { coachId: coach.id, scheduledAt: monday("09:00"), times: 2, agenda: "zq7x agenda" }
    await done(client.call("POST /bookings/series", { body: once }))
    await app.settle()
    seated = client
    await done(coach.call("PUT /coach/availability", { body: { totalSlots: 2 } }))
    const other = await markedClient(app)
    await app.connect(coach, other, ["health"])
    await done(
      other.call("POST /bookings/coaches/{coachId}/waitlist", { params: { coachId: coach.id }, body: {} }),
    )
    await done(coach.call("PUT /coach/availability", { body: { totalSlots: 3 } }))
    await app.settle()
  }

  /** A dispute, a review and its answer, and the follow-up. */
  const reviewed = async (coach: TestPerson, heldId: string, missedId: string, client: TestPerson) => {
    const [held, missed] = [{ params: { bookingId: heldId } }, { params: { bookingId: missedId } }]
    const [then] = await moveClockTo(app, monday("11:31"), client)
    const reason = { reason: "zq7x reason" }
    await done(then.call("POST /bookings/bookings/{bookingId}/dispute", { ...missed, body: reason }))
    await done(
      coach.call("PUT /bookings/bookings/{bookingId}/dispute", {
        ...missed,
        body: { answer: "rejected", ...reason },
      }),
    )
    await done(change(coach, missedId, { fee: "waived", ...reason }))
    await app.runScheduledJob("give_follow_ups")
    const review = { stars: 4, text: "zq7x review" }
    await done(then.call("POST /bookings/bookings/{bookingId}/review", { ...held, body: review }))
    const answer = { text: "zq7x answer" }
    await done(coach.call("PUT /bookings/bookings/{bookingId}/review/answer", { ...held, body: answer }))
  }

  /** Requests that expire, sessions that are completed and missed, and a proposed time that is declined. */
  const passageOfTime = async () => {
    const created = { coach: await markedCoach(app), client: await markedClient(app) }
    feedCoach = created.coach
    feedClient = created.client
    await app.connect(created.coach, created.client, ["health"])
    const other = await markedClient(app)
    await requestConnection(other, created.coach)
    const held = await book(created.client, created.coach, monday("09:00"), typed)
    await done(change(created.coach, held.id, { status: "confirmed" }))
    const missed = await book(created.client, created.coach, monday("11:00"), typed)
    await done(change(created.coach, missed.id, { status: "confirmed" }))
    await book(created.client, created.coach, "2027-03-02T09:00:00Z", typed)
    const [coach, client] = await moveClockTo(app, "2027-02-28T12:00:00Z", created.coach, created.client)
    await done(change(client, missed.id, { scheduledAt: monday("12:00"), reason: "zq7x reason" }))
    await done(change(coach, missed.id, { proposal: "declined", reason: "zq7x reason" }))
    await done(change(client, missed.id, { status: "cancelled", reason: "zq7x reason" }))
    await done(change(coach, missed.id, { proposal: "declined", reason: "zq7x reason" }))
    app.clock.set("2027-02-28T12:30:00Z")
    await app.runScheduledJob("give_reminders")
    await app.runScheduledJob("expire_bookings")
    const [coachThen] = await moveClockTo(app, monday("11:30"), coach)
    await done(change(coachThen, missed.id, { status: "no_show", noShowBy: "client", reason: "zq7x reason" }))
    await done(change(coachThen, held.id, { status: "completed", notes: "zq7x notes" }))
    await reviewed(coachThen, held.id, missed.id, client)
    app.clock.set("2027-03-14T09:00:00Z")
    await app.runScheduledJob("expire_connection_requests")
  }

  const rowsOf = async (table: string) =>
    (await sql`select * from ${sql.table(table)}`.execute(app.context.db)).rows

  it("are stored where they belong", async () => {
    for (const table of [
      "client_profiles",
      "coach_profiles",
      "connections",
      "bookings",
      "booking_history",
      "schedules",
      "named_schedules",
      "group_sessions",
      "reviews",
      "messages",
    ])
      expect(JSON.stringify(await rowsOf(table)), table).toMatch(MARKER)
    for (const table of [
      "price_packages",
      "price_subscriptions",
      "price_discounts",
      "access_log",
      "connection_history",
    ])
      expect(JSON.stringify(await rowsOf(table)), table).toMatch(MARKER)
  })

  it("caused every kind of event", async () => {
    const published = await app.context.db.selectFrom("events").select("name").distinct().execute()
    expect(published.map(event => event.name)).toEqual(
      expect.arrayContaining([
        ...[
          "requested",
          "accepted",
          "declined",
          "withdrawn",
          "expired",
          "reopened",
          "ended",
          "invite_used",
        ].map(name => `connection.${name}`),
        ...[
          "requested",
          "confirmed",
          "declined",
          "cancelled",
          "expired",
          "rescheduled",
          "completed",
          "no_show",
          "cancel_proposed",
          "fee_due",
          "fee_waived",
          "disputed",
          "dispute_rejected",
        ].map(name => `booking.${name}`),
        ...[
          "booking.reschedule_proposed",
          "booking.proposal_declined",
          "connection.scope_requested",
          "invite.sent",
          "review.written",
          "review.answered",
          "series.requested",
          "waitlist.joined",
          "waitlist.offered",
          "group.opened",
          "group.changed",
          "group.cancelled",
        ],
        ...["message.sent", "room.read"],
        ...["account.suspended", "account.restored", "mail.handed_out"],
      ]),
    )
  })

  it("caused reminders and follow-ups", async () => {
    const kinds = await app.context.db.selectFrom("mails").select("kind").distinct().execute()
    expect(kinds.map(mail => mail.kind)).toEqual(
      expect.arrayContaining(["booking.reminder", "booking.follow_up", "review.written", "review.answered"]),
    )
  })

  it("appear in no email and no calendar invitation", async () => {
    const mails = await rowsOf("mails")
    expect(mails.length).toBeGreaterThan(30)
    for (const mail of mails) expect(unfolded(JSON.stringify(mail))).not.toMatch(MARKER)
  })

  it("appear in no calendar feed", async () => {
    const feeds = await Promise.all(
      [feedCoach, feedClient, seated].map(async person => {
        const fresh = await signInAgain(app, person)
        const { address } = (await fresh.call("POST /calendars/feed")).body
        return (await app.fastify.inject({ method: "GET", url: new URL(address ?? "").pathname })).body
      }),
    )
    for (const feed of feeds) {
      expect(feed).toContain("BEGIN:VEVENT")
      expect(feed.replace(/\r\n[ \t]/g, "")).not.toMatch(MARKER)
    }
  })

  it("appear in no notification, event, job or socket message", async () => {
    const notifications = await rowsOf("notifications")
    expect(notifications.length).toBeGreaterThan(20)
    for (const row of notifications) expect(JSON.stringify(row)).not.toMatch(MARKER)
    for (const row of await rowsOf("events")) expect(JSON.stringify(row)).not.toMatch(MARKER)
    for (const row of await rowsOf("graphile_worker._private_jobs"))
      expect(JSON.stringify(row)).not.toMatch(MARKER)
    expect(socketMessages.length).toBeGreaterThan(20)
    expect(JSON.stringify(socketMessages)).not.toMatch(MARKER)
  })

  it("appear in no log line, not even when the database refuses the row that contains them", async () => {
    const client = await markedClient(app)
    await client.call("PATCH /users/me", { body: { injuries: ["zq7x too long ".repeat(20)] } })
    await sql`alter table client_profiles add constraint nothing_for_now check (false) not valid`.execute(
      app.context.db,
    )
    const failed = await client.call("PATCH /users/me", {
      body: { injuries: ["zq7x another injury"], weightKg: 143.7 },
    })
    expect(failed.status).toBe(500)
    expect(JSON.stringify(failed.body)).not.toMatch(MARKER)
    const lines = logged.join("")
    expect(lines).toContain("nothing_for_now")
    expect(lines).not.toMatch(MARKER)
  })
})
