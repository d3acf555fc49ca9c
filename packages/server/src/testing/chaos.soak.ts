import { randomUUID } from "node:crypto"
import { setTimeout as wait } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bookOn, type ChaosApp, createChaosApp, next, presenceOfClient, until } from "./chaos-app.ts"

const SOON_MS = 15_000
/** A query is given up after 25 s, a connection after 10. */
const MAX_MS = 40_000
const ROUNDS = 25
const ASKED_AT_ONCE = 60

describe("when PostgreSQL misbehaves for longer", () => {
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
  const look = () => app.ask(app.client, { method: "GET", path: "/bookings/my-bookings" })

  it("gives up on a database that takes questions and answers none, and is whole when it answers again", async () => {
    await Promise.all(Array.from({ length: 10 }, look))
    await app.postgres.freeze()
    const seen = await Promise.all(Array.from({ length: ASKED_AT_ONCE }, look))
    await app.postgres.thaw()
    for (const each of seen)
      expect(each).toMatchObject({ status: 503, code: "database_away", retryAfter: "2" })
    const slowest = Math.max(...seen.map(each => each.milliseconds))
    process.stdout.write(`chaos: frozen PostgreSQL, slowest refusal ${Math.round(slowest)} ms\n`)
    expect(slowest).toBeLessThan(MAX_MS)
    await backAgain()
    expect(await bookOn(app, 100, randomUUID())).toMatchObject({ status: 201 })
  }, 180_000)

  it(`loses no connection of its pools and no job over ${ROUNDS} restarts`, async () => {
    let slowest = 0
    for (let round = 0; round < ROUNDS; round++) {
      await app.postgres.kill()
      expect(await app.get("/ready")).toMatchObject({ status: 503 })
      await app.postgres.restart()
      const began = performance.now()
      await backAgain()
      const booked = await until(
        () => bookOn(app, 110 + round, randomUUID()),
        seen => seen.status === 201,
        SOON_MS,
      )
      await until(
        () => app.ask(app.coach, { method: "GET", path: "/notifications" }),
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
    const socket = app.openSocket(app.client)
    await next(socket, "connect")
    await until(
      () => presenceOfClient(app),
      status => status === "online",
      SOON_MS,
    )
    await app.postgres.stop()
    socket.disconnect()
    await wait(17_000)
    await app.postgres.restart()
    await backAgain()
    await until(
      () => presenceOfClient(app),
      status => status === "offline",
      SOON_MS,
    )
  }, 120_000)
})
