import { sql } from "kysely"
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { signInAgain } from "../../testing/sign-in-again.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { book, change, createPair, FRIDAY, monday, slotsOf } from "../scheduling/testing/pair.ts"
import { type Google, type StoredEvent, startGoogle } from "./testing/google.ts"

let app: TestApp
let google: Google
const OWN = "mara@example.com"
const week = { from: monday("00:00"), to: "2027-03-06T00:00:00Z" }

beforeAll(async () => {
  google = await startGoogle()
  app = await createTestApp({
    config: { google: { clientId: "client", clientSecret: "secret", endpoint: google.endpoint } },
  })
})
afterAll(async () => {
  await app.close()
  await google.close()
})
beforeEach(() => {
  app.clock.set(FRIDAY)
  google.calendars.clear()
  google.calendars.set(OWN, { name: "Mara", accessRole: "owner", events: new Map() })
  google.calendars.set("team", { name: "Team", accessRole: "freeBusyReader", events: new Map() })
})
afterEach(() => google.failWith(null))

const between = (start: string, end: string, more: Partial<StoredEvent> = {}): StoredEvent => ({
  id: start,
  status: "confirmed",
  start: { dateTime: start },
  end: { dateTime: end },
  ...more,
})

const has = (calendar: string, ...events: readonly StoredEvent[]) => {
  for (const event of events) google.calendars.get(calendar)?.events.set(event.id, event)
}

/** Whoever signs in at Google from now on has this account. */
const isAccount = (address: string) => {
  google.calendars.clear()
  google.calendars.set(address, { name: address, accessRole: "owner", events: new Map() })
}

const comeBack = async (person: TestPerson) => {
  const { url } = (await person.call("POST /calendars/google")).body
  return { code: google.consent(url), state: new URL(url).searchParams.get("state") ?? "", url }
}

const connect = async (person: TestPerson) => {
  const { code, state } = await comeBack(person)
  const done = await person.call("POST /calendars/google/code", { body: { code, state } })
  expect(done.status, JSON.stringify(done.body)).toBe(201)
  await app.settle()
  return { sourceId: done.body.id }
}

const refresh = async (person: TestPerson, params: { sourceId: string }) => {
  expect((await person.call("POST /calendars/sources/{sourceId}/refresh", { params })).status).toBe(200)
  await app.settle()
}

const sourceOf = async (person: TestPerson) => {
  const [first] = (await person.call("GET /calendars/sources")).body.items
  if (!first) throw new Error("No source")
  return first
}

const standing = () =>
  [...(google.calendars.get(OWN)?.events.values() ?? [])].filter(each => each.status !== "cancelled")

