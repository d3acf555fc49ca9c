import { jwtVerify } from "jose"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { signInAgain } from "../../testing/sign-in-again.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"

let app: TestApp
const secret = "a secret that only the meeting server knows"
beforeAll(async () => {
  app = await createTestApp({
    config: { jitsiDomain: "meet.example.com", jitsiAppId: "rapport", jitsiAppSecret: secret },
  })
})
afterAll(() => app.close())

const NINE = "2027-03-01T09:00:00Z"

const session = async (type: "VIDEO" | "VOICE", mode: "instant" | "request" = "instant") => {
  app.clock.set("2027-02-26T09:00:00Z")
  const coach = await app.person({ role: "coach" })
  const client = await app.person()
  await app.connect(coach, client)
  await coach.call("PUT /coach/availability", {
    body: { bookingMode: { [type]: "instant" }, fallbackLink: "https://call.example.com/mara" },
  })
  const booked = await client.call("POST /bookings/book", {
    body: { coachId: coach.id, scheduledAt: NINE, type, mode },
  })
  expect(booked.status).toBe(201)
  return { coach, client, bookingId: booked.body.id }
}

const joinAt = async (person: TestPerson, bookingId: string, at: string) => {
  app.clock.set(at)
  const fresh = await signInAgain(app, person)
  return fresh.call("POST /bookings/bookings/{bookingId}/join", { params: { bookingId } })
}

describe("the room of a session", () => {
  it("opens ten minutes before and closes half an hour after", async () => {
    const { coach, client, bookingId } = await session("VIDEO")
    const early = await joinAt(client, bookingId, "2027-03-01T08:48:00Z")
    expect([early.status, early.problem.code, early.problem.opensAt]).toEqual([
      409,
      "not_open_yet",
      "2027-03-01T08:50:00Z",
    ])
    expect((await joinAt(client, bookingId, "2027-03-01T08:50:00Z")).status).toBe(200)
    expect((await joinAt(coach, bookingId, "2027-03-01T09:59:00Z")).status).toBe(200)
    const late = await joinAt(client, bookingId, "2027-03-01T10:00:00Z")
    expect([late.status, late.problem.code]).toEqual([409, "session_over"])
  })

  it("is on the configured server under a random name of 128 bits, and each participant gets a signed token", async () => {
    const { coach, client, bookingId } = await session("VIDEO")
    const [hers, his] = [await joinAt(coach, bookingId, NINE), await joinAt(client, bookingId, NINE)]
    expect(hers.body).toMatchObject({
      type: "VIDEO",
      server: "meet.example.com",
      fallbackUrl: "https://call.example.com/mara",
      audioOnly: false,
      notice: null,
    })
    const [one, other] = [new URL(hers.body.url ?? ""), new URL(his.body.url ?? "")]
    expect(one.host).toBe("meet.example.com")
    expect(one.pathname).toMatch(/^\/rapport-[0-9a-f]{32}$/)
    expect(other.pathname).toBe(one.pathname)
    const token = await jwtVerify(one.searchParams.get("jwt") ?? "", new TextEncoder().encode(secret), {
      currentDate: new Date(NINE),
      issuer: "rapport",
      audience: "jitsi",
      subject: "meet.example.com",
    })
    expect(token.payload).toMatchObject({
      room: one.pathname.slice(1),
      context: { user: { id: coach.id, moderator: true } },
      exp: Date.parse("2027-03-01T10:00:00Z") / 1000,
    })
  })

  it("of a voice session starts with audio only", async () => {
    const { client, bookingId } = await session("VOICE")
    const joined = await joinAt(client, bookingId, NINE)
    expect(joined.body.audioOnly).toBe(true)
    expect(new URL(joined.body.url ?? "").hash).toContain("config.startAudioOnly=true")
  })

  it("of a chat session that is booked already has no meeting URL", async () => {
    const { client, bookingId } = await session("VOICE")
    await app.context.db.updateTable("bookings").set({ type: "CHAT" }).where("id", "=", bookingId).execute()
    expect((await joinAt(client, bookingId, NINE)).body).toMatchObject({
      url: null,
      server: null,
      fallbackUrl: null,
    })
  })

  it("records who joined, and when first", async () => {
    const { coach, client, bookingId } = await session("VIDEO")
    const first = await joinAt(client, bookingId, "2027-03-01T08:55:00Z")
    const again = await joinAt(client, bookingId, "2027-03-01T09:05:00Z")
    expect(again.body.joinedAt).toBe(first.body.joinedAt)
    await joinAt(coach, bookingId, "2027-03-01T09:01:00Z")
    const rows = await app.context.db
      .selectFrom("session_joins")
      .selectAll()
      .where("booking_id", "=", bookingId)
      .execute()
    expect(rows.map(row => row.person_id).sort()).toEqual([coach.id, client.id].sort())
  })

  it("shows who joined to both people and to admins, whose access is recorded, and to nobody else", async () => {
    const { coach, client, bookingId } = await session("VOICE")
    await joinAt(client, bookingId, "2027-03-01T08:55:00Z")
    await joinAt(client, bookingId, "2027-03-01T09:05:00Z")
    const admin = await app.person({ role: "admin" })
    const params = { bookingId }
    for (const person of [coach, client, admin]) {
      const fresh = await signInAgain(app, person)
      const joins = await fresh.call("GET /bookings/bookings/{bookingId}/joins", { params })
      expect(joins.body.items).toEqual([
        {
          personId: client.id,
          side: "client",
          firstJoinedAt: expect.stringMatching(/^2027-03-01T08:55/),
          lastJoinedAt: expect.stringMatching(/^2027-03-01T09:05/),
        },
      ])
    }
    const log = await (await signInAgain(app, client)).call("GET /users/me/access-log")
    expect(log.body.items.map(entry => entry.seen)).toContain("bookings")
    const stranger = await app.person()
    expect((await stranger.call("GET /bookings/bookings/{bookingId}/joins", { params })).status).toBe(404)
  })

  it("admits nobody else, and nobody before the session is confirmed", async () => {
    const { bookingId } = await session("VIDEO")
    const stranger = await app.person()
    expect((await joinAt(stranger, bookingId, NINE)).status).toBe(404)
    const requested = await session("VIDEO", "request")
    app.clock.set("2027-02-26T09:10:00Z")
    const refused = await joinAt(requested.client, requested.bookingId, "2027-02-26T09:10:00Z")
    expect([refused.status, refused.problem.code]).toEqual([409, "wrong_status"])
  })
})

it("the limits of the public meeting server are shown to those who use it", async () => {
  const publicApp = await createTestApp({ config: { jitsiDomain: "meet.jit.si" } })
  try {
    const { serverNotice } = await import("./meeting-address.ts")
    expect(serverNotice(publicApp.context.config)).toMatch(/sign in as its moderator/)
    expect(serverNotice(app.context.config)).toBeNull()
  } finally {
    await publicApp.close()
  }
})
