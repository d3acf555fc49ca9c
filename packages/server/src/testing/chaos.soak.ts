import { randomUUID } from "node:crypto"
import { setTimeout as wait } from "node:timers/promises"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bookOn, type ChaosApp, createChaosApp, statusOfClient } from "./chaos-app.ts"
import { nextEvent, waitFor } from "./waiting.ts"

const DEADLINE_MS = 15_000
/** How long a caller waits at most while the database is frozen. */
const MAX_MS = 5_000
const ROUNDS = 25
const PARALLEL_REQUESTS = 60

describe("when PostgreSQL misbehaves for longer", () => {
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
  const listBookings = () => app.request(app.client, { method: "GET", path: "/bookings/my-bookings" })

  it("gives up on a database that accepts queries without answering, and works again once it answers", async () => {
    await Promise.all(Array.from({ length: 10 }, listBookings))
    await app.postgres.freeze()
    const responses = await Promise.all(Array.from({ length: PARALLEL_REQUESTS }, listBookings))
    await app.postgres.thaw()
    for (const response of responses)
      expect(response).toMatchObject({ status: 503, code: "database_away", retryAfter: "2" })
    const slowest = Math.max(...responses.map(({ milliseconds }) => milliseconds))
    process.stdout.write(`chaos: frozen PostgreSQL, slowest response ${Math.round(slowest)} ms\n`)
    expect(slowest).toBeLessThan(MAX_MS)
    await waitUntilReady()
    expect(await bookOn(app, 100, randomUUID())).toMatchObject({ status: 201 })
  }, 180_000)

  it(`loses no pool connection and no job over ${ROUNDS} restarts`, async () => {
    let slowest = 0
    for (let round = 0; round < ROUNDS; round++) {
      await app.postgres.kill()
      expect(await app.get("/ready")).toMatchObject({ status: 503 })
      await app.postgres.restart()
      const startedAt = performance.now()
      await waitUntilReady()
      const booked = await waitFor(
        "a booking to succeed",
        () => bookOn(app, 110 + round, randomUUID()),
        response => response.status === 201,
        DEADLINE_MS,
      )
      await waitFor(
        "the coach to be notified",
        () => app.request(app.coach, { method: "GET", path: "/notifications" }),
        ({ body }) => JSON.stringify(body).includes(String(booked.body.id)),
        DEADLINE_MS,
      )
      slowest = Math.max(slowest, performance.now() - startedAt)
    }
    const all = await Promise.all(Array.from({ length: PARALLEL_REQUESTS }, listBookings))
    expect(all.every(({ status }) => status === 200)).toBe(true)
    process.stdout.write(`chaos: ${ROUNDS} restarts, slowest until a job had run ${Math.round(slowest)} ms\n`)
  }, 600_000)

  it("removes sockets that closed while the database was down", async () => {
    const socket = app.openSocket(app.client)
    await nextEvent(socket, "connect")
    await waitFor(
      "the client to be shown as online",
      () => statusOfClient(app),
      status => status === "online",
      DEADLINE_MS,
    )
    await app.postgres.stop()
    socket.disconnect()
    await wait(17_000)
    await app.postgres.restart()
    await waitUntilReady()
    await waitFor(
      "the client to be shown as offline",
      () => statusOfClient(app),
      status => status === "offline",
      DEADLINE_MS,
    )
  }, 120_000)
})