describe("Google calendars", () => {
  it("are asked for at Google itself, for calendars alone, with a proof that stays here", async () => {
    const { coach } = await createPair(app)
    const { url } = await comeBack(coach)
    const asked = new URL(url).searchParams
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/auth\?/)
    expect(asked.get("redirect_uri")).toBe(`${app.context.config.publicUrl}/me/calendars/google`)
    expect(asked.get("scope")?.split(" ")).toHaveLength(2)
    expect([asked.get("access_type"), asked.get("code_challenge_method")]).toEqual(["offline", "S256"])
    expect((await coach.call("GET /calendars/sources")).body.google).toBe(true)
  })

  it("make their owner busy, but for what takes no time and what was declined", async () => {
    has(
      OWN,
      between(monday("11:00"), monday("12:00")),
      between(monday("14:00"), monday("15:00"), { transparency: "transparent" }),
      between(monday("15:00"), monday("16:00"), { attendees: [{ self: true, responseStatus: "declined" }] }),
      { id: "day", status: "tentative", start: { date: "2027-03-02" }, end: { date: "2027-03-03" } },
    )
    const { coach, client } = await createPair(app)
    await connect(coach)
    const busy = (await coach.call("GET /calendars/busy", { query: week })).body.items
    expect(busy.map(({ start, end, kind }) => [start, end, kind])).toEqual([
      [monday("11:00"), monday("12:00"), "busy"],
      ["2027-03-01T23:00:00Z", "2027-03-02T23:00:00Z", "tentative"],
    ])
    const free = await slotsOf(client, coach, week)
    expect([free.includes(monday("11:00")), free.includes(monday("14:00"))]).toEqual([false, true])
    expect(free.some(each => each.startsWith("2027-03-02"))).toBe(false)
    expect(await sourceOf(coach)).toMatchObject({ name: OWN, host: "google.com", failing: null })
  })

  it("of others, where only busy times may be seen, are read when their owner says so", async () => {
    has("team", between(monday("11:00"), monday("12:00")))
    const { coach, client } = await createPair(app)
    const params = await connect(coach)
    expect(await slotsOf(client, coach, week)).toContain(monday("11:00"))
    await coach.call("PUT /calendars/sources/{sourceId}", { params, body: { reads: [OWN, "team"] } })
    await app.settle()
    expect(await slotsOf(client, coach, week)).not.toContain(monday("11:00"))
    const refused = await coach.call("PUT /calendars/sources/{sourceId}", {
      params,
      body: { writesTo: "team" },
    })
    expect(refused.status).toBe(400)
  })

  it("get the sessions, moved and taken away with them, each once, and never as busy time", async () => {
    const { coach, client } = await createPair(app)
    const params = await connect(coach)
    await coach.call("PUT /calendars/sources/{sourceId}", { params, body: { writesTo: OWN } })
    const made = await book(client, coach, monday("12:00"), { mode: "request" })
    await change(coach, made.id, { status: "confirmed" })
    await app.settle()
    expect(standing()).toMatchObject([
      { summary: "Video session with Nora Tester", start: { dateTime: "2027-03-01T12:00:00.000Z" } },
    ])
    await app.context.db.deleteFrom("calendar_copies").execute()
    await refresh(coach, params)
    expect(standing()).toHaveLength(1)
    expect((await coach.call("GET /calendars/busy", { query: week })).body.items).toEqual([])
    await change(coach, made.id, { scheduledAt: monday("14:00") })
    await app.settle()
    expect(standing()).toMatchObject([{ start: { dateTime: "2027-03-01T14:00:00.000Z" } }])
    await change(coach, made.id, { status: "cancelled", reason: "zq7x" })
    await app.settle()
    expect(standing()).toEqual([])
    expect(JSON.stringify([...google.calendars])).not.toContain("zq7x")
  })

  it("lose the sessions that a block ends, and no letter says so", async () => {
    isAccount("blocked@example.com")
    const { coach, client } = await createPair(app)
    const params = await connect(coach)
    await coach.call("PUT /calendars/sources/{sourceId}", {
      params,
      body: { writesTo: "blocked@example.com" },
    })
    const made = await book(client, coach, monday("12:00"), { mode: "request" })
    await change(coach, made.id, { status: "confirmed" })
    await app.settle()
    const inGoogle = () =>
      [...(google.calendars.get("blocked@example.com")?.events.values() ?? [])].filter(
        each => each.status !== "cancelled",
      )
    const mailsToCoach = () =>
      app.context.db.selectFrom("mails").select("kind").where("person_id", "=", coach.id).execute()
    const feed = new URL((await coach.call("POST /calendars/feed")).body.address ?? "").pathname
    const inFeed = async () => (await app.fastify.inject({ method: "GET", url: feed })).body
    expect(inGoogle()).toHaveLength(1)
    expect(await inFeed()).toContain(made.id)
    const before = await mailsToCoach()
    const blocked = await client.call("POST /friends/block/{userId}", { params: { userId: coach.id } })
    expect(blocked.status).toBe(204)
    await app.settle()
    expect(inGoogle()).toEqual([])
    expect(await inFeed()).not.toContain(made.id)
    expect(await mailsToCoach()).toEqual(before)
  })

  it("are not connected by somebody else's way back, nor by one that is changed or old", async () => {
    const { coach, client } = await createPair(app)
    const { code, state } = await comeBack(coach)
    const again = await signInAgain(app, coach)
    for (const [person, body] of [
      [client, { code, state }],
      [again, { code, state }],
      [coach, { code, state: state.replace(/^./, first => (first === "A" ? "B" : "A")) }],
      [coach, { code: "never given", state }],
    ] as const) {
      const refused = await person.call("POST /calendars/google/code", { body })
      expect([refused.status, refused.problem.code]).toEqual([422, "google_declined"])
    }
    expect((await coach.call("GET /calendars/sources")).body.items).toEqual([])
  })

  it("that were closed to us are marked, and what they said stays", async () => {
    has(OWN, between(monday("11:00"), monday("12:00")))
    const { coach, client } = await createPair(app)
    const params = await connect(coach)
    google.revoke()
    await refresh(coach, params)
    expect((await sourceOf(coach)).failing?.code).toBe("not_allowed")
    expect(await slotsOf(client, coach, week)).not.toContain(monday("11:00"))
    await connectAgain(coach)
    expect((await sourceOf(coach)).failing).toBeNull()
    google.failWith(503)
    await refresh(coach, params)
    expect((await sourceOf(coach)).failing?.code).toBe("answered_wrong")
  })

  const connectAgain = async (person: TestPerson) => {
    const { code, state } = await comeBack(person)
    expect((await person.call("POST /calendars/google/code", { body: { code, state } })).status).toBe(200)
    await app.settle()
  }

  it("that are removed are given back to Google, but for an account that somebody still has here", async () => {
    isAccount("removed@example.com")
    const { coach, client } = await createPair(app)
    const params = await connect(coach)
    const same = await connect(client)
    const remove = async (person: TestPerson, which: { sourceId: string }) => {
      expect((await person.call("DELETE /calendars/sources/{sourceId}", { params: which })).status).toBe(204)
      await app.settle()
    }
    expect((await client.call("DELETE /calendars/sources/{sourceId}", { params })).status).toBe(404)
    await remove(coach, params)
    expect(google.isAllowed()).toBe(true)
    await remove(client, same)
    expect(google.isAllowed()).toBe(false)
    expect(google.asked.filter(each => each === "POST /revoke")).toHaveLength(1)
  })

  it("are removed whether Google answers or not, and asked again until it does", async () => {
    isAccount("silent@example.com")
    const { coach } = await createPair(app)
    const params = await connect(coach)
    google.failWith(503)
    expect((await coach.call("DELETE /calendars/sources/{sourceId}", { params })).status).toBe(204)
    await app.settle()
    expect((await coach.call("GET /calendars/sources")).body.items).toEqual([])
    expect(google.isAllowed()).toBe(true)
    const { rows } = await sql<{ task: string; error: string; payload: string }>`
      select v.task_identifier as task, v.last_error as error, j.payload::text as payload
      from graphile_worker.jobs v join graphile_worker._private_jobs j using (id)
      where v.task_identifier = 'give_back_google'`.execute(app.context.db)
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain("refresh-zq7x")
    google.failWith(null)
    await sql`select graphile_worker.reschedule_jobs(array(select id from graphile_worker.jobs
      where task_identifier = 'give_back_google'), now())`.execute(app.context.db)
    await app.settle()
    expect(google.isAllowed()).toBe(false)
  })

  it("leave no key of theirs in the database", async () => {
    const { coach } = await createPair(app)
    await connect(coach)
    const rows = await app.context.db.selectFrom("calendar_sources").selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain("refresh-zq7x")
  })
})

it("a server without access to Google does not offer it", async () => {
  const other = await createTestApp()
  try {
    const coach = await other.person({ role: "coach" })
    expect((await coach.call("GET /calendars/sources")).body.google).toBe(false)
    const refused = await coach.call("POST /calendars/google")
    expect([refused.status, refused.problem.code]).toEqual([404, "google_not_set_up"])
  } finally {
    await other.close()
  }
})
