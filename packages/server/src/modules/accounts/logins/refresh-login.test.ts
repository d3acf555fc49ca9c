import { once } from "node:events"
import { type AddressInfo, connect } from "node:net"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { callerOf } from "../../../app/caller.ts"
import { mailsTo } from "../../../testing/mailbox.ts"
import type { TestPerson } from "../../../testing/people.ts"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"

const DAY_MS = 86_400_000

describe("refreshing a login", () => {
  let app: TestApp
  let port: number
  beforeAll(async () => {
    app = await createTestApp()
    await app.fastify.listen({ port: 0, host: "127.0.0.1" })
    port = (app.fastify.server.address() as AddressInfo).port
  })
  afterAll(() => app.close())

  const signIn = async ({ email, password }: TestPerson): Promise<string> => {
    const { body } = await app.anyone.call("POST /auth/sign-in", {
      body: { email, password, wantRefreshToken: true },
    })
    if (!("accessToken" in body) || !body.refreshToken) throw new Error("not signed in")
    return body.refreshToken
  }
  const refresh = (refreshToken: string) => app.anyone.call("POST /auth/refresh", { body: { refreshToken } })
  const successor = async (refreshToken: string): Promise<string> =>
    (await refresh(refreshToken)).body.refreshToken ?? ""
  const tokensOf = async (person: TestPerson) =>
    app.context.db
      .selectFrom("refresh_tokens")
      .innerJoin("logins", "logins.id", "refresh_tokens.login_id")
      .select("replaced_at")
      .where("logins.account_id", "=", person.id)
      .execute()

  /** Sends the first bytes of a refresh and cuts the connection, at once or when the first byte of the reply arrives. */
  const cutRefresh = async (refreshToken: string, bytes: number, afterReply = false): Promise<void> => {
    const request = requestOf(refreshToken).subarray(0, bytes)
    const socket = connect(port, "127.0.0.1")
    await once(socket, "connect")
    await new Promise<void>((resolve, reject) =>
      socket.write(request, error => (error ? reject(error) : resolve())),
    )
    if (afterReply) await once(socket, "readable")
    socket.destroy()
    await once(socket, "close")
  }
  const requestOf = (refreshToken: string): Buffer => {
    const body = JSON.stringify({ refreshToken })
    return Buffer.from(
      `POST /api/v1/auth/refresh HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    )
  }

  it("survives a connection that is cut at any point, however late the refresh is repeated", async () => {
    const nora = await app.person()
    let current = await signIn(nora)
    const { length } = requestOf(current)
    const points = [...Array.from({ length: 12 }, (_, i) => Math.ceil((length * i) / 11)), length, length]
    for (const [index, bytes] of points.entries()) {
      await cutRefresh(current, bytes, index === points.length - 1)
      app.clock.advance(DAY_MS)
      const [repeated, again] = [await refresh(current), await refresh(current)]
      expect(repeated.status).toBe(200)
      expect(again.body.refreshToken).toBe(repeated.body.refreshToken)
      current = repeated.body.refreshToken ?? ""
    }
    expect(
      (await callerOf(app.fastify, (await refresh(current)).body.accessToken).call("GET /users/me")).status,
    ).toBe(200)
  })

  it("gives every repeat the same successor, so that parallel tabs leave one live token", async () => {
    const nora = await app.person()
    const first = await signIn(nora)
    const before = (await tokensOf(nora)).length
    const answers = await Promise.all(Array.from({ length: 21 }, () => refresh(first)))
    expect(new Set(answers.map(({ body }) => body.refreshToken)).size).toBe(1)
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    expect(await tokensOf(nora)).toHaveLength(before + 1)
  })

  it("ends the login when a token is used whose successor was used already, and emails its owner", async () => {
    const nora = await app.person()
    const first = await signIn(nora)
    const second = await successor(first)
    const third = await refresh(second)
    expect(third.status).toBe(200)
    expect((await refresh(first)).problem.code).toBe("login_ended")
    expect((await refresh(third.body.refreshToken ?? "")).problem.code).toBe("login_ended")
    expect((await callerOf(app.fastify, third.body.accessToken).call("GET /users/me")).status).toBe(401)
    expect((await mailsTo(app, nora.email)).map(mail => mail.kind)).toContain("account.token_reused")
    expect((await nora.call("GET /users/me")).status).toBe(200)
  })

  it("shows a copy that was made while an answer was lost, whichever of the two is used first", async () => {
    for (const copyFirst of [true, false]) {
      const nora = await app.person()
      const first = await signIn(nora)
      const copied = await successor(first)
      const own = await successor(first)
      expect(copied).toBe(own)
      const [used, late] = copyFirst ? [copied, own] : [own, copied]
      const next = await successor(used)
      expect((await refresh(next)).status).toBe(200)
      expect((await refresh(late)).problem.code).toBe("login_ended")
      expect((await refresh(next)).problem.code).toBe("login_ended")
    }
  })

  it("is over for a token that is not used for thirty days", async () => {
    const first = await signIn(await app.person())
    app.clock.advance(31 * DAY_MS)
    expect((await refresh(first)).problem.code).toBe("login_ended")
  })
})
