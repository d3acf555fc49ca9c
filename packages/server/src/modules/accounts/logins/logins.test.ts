import type { AddressInfo } from "node:net"
import type { Socket } from "socket.io-client"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { callerOf } from "../../../app/caller.ts"
import { actingAs } from "../../../platform/context.ts"
import { openPool } from "../../../platform/db/db.ts"
import { startHeartbeat } from "../../../platform/jobs/server-heartbeat.ts"
import { type RunningRealtime, startRealtime } from "../../../platform/realtime.ts"
import type { TestPerson } from "../../../testing/people.ts"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import { nextEvent, openSocket } from "../../../testing/waiting.ts"
import { presenceReader, socketRegistry } from "../../presence/index.ts"
import { LoginCache, restorePerson, socketSignIn, suspendPerson } from "../index.ts"

describe("the logins of a person", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const another = async (person: TestPerson, userAgent = "curl/8.7") => {
    const { body } = await app.anyone.call("POST /auth/sign-in", {
      body: { email: person.email, password: person.password },
      headers: { "user-agent": userAgent },
    })
    if (!("accessToken" in body)) throw new Error("not signed in")
    return callerOf(app.fastify, body.accessToken)
  }

  it("lists every login by its device and says which one is this", async () => {
    const nora = await app.person()
    await another(nora, "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0")
    const { body } = await nora.call("GET /users/me/logins")
    expect(body.items).toHaveLength(2)
    expect(body.items.map(login => login.device)).toContain("Firefox on Linux")
    expect(body.items.filter(login => login.current)).toHaveLength(1)
  })

  it("ends one of them at once", async () => {
    const nora = await app.person()
    const other = await another(nora)
    const { body } = await nora.call("GET /users/me/logins")
    const loginId = body.items.find(login => !login.current)?.id ?? ""
    expect((await nora.call("DELETE /users/me/logins/{loginId}", { params: { loginId } })).status).toBe(204)
    expect((await other.call("GET /users/me")).status).toBe(401)
    expect((await nora.call("DELETE /users/me/logins/{loginId}", { params: { loginId } })).status).toBe(404)
  })

  it("ends all but this one", async () => {
    const nora = await app.person()
    const others = [await another(nora), await another(nora)]
    expect((await nora.call("DELETE /users/me/logins")).status).toBe(204)
    for (const other of others) expect((await other.call("GET /users/me")).status).toBe(401)
    expect((await nora.call("GET /users/me/logins")).body.items).toHaveLength(1)
  })

  it("refuses a stranger who knows the id of a login", async () => {
    const [nora, omar] = [await app.person(), await app.person()]
    const { body } = await nora.call("GET /users/me/logins")
    const loginId = body.items[0]?.id ?? ""
    expect((await omar.call("DELETE /users/me/logins/{loginId}", { params: { loginId } })).status).toBe(404)
    expect((await nora.call("GET /users/me")).status).toBe(200)
  })

  it("stores when it was last used, but not at every request", async () => {
    const nora = await app.person()
    const seenAt = async () => {
      const row = await app.context.db
        .selectFrom("accounts")
        .select("last_seen_at")
        .where("id", "=", nora.id)
        .executeTakeFirstOrThrow()
      return row.last_seen_at?.getTime()
    }
    const before = await seenAt()
    await nora.call("GET /users/me")
    expect(await seenAt()).toBe(before)
    app.clock.advance(120_000)
    app.context.caches.logins = new LoginCache()
    await nora.call("GET /users/me")
    expect(await seenAt()).toBeGreaterThan(before ?? 0)
  })

  it("adds the coach role with immediate effect, and only once", async () => {
    const nora = await app.person()
    expect((await nora.call("GET /coach/availability")).status).toBe(403)
    expect((await nora.call("POST /users/me/roles/coach")).status).toBe(204)
    expect((await nora.call("POST /users/me/roles/coach")).status).toBe(204)
    const { body } = await nora.call("GET /users/me")
    expect(body).toMatchObject({
      roles: ["client", "coach"],
      role: "coach",
      privacy: { profile: "everyone" },
    })
    expect(body.coach).not.toBeNull()
    expect((await nora.call("GET /coach/availability")).status).toBe(200)
  })
})

