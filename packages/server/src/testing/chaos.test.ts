import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bookOn, type ChaosApp, createChaosApp, statusOfClient, type TimedResponse } from "./chaos-app.ts"
import { PASSWORD } from "./crash/api-request.ts"
import { nextEvent, waitFor } from "./waiting.ts"

const DEADLINE_MS = 10_000
/** How long a caller waits at most while the database is frozen. */
const FROZEN_ANSWER_MS = 5_000

/** The response while there is no database: never 500, and not later than the pool gives up. */
const expectUnavailable = (response: TimedResponse) => {
  expect(response).toMatchObject({ status: 503, code: "database_away" })
  expect(response.type).toMatch(/^application\/problem\+json/)
  expect(Number(response.retryAfter)).toBeGreaterThan(0)
  expect(response.milliseconds).toBeLessThan(DEADLINE_MS)
}

describe("when PostgreSQL goes away while the server runs", () => {
  let app: ChaosApp
  beforeAll(async () => {
    app = await createChaosApp()
  })
  afterAll(() => app.close())

  const waitUntilReady = () =>
    waitFor(
      "the server to be ready",
      () => app.get("/ready"),
      response => response.status === 200,
      DEADLINE_MS,
    )
  const book = (day: number, key: string = randomUUID()) => bookOn(app, day, key)
  const notificationsOfCoach = async () => {
    const { body } = await app.request(app.coach, { method: "GET", path: "/notifications" })
    return (body.items ?? []) as { link: string }[]
  }

  it("answers every request with 503 and a time to retry, and reports itself alive but not ready", async () => {
    await app.postgres.kill()
    const { coach, client } = app
    const responses = await Promise.all([
      app.request(null, {
        method: "POST",
        path: "/auth/sign-in",
        body: { email: client.email, password: PASSWORD },
      }),
      app.request(client, { method: "GET", path: "/users/me" }),
      app.request(client, { method: "GET", path: "/bookings/coaches" }),
      app.request(null, { method: "GET", path: `/bookings/coaches/${coach.id}/slots` }),
      book(1),
      app.request(coach, { method: "PUT", path: "/coach/availability", body: { totalSlots: 9 } }),
      app.request(coach, { method: "GET", path: "/coach/clients" }),
      app.get("/ready"),
    ])
    for (const response of responses) expectUnavailable(response)
    expect(await app.get("/health")).toMatchObject({ status: 200 })
    await app.postgres.restart()
    await waitUntilReady()
    expect(await book(1)).toMatchObject({ status: 201 })
  })

  it("answers every request within five seconds while the database is frozen, and works again once it answers", async () => {
    const { coach, client } = app
    const inProgress = Array.from({ length: 40 }, () =>
      app.request(client, { method: "GET", path: "/bookings/my-bookings" }),
    )
    await app.postgres.freeze()
    const responses = await Promise.all([
      app.get("/ready"),
      app.request(client, { method: "GET", path: "/users/me" }),
      app.request(client, { method: "GET", path: "/bookings/coaches" }),
      app.request(null, {
        method: "POST",
        path: "/auth/sign-in",
        body: { email: client.email, password: PASSWORD },
      }),
      book(2),
      app.request(coach, { method: "GET", path: "/coach/clients" }),
    ])
    const late = await app.get("/ready")
    await app.postgres.thaw()
    for (const response of [...responses, late]) {
      expectUnavailable(response)
      expect(response.milliseconds).toBeLessThan(FROZEN_ANSWER_MS)
    }
    for (const response of await Promise.all(inProgress))
      expect([200, 503], JSON.stringify(response.body)).toContain(response.status)
    await waitUntilReady()
    const key = randomUUID()
    expect(await book(3, key)).toMatchObject({ status: 201 })
  })

  it("answers 503 to requests in progress, and a repeat with the same key gets what the first one did", async () => {
    const keys = Array.from({ length: 16 }, () => randomUUID())
    const bookings = keys.map((key, i) => book(10 + i, key))
    const reads = keys.map(() => app.request(app.client, { method: "GET", path: "/bookings/my-bookings" }))
    await app.postgres.kill()
    const tooLate = keys.map(() => app.request(app.client, { method: "GET", path: "/bookings/my-bookings" }))
    const responses = await Promise.all([...bookings, ...reads, ...tooLate])
    for (const response of responses)
      if (response.status === 503) expectUnavailable(response)
      else expect([200, 201], JSON.stringify(response.body)).toContain(response.status)
    await app.postgres.restart()
    await waitUntilReady()
    for (const [i, key] of keys.entries()) {
      const first = responses[i]
      const again = await book(10 + i, key)
      if (first?.status === 201) expect(again.body).toEqual(first.body)
      else expect(again).toMatchObject({ status: 201 })
      const path = `/bookings/bookings/${again.body.id}`
      expect(await app.request(app.client, { method: "DELETE", path })).toMatchObject({ status: 200 })
    }
  })

  it("continues its jobs by itself after each stop and each kill of the database", async () => {
    for (const how of ["stop", "kill"] as const) {
      await app.postgres[how]()
      expectUnavailable(await app.get("/ready"))
      await app.postgres.restart()
      await waitUntilReady()
      const booked = await waitFor(
        "a booking to succeed",
        () => book(60),
        response => response.status === 201,
        DEADLINE_MS,
      )
      const path = `/bookings/${booked.body.id}`
      await waitFor(
        "the coach to be notified",
        notificationsOfCoach,
        list => list.some(({ link }) => link === path),
        DEADLINE_MS,
      )
      await app.request(app.client, { method: "DELETE", path: `/bookings${path}` })
    }
  })

  it("keeps sockets open, and accepts new ones once the database answers", async () => {
    const early = app.openSocket(app.client)
    await nextEvent(early, "connect")
    await app.postgres.kill()
    expectUnavailable(await app.request(app.coach, { method: "GET", path: "/coach/clients" }))
    const late = app.openSocket(app.coach)
    const lateConnected = nextEvent(late, "connect", 3 * DEADLINE_MS)
    await app.postgres.restart()
    await waitUntilReady()
    await lateConnected
    expect(early.connected).toBe(true)
    const events = Promise.all([
      nextEvent(early, "booking:changed", 3 * DEADLINE_MS),
      nextEvent(late, "booking:changed", 3 * DEADLINE_MS),
    ])
    const booked = await waitFor(
      "a booking to succeed",
      () => book(90),
      response => response.status === 201,
      DEADLINE_MS,
    )
    for (const event of await events) expect(event).toMatchObject({ id: booked.body.id })
    await waitFor(
      "the client to be shown as online",
      () => statusOfClient(app),
      status => status === "online",
      DEADLINE_MS,
    )
  })
})
