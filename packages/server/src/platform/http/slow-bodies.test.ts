import { type AddressInfo, connect, type Socket } from "node:net"
import { text } from "node:stream/consumers"
import { setTimeout as wait } from "node:timers/promises"
import Fastify, { type FastifyInstance } from "fastify"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { endSlowBodies } from "./slow-bodies.ts"

const LIMITS = { bodyMs: 400, windowMs: 100, windowBytes: 1_000 }

describe("a request whose body arrives slowly", () => {
  let fastify: FastifyInstance
  beforeAll(async () => {
    fastify = Fastify()
    endSlowBodies(fastify, LIMITS)
    fastify.addContentTypeParser("image/png", { parseAs: "buffer" }, (_, bytes, done) => done(null, bytes))
    fastify.post("/", async ({ body }) => ({ bytes: (body as Buffer).length }))
    await fastify.listen({ port: 0, host: "127.0.0.1" })
  })
  afterAll(() => fastify.close())

  const open = (type: string, length: number): Socket => {
    const socket = connect((fastify.server.address() as AddressInfo).port, "127.0.0.1")
    socket.on("error", () => {})
    socket.write(
      `POST / HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: ${type}\r\ncontent-length: ${length}\r\n\r\n`,
    )
    return socket
  }
  /** Sends `bytes` every 50 ms until everything is sent or the server hangs up. */
  const trickle = async (socket: Socket, total: number, bytes: number) => {
    for (let sent = 0; sent < total && !socket.destroyed; sent += bytes) {
      socket.write("x".repeat(bytes))
      await wait(50)
    }
  }

  it("is ended with 408 when it is no upload, however steadily it arrives", async () => {
    const startedAt = performance.now()
    const socket = open("application/json", 100_000)
    const answer = text(socket)
    await trickle(socket, 100_000, 1_000)
    expect(await answer).toMatch(/^HTTP\/1\.1 408 .*"code":"request_timed_out"/s)
    expect(performance.now() - startedAt).toBeLessThan(5_000)
  })

  it("is ended when it is an upload that hardly moves", async () => {
    const socket = open("image/png", 100_000)
    const answer = text(socket)
    await trickle(socket, 100_000, 10)
    expect(await answer).toMatch(/^HTTP\/1\.1 408 /)
  })

  it("is waited for when it is an upload that moves", async () => {
    const size = 40_000
    const socket = open("image/png", size)
    const answer = text(socket)
    const startedAt = performance.now()
    await trickle(socket, size, 2_000)
    expect(performance.now() - startedAt).toBeGreaterThan(LIMITS.bodyMs)
    expect(await answer).toContain(`{"bytes":${size}}`)
  })

  it("is ended although it was answered before its body had arrived", async () => {
    const socket = open("application/x-unknown", 100_000)
    const answer = text(socket)
    await trickle(socket, 100_000, 10)
    expect(await answer).toMatch(/^HTTP\/1\.1 415 /)
  })

  it("leaves a request without a body alone, also one that is answered late", async () => {
    const late = Fastify()
    endSlowBodies(late, LIMITS)
    late.get("/", () => wait(LIMITS.bodyMs * 2).then(() => "late"))
    await late.listen({ port: 0, host: "127.0.0.1" })
    const { port } = late.server.address() as AddressInfo
    expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("late")
    await late.close()
  })
})
