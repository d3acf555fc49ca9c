import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { Server } from "socket.io"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { arrival, nextEvent, openSocket, waitFor } from "./waiting.ts"

describe("a test that waits for what never comes", () => {
  const http = createServer()
  const io = new Server(http)
  let address = ""
  beforeAll(async () => {
    await new Promise<void>(done => http.listen(0, "127.0.0.1", done))
    address = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  })
  afterAll(() => io.close())

  it("fails soon, and says what it waited for", async () => {
    await expect(arrival("the second post", new Promise(() => {}), 50)).rejects.toThrow(
      "Waited 50 ms for the second post",
    )
    await expect(
      waitFor(
        "a full house",
        () => 3,
        seats => seats === 4,
        50,
      ),
    ).rejects.toThrow("Waited 50 ms for a full house; still 3")
    const stuck = waitFor(
      "an answer",
      () => new Promise<number>(() => {}),
      () => true,
      50,
    )
    await expect(stuck).rejects.toThrow("Waited 50 ms for an answer")
  })

  it("names the event that a socket did not hear, and hears the one that comes", async () => {
    io.once("connection", socket => socket.on("ask", () => socket.emit("answer", { id: "one" })))
    const socket = await openSocket(address, { token: "any" })
    await expect(nextEvent(socket, "answer", 50)).rejects.toThrow("Waited 50 ms for the event answer")
    const next = nextEvent(socket, "answer")
    socket.emit("ask")
    expect(await next).toEqual({ id: "one" })
    socket.disconnect()
  })
})