describe("a suspended person", () => {
  let app: TestApp
  let realtime: RunningRealtime
  let alive: { stop(): Promise<void> }
  let address: string
  const pools: { end(): Promise<void> }[] = []

  beforeAll(async () => {
    app = await createTestApp()
    const pool = openPool(app.databaseUrl, 4, () => {})
    pools.push(pool)
    alive = await startHeartbeat(
      app.context.db,
      app.context.serverId,
      () => [],
      () => {},
    )
    realtime = startRealtime({
      http: app.fastify.server,
      pool,
      signIn: socketSignIn(app.context),
      registry: socketRegistry(app.context),
      presence: presenceReader(app.context),
      rooms: { whyNotJoin: async () => "not_found", hiddenFromWhenTyping: async () => null },
      isAllowedOrigin: () => true,
      onError: () => {},
      onRefused: () => {},
    })
    app.context.realtime = realtime
    await app.fastify.listen({ port: 0, host: "127.0.0.1" })
    address = `http://127.0.0.1:${(app.fastify.server.address() as AddressInfo).port}`
  })
  afterAll(async () => {
    await alive.stop()
    await realtime.close()
    await app.close()
    for (const pool of pools) await pool.end()
  })

  const socketOf = (token: string): Promise<Socket> => openSocket(address, { token })
  const actingAdmin = async () => {
    const admin = await app.person({ role: "admin" })
    const login = await app.context.db
      .selectFrom("logins")
      .select("id")
      .where("account_id", "=", admin.id)
      .executeTakeFirstOrThrow()
    return actingAs(app.context, { id: admin.id, loginId: login.id, roles: ["admin"], verified: true })
  }

  it("is locked out at once, open sockets included, until restored", async () => {
    const nora = await app.person()
    const admin = await actingAdmin()
    expect((await nora.call("GET /users/me")).status).toBe(200)
    const socket = await socketOf(nora.token)
    const closed = nextEvent<string>(socket, "disconnect")
    expect(await suspendPerson(admin, { personId: nora.id, reason: "Insulted a coach" })).toMatchObject({
      ok: true,
    })
    expect(await closed).toBe("io server disconnect")
    expect((await nora.call("GET /users/me")).status).toBe(401)
    await expect(socketOf(nora.token)).rejects.toThrow("not_signed_in")
    const again = () =>
      app.anyone.call("POST /auth/sign-in", { body: { email: nora.email, password: nora.password } })
    expect((await again()).problem.code).toBe("account_suspended")
    expect(await restorePerson(admin, nora.id)).toMatchObject({ ok: true })
    expect((await again()).status).toBe(200)
    expect((await nora.call("GET /users/me")).status).toBe(401)
  })

  it("can open a socket by the browser's cookie, but only from an allowed origin", async () => {
    const nora = await app.person()
    const reply = await fetch(`${address}/api/v1/auth/sign-in`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: nora.email, password: nora.password }),
    })
    const cookies = reply.headers.getSetCookie()
    const socketCookie = cookies.find(cookie => cookie.startsWith("rapport_socket="))
    expect(socketCookie).toMatch(/; Path=\/socket\.io; HttpOnly; SameSite=Lax/)
    expect(cookies.find(cookie => cookie.startsWith("rapport_login="))).toMatch(
      /; Path=\/api\/v1\/auth; HttpOnly/,
    )
    const cookie = socketCookie?.split(";")[0] ?? ""
    const byCookie = (headers: Record<string, string>) => openSocket(address, { headers })
    const open = await byCookie({ cookie, origin: address })
    open.disconnect()
    await expect(byCookie({ cookie })).rejects.toThrow("not_signed_in")
    await expect(byCookie({ cookie: "rapport_socket=nothing", origin: address })).rejects.toThrow(
      "not_signed_in",
    )
  })

  it("may have at most 50 sockets at once", async () => {
    const nora = await app.person()
    const open = await Promise.all(Array.from({ length: 50 }, () => socketOf(nora.token)))
    await expect(socketOf(nora.token)).rejects.toThrow("slow_down")
    for (const socket of open) socket.disconnect()
  })

  it("is shown as online while a browser is open, to those whom the privacy settings allow", async () => {
    const [nora, stranger] = [await app.person(), await app.person()]
    const coach = await app.person({ role: "coach" })
    await app.connect(coach, nora)
    const socket = await socketOf(coach.token)
    const statusFor = async (person: TestPerson) =>
      (await person.call("GET /users/{userId}", { params: { userId: coach.id } })).body.status
    await expect.poll(() => statusFor(nora)).toBe("online")
    expect(await statusFor(stranger)).toBe("offline")
    // However often it changes, the last word counts, and nobody waits for the others.
    for (let said = 0; said < 2000; said++)
      socket.emit("presence", { state: said % 2 === 0 ? "active" : "idle" })
    await expect.poll(() => statusFor(nora)).toBe("away")
    await coach.call("PATCH /users/me", { body: { privacy: { presence: "nobody" } } })
    expect(await statusFor(nora)).toBe("offline")
    await coach.call("PATCH /users/me", { body: { privacy: { presence: "everyone" } } })
    expect(await statusFor(stranger)).toBe("away")
    await coach.call("POST /friends/block/{userId}", { params: { userId: stranger.id } })
    const hidden = await stranger.call("GET /users/{userId}", { params: { userId: coach.id } })
    expect(hidden.status).toBe(404)
    socket.disconnect()
  })

  it("is watched over a socket, as far as the privacy settings allow, until nobody may see it", async () => {
    const [nora, stranger, hidden] = [await app.person(), await app.person(), await app.person()]
    const coach = await app.person({ role: "coach" })
    await app.connect(coach, nora)
    const watch = async (person: TestPerson, userIds: unknown) => {
      const socket = await socketOf(person.token)
      const seen: Record<string, unknown>[] = []
      socket.on("presence", (presence: Record<string, unknown>) => seen.push(presence))
      const answer: unknown = await socket.emitWithAck("presence:watch", { userIds })
      return { socket, seen, answer, last: () => seen.findLast(({ userId }) => userId === coach.id)?.status }
    }
    const unknown = crypto.randomUUID()
    const byNora = await watch(nora, [coach.id, hidden.id, unknown])
    const byStranger = await watch(stranger, [coach.id])
    expect(byNora.answer).toEqual({ ok: true })
    const nothing = { status: "offline", lastSeenAt: null }
    await expect
      .poll(() => byNora.seen.slice(1))
      .toEqual([
        { userId: hidden.id, ...nothing },
        { userId: unknown, ...nothing },
      ])
    expect(byNora.last()).toBe("offline")

    const socket = await socketOf(coach.token)
    await expect.poll(byNora.last, { timeout: 30_000 }).toBe("online")
    socket.emit("presence", { state: "idle" })
    await expect.poll(byNora.last, { timeout: 30_000 }).toBe("away")
    expect(byStranger.seen.map(({ status }) => status)).toEqual(["offline"])
    await coach.call("POST /friends/block/{userId}", { params: { userId: nora.id } })
    socket.emit("presence", { state: "active" })
    await expect.poll(byNora.last, { timeout: 30_000 }).toBe("offline")
    for (const wrong of [undefined, "me", [1], ["x"], Array.from({ length: 201 }, () => unknown)])
      expect(await byNora.socket.emitWithAck("presence:watch", { userIds: wrong })).toEqual({
        ok: false,
        code: "invalid_request",
      })
    for (const open of [byNora.socket, byStranger.socket, socket]) open.disconnect()
  })

  it("cannot be suspended by people who are not admins", async () => {
    const [nora, omar] = [await app.person(), await app.person()]
    const asOmar = actingAs(app.context, { id: omar.id, loginId: omar.id, roles: ["client"], verified: true })
    expect(await suspendPerson(asOmar, { personId: nora.id, reason: "No reason" })).toMatchObject({
      code: "forbidden",
    })
    expect((await nora.call("GET /users/me")).status).toBe(200)
  })
})
