import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import {
  bookOn,
  type ChaosApp,
  createChaosApp,
  next,
  presenceOfClient,
  type Seen,
  until,
} from "./chaos-app.ts"
import { PASSWORD } from "./crash/ask.ts"

const SOON_MS = 10_000

/** What a request is told while there is no database; never 500, and nobody waits longer than the pool does. */
const expectAway = (seen: Seen) => {
  expect(seen).toMatchObject({ status: 503, code: "database_away" })
  expect(seen.type).toMatch(/^application\/problem\+json/)
  expect(Number(seen.retryAfter)).toBeGreaterThan(0)
  expect(seen.milliseconds).toBeLessThan(SOON_MS)
}

describe("when PostgreSQL goes away while the server runs", () => {
  let app: ChaosApp
  beforeAll(async () => {
    app = await createChaosApp()
  })
  afterAll(() => app.close())

  const backAgain = () =>
    until(
      () => app.get("/ready"),
      seen => seen.status === 200,
      SOON_MS,
    )
  const book = (day: number, key: string = randomUUID()) => bookOn(app, day, key)
  const bellOfCoach = async () => {
    const { body } = await app.ask(app.coach, { method: "GET", path: "/notifications" })
    return (body.items ?? []) as { link: string }[]
  }

  it("tells everybody to come back in a moment, whatever they ask, and says that it lives but is not ready", async () => {
    await app.postgres.kill()
    const { coach, client } = app
    const asked = await Promise.all([
      app.ask(null, {
        method: "POST",
        path: "/auth/sign-in",
        body: { email: client.email, password: PASSWORD },
      }),
      app.ask(client, { method: "GET", path: "/users/me" }),
      app.ask(client, { method: "GET", path: "/bookings/coaches" }),
      app.ask(null, { method: "GET", path: `/bookings/coaches/${coach.id}/slots` }),
      book(1),
      app.ask(coach, { method: "PUT", path: "/coach/availability", body: { totalSlots: 9 } }),
      app.ask(coach, { method: "GET", path: "/coach/clients" }),
      app.get("/ready"),
    ])
    for (const seen of asked) expectAway(seen)
    expect(await app.get("/health")).toMatchObject({ status: 200 })
    await app.postgres.restart()
    await backAgain()
    expect(await book(1)).toMatchObject({ status: 201 })
  })

  it("tells 503 to those in the middle of a request, and their second try finds what the first one did", async () => {
    const keys = Array.from({ length: 16 }, () => randomUUID())
    const bookings = keys.map((key, i) => book(10 + i, key))
    const reads = keys.map(() => app.ask(app.client, { method: "GET", path: "/bookings/my-bookings" }))
    await app.postgres.kill()
    const tooLate = keys.map(() => app.ask(app.client, { method: "GET", path: "/bookings/my-bookings" }))
    const seen = await Promise.all([...bookings, ...reads, ...tooLate])
    for (const each of seen)
      if (each.status === 503) expectAway(each)
      else expect([200, 201], JSON.stringify(each.body)).toContain(each.status)
    await app.postgres.restart()
    await backAgain()
    for (const [i, key] of keys.entries()) {
      const first = seen[i]
      const again = await book(10 + i, key)
      if (first?.status === 201) expect(again.body).toEqual(first.body)
      else expect(again).toMatchObject({ status: 201 })
      const path = `/bookings/bookings/${again.body.id}`
      expect(await app.ask(app.client, { method: "DELETE", path })).toMatchObject({ status: 200 })
    }
  })

  it("goes on with its jobs by itself, stopped in order or killed, again and again", async () => {
    for (const how of ["stop", "kill"] as const) {
      await app.postgres[how]()
      expectAway(await app.get("/ready"))
      await app.postgres.restart()
      await backAgain()
      const booked = await until(
        () => book(60),
        seen => seen.status === 201,
        SOON_MS,
      )
      const path = `/bookings/${booked.body.id}`
      await until(bellOfCoach, bell => bell.some(each => each.link === path), SOON_MS)
      await app.ask(app.client, { method: "DELETE", path: `/bookings${path}` })
    }
  })

  it("keeps open browsers, and lets new ones in as soon as it can", async () => {
    const early = app.openSocket(app.client)
    await next(early, "connect")
    await app.postgres.kill()
    expectAway(await app.ask(app.coach, { method: "GET", path: "/coach/clients" }))
    const late = app.openSocket(app.coach)
    const lateConnected = next(late, "connect")
    await app.postgres.restart()
    await backAgain()
    await lateConnected
    expect(early.connected).toBe(true)
    const heard = Promise.all([next(early, "booking:changed"), next(late, "booking:changed")])
    const booked = await until(
      () => book(90),
      seen => seen.status === 201,
      SOON_MS,
    )
    for (const news of await heard) expect(news).toMatchObject({ id: booked.body.id })
    await until(
      () => presenceOfClient(app),
      status => status === "online",
      SOON_MS,
    )
  })
})
