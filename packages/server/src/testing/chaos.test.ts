import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import {
  bookOn,
  type ChaosHouse,
  next,
  openChaosHouse,
  presenceOfClient,
  type Seen,
  until,
} from "./chaos-house.ts"
import { PASSWORD } from "./crash/ask.ts"

const SOON_MS = 10_000

/** What a request is told while there is no database; never 500, and nobody waits longer than the pool does. */
const expectAway = (seen: Seen) => {
  expect(seen).toMatchObject({ status: 503, code: "database_away" })
  expect(seen.type).toMatch(/^application\/problem\+json/)
  expect(Number(seen.retryAfter)).toBeGreaterThan(0)
  expect(seen.milliseconds).toBeLessThan(SOON_MS)
}

describe("when PostgreSQL goes away while the house runs", () => {
  let house: ChaosHouse
  beforeAll(async () => {
    house = await openChaosHouse()
  })
  afterAll(() => house.close())

  const backAgain = () =>
    until(
      () => house.get("/ready"),
      seen => seen.status === 200,
      SOON_MS,
    )
  const book = (day: number, key: string = randomUUID()) => bookOn(house, day, key)
  const bellOfCoach = async () => {
    const { body } = await house.ask(house.coach, { method: "GET", path: "/notifications" })
    return (body.items ?? []) as { link: string }[]
  }

  it("tells everybody to come back in a moment, whatever they ask, and says that it lives but is not ready", async () => {
    await house.postgres.kill()
    const { coach, client } = house
    const asked = await Promise.all([
      house.ask(null, {
        method: "POST",
        path: "/auth/sign-in",
        body: { email: client.email, password: PASSWORD },
      }),
      house.ask(client, { method: "GET", path: "/users/me" }),
      house.ask(client, { method: "GET", path: "/bookings/coaches" }),
      house.ask(null, { method: "GET", path: `/bookings/coaches/${coach.id}/slots` }),
      book(1),
      house.ask(coach, { method: "PUT", path: "/coach/availability", body: { totalSlots: 9 } }),
      house.ask(coach, { method: "GET", path: "/coach/clients" }),
      house.get("/ready"),
    ])
    for (const seen of asked) expectAway(seen)
    expect(await house.get("/health")).toMatchObject({ status: 200 })
    await house.postgres.restart()
    await backAgain()
    expect(await book(1)).toMatchObject({ status: 201 })
  })

  it("tells 503 to those in the middle of a request, and their second try finds what the first one did", async () => {
    const keys = Array.from({ length: 16 }, () => randomUUID())
    const bookings = keys.map((key, i) => book(10 + i, key))
    const reads = keys.map(() => house.ask(house.client, { method: "GET", path: "/bookings/my-bookings" }))
    await house.postgres.kill()
    const tooLate = keys.map(() => house.ask(house.client, { method: "GET", path: "/bookings/my-bookings" }))
    const seen = await Promise.all([...bookings, ...reads, ...tooLate])
    for (const each of seen)
      if (each.status === 503) expectAway(each)
      else expect([200, 201], JSON.stringify(each.body)).toContain(each.status)
    await house.postgres.restart()
    await backAgain()
    for (const [i, key] of keys.entries()) {
      const first = seen[i]
      const again = await book(10 + i, key)
      if (first?.status === 201) expect(again.body).toEqual(first.body)
      else expect(again).toMatchObject({ status: 201 })
      const path = `/bookings/bookings/${again.body.id}`
      expect(await house.ask(house.client, { method: "DELETE", path })).toMatchObject({ status: 200 })
    }
  })

  it("goes on with its jobs by itself, stopped in order or killed, again and again", async () => {
    for (const how of ["stop", "kill"] as const) {
      await house.postgres[how]()
      expectAway(await house.get("/ready"))
      await house.postgres.restart()
      await backAgain()
      const booked = await until(
        () => book(60),
        seen => seen.status === 201,
        SOON_MS,
      )
      const path = `/bookings/${booked.body.id}`
      await until(bellOfCoach, bell => bell.some(each => each.link === path), SOON_MS)
      await house.ask(house.client, { method: "DELETE", path: `/bookings${path}` })
    }
  })

  it("keeps open browsers, and lets new ones in as soon as it can", async () => {
    const early = house.openSocket(house.client)
    await next(early, "connect")
    await house.postgres.kill()
    expectAway(await house.ask(house.coach, { method: "GET", path: "/coach/clients" }))
    const late = house.openSocket(house.coach)
    const lateConnected = next(late, "connect")
    await house.postgres.restart()
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
      () => presenceOfClient(house),
      status => status === "online",
      SOON_MS,
    )
  })
})
