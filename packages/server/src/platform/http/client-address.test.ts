import { once } from "node:events"
import type { IncomingMessage, ServerResponse } from "node:http"
import { type AddressInfo, connect } from "node:net"
import { Writable } from "node:stream"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"

describe("a caller who hung up before the request was looked at", () => {
  let app: TestApp
  let log = ""
  beforeAll(async () => {
    const logTo = new Writable({
      write: (chunk, _, done) => {
        log += String(chunk)
        done()
      },
    })
    app = await createTestApp({ logTo })
    await app.fastify.listen({ port: 0, host: "127.0.0.1" })
  })
  afterAll(() => app.close())

  it.each(["GET /api/v1/users/me", "POST /api/v1/auth/sign-in"])(
    "is no error of the server: %s",
    async line => {
      const { port } = app.fastify.server.address() as AddressInfo
      const body = JSON.stringify({ email: "nora@example.com", password: "wrong" })
      const socket = connect(port, "127.0.0.1")
      const taken = new Promise<void>(resolve =>
        app.fastify.server.once("request", (request: IncomingMessage, response: ServerResponse) => {
          request.socket.destroy()
          response.once("close", resolve)
        }),
      )
      socket.on("error", () => {})
      socket.write(
        `${line} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
      )
      await taken
      if (!socket.closed) await once(socket, "close")
      expect((await app.fastify.inject("/ready")).statusCode).toBe(200)
      expect(log).not.toContain("unexpected")
    },
  )
})
