import { randomUUID } from "node:crypto"
import { setTimeout as wait } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bookOn, type ChaosHouse, next, openChaosHouse, presenceOfClient, until } from "./chaos-house.ts"

const SOON_MS = 15_000
/** A query is given up after 25 s, a connection after 10. */
const MOST_MS = 40_000
const ROUNDS = 25
const ASKED_AT_ONCE = 60

describe("when PostgreSQL misbehaves for longer", () => {
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
  const look = () => house.ask(house.client, { method: "GET", path: "/bookings/my-bookings" })

  it("gives up on a database that takes questions and answers none, and is whole when it answers again", async () => {
    await Promise.all(Array.from({ length: 10 }, look))
    await house.postgres.freeze()
    const seen = await Promise.all(Array.from({ length: ASKED_AT_ONCE }, look))
    await house.postgres.thaw()
    for (const each of seen)
      expect(each).toMatchObject({ status: 503, code: "database_away", retryAfter: "2" })
    const slowest = Math.max(...seen.map(each => each.milliseconds))
    process.stdout.write(`chaos: frozen PostgreSQL, slowest refusal ${Math.round(slowest)} ms\n`)
    expect(slowest).toBeLessThan(MOST_MS)
    await backAgain()
    expect(await bookOn(house, 100, randomUUID())).toMatchObject({ status: 201 })
  }, 180_000)

  it(`loses no connection of its pools and no job over ${ROUNDS} restarts`, async () => {
    let slowest = 0
    for (let round = 0; round < ROUNDS; round++) {
      await house.postgres.kill()
      expect(await house.get("/ready")).toMatchObject({ status: 503 })
      await house.postgres.restart()
      const began = performance.now()
      await backAgain()
      const booked = await until(
        () => bookOn(house, 110 + round, randomUUID()),
        seen => seen.status === 201,
        SOON_MS,
      )
      await until(
        () => house.ask(house.coach, { method: "GET", path: "/notifications" }),
        ({ body }) => JSON.stringify(body).includes(String(booked.body.id)),
        SOON_MS,
      )
      slowest = Math.max(slowest, performance.now() - began)
    }
    const all = await Promise.all(Array.from({ length: ASKED_AT_ONCE }, look))
    expect(all.every(each => each.status === 200)).toBe(true)
    process.stdout.write(`chaos: ${ROUNDS} restarts, slowest until a job had run ${Math.round(slowest)} ms\n`)
  }, 600_000)

  it("forgets who left while it could not write that down", async () => {
    const socket = house.openSocket(house.client)
    await next(socket, "connect")
    await until(
      () => presenceOfClient(house),
      status => status === "online",
      SOON_MS,
    )
    await house.postgres.stop()
    socket.disconnect()
    await wait(17_000)
    await house.postgres.restart()
    await backAgain()
    await until(
      () => presenceOfClient(house),
      status => status === "offline",
      SOON_MS,
    )
  }, 120_000)
})
