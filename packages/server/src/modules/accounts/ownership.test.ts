import type { AddressInfo } from "node:net"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { openPool } from "../../platform/db/db.ts"
import { type RunningRealtime, startRealtime } from "../../platform/realtime.ts"
import { mailedToken } from "../../testing/mailbox.ts"
import type { TestPerson } from "../../testing/people.ts"
import { signInAgain } from "../../testing/sign-in-again.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { openSocket } from "../../testing/waiting.ts"
import { roomGate } from "../messaging/index.ts"
import { presenceReader, socketRegistry } from "../presence/index.ts"
import { socketSignIn } from "./index.ts"

const NEW = "wet shoes by the door"
const DAY_MS = 86_400_000
const HERE = "127.0.0.1"
/** Wrong passwords from one address within a quarter of an hour, over all accounts. */
const MAX_FROM_ONE_ADDRESS = 200

describe("an account stays with its owner", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp({ config: { rateLimitFactor: 1 } })
  })
  afterAll(() => app.close())

  const signIn = (email: string, password: string) =>
    app.anyone.call("POST /auth/sign-in", { body: { email, password } })
  const reset = (token: string) => app.anyone.call("POST /auth/reset", { body: { token, password: NEW } })
  const resetToken = async (person: TestPerson) => {
    await app.anyone.call("POST /auth/forgot", { body: { email: person.email } })
    return mailedToken(app, person.email, "account.reset")
  }

  it("an old link for a new password is dead once the password was changed", async () => {
    const nora = await app.person()
    const token = await resetToken(nora)
    const changed = await nora.call("PUT /users/me/password", {
      body: { password: nora.password, newPassword: "another long enough phrase" },
    })
    expect(changed.status).toBe(204)
    expect((await reset(token)).problem.code).toBe("link_used_or_expired")
  })

  it("a link for a new password that was sent to a former address is dead", async () => {
    const nora = await app.person()
    const token = await resetToken(nora)
    const moved = await nora.call("PUT /users/me/email", {
      body: { password: nora.password, email: `new-${nora.email}` },
    })
    expect(moved.status).toBe(204)
    expect((await reset(token)).problem.code).toBe("link_used_or_expired")
    expect((await signIn(`new-${nora.email}`, nora.password)).status).toBe(200)
  })

  it("a replaced refresh token cannot keep a login alive for ever, however often it is used", async () => {
    const { email, password } = await app.person()
    const signedIn = await app.anyone.call("POST /auth/sign-in", {
      body: { email, password, wantRefreshToken: true },
    })
    const refreshToken = "refreshToken" in signedIn.body ? (signedIn.body.refreshToken ?? "") : ""
    const statuses: number[] = []
    for (let day = 0; day < 32; day++) {
      statuses.push((await app.anyone.call("POST /auth/refresh", { body: { refreshToken } })).status)
      app.clock.advance(DAY_MS)
    }
    expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 200))
    expect(statuses.at(-1)).toBe(401)
  })

  it("guesses from one address over many accounts are stopped, those of other addresses are not", async () => {
    const nora = await app.person()
    const guesses = (count: number, ip: string) =>
      app.context.db
        .insertInto("attempts")
        .values(
          Array.from({ length: count }, (_, i) => ({
            kind: "password" as const,
            subject: `somebody-${ip}-${i}`,
            ip,
            at: app.clock.now(),
          })),
        )
        .execute()
    await guesses(MAX_FROM_ONE_ADDRESS + 1, "192.0.2.1")
    await guesses(MAX_FROM_ONE_ADDRESS - 1, HERE)
    expect((await signIn(nora.email, "a wrong phrase")).status).toBe(401)
    expect((await signIn(nora.email, nora.password)).problem.code).toBe("too_many_requests")
    app.clock.advance(14 * 60_000)
    expect((await signIn(nora.email, nora.password)).problem.code).toBe("too_many_requests")
    app.clock.advance(2 * 60_000)
    expect((await signIn(nora.email, nora.password)).status).toBe(200)
  })

  it("a suspended admin is none of those who keep the server: the last other one keeps the role", async () => {
    const own = await createTestApp()
    try {
      const [ada, bea, cyd] = [
        await own.person({ role: "admin" }),
        await own.person({ role: "admin" }),
        await own.person({ role: "admin" }),
      ]
      const suspend = (person: TestPerson) =>
        ada.call("POST /admin/users/{userId}/suspension", {
          params: { userId: person.id },
          body: { reason: "Left the house" },
        })
      const giveUp = () =>
        ada.call("PUT /admin/users/{userId}/roles", {
          params: { userId: ada.id },
          body: { roles: ["client"] },
        })
      expect((await suspend(bea)).status).toBe(204)
      expect((await suspend(cyd)).status).toBe(204)
      expect((await giveUp()).problem.code).toBe("last_admin")
      await ada.call("DELETE /admin/users/{userId}/suspension", { params: { userId: bea.id } })
      expect((await giveUp()).status).toBe(204)
    } finally {
      await own.close()
    }
  })
})

describe("a socket", () => {
  let app: TestApp
  let realtime: RunningRealtime
  let address = ""
  let pool: ReturnType<typeof openPool>
  beforeAll(async () => {
    app = await createTestApp()
    pool = openPool(app.databaseUrl, 2, () => {})
    realtime = startRealtime({
      http: app.fastify.server,
      pool,
      signIn: socketSignIn(app.context),
      registry: socketRegistry(app.context),
      presence: presenceReader(app.context),
      rooms: roomGate(app.context),
      isAllowedOrigin: () => true,
      onError: () => {},
      onRefused: () => {},
    })
    await app.fastify.listen({ port: 0, host: HERE })
    address = `http://${HERE}:${(app.fastify.server.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    await realtime.close()
    await app.close()
    await pool.end()
  })

  it("is renewed by a newer token of its person, and by nobody else's", async () => {
    const [nora, omar] = [await app.person(), await app.person()]
    const socket = await openSocket(address, { token: nora.token })
    const renew = (token: unknown): Promise<unknown> => socket.timeout(10_000).emitWithAck("auth", { token })
    expect(await renew((await signInAgain(app, nora)).token)).toEqual({ ok: true })
    const refused = { ok: false, code: "not_signed_in" }
    for (const token of [omar.token, "made up", undefined]) expect(await renew(token)).toEqual(refused)
    socket.disconnect()
  })
})
