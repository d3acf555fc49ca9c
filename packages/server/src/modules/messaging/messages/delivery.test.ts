import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { callerOf } from "../../../app/caller.ts"
import type { TestApp } from "../../../testing/test-app.ts"
import { block, connectedPair, endConnection, readUpTo, send, syncOf } from "../rooms/testing/chat.ts"
import { type ChatServers, openChatServers } from "../rooms/testing/chat-servers.ts"

describe("open pages of a room, on two servers", () => {
  let chat: ChatServers
  let app: TestApp
  beforeAll(async () => {
    chat = await openChatServers()
    app = chat.app
  })
  afterAll(() => chat.close())

  it("show a message at once, each of them once, with its id by which the sender knows it", async () => {
    const { coach, client, roomId } = await connectedPair(app)
    const sockets = await Promise.all([
      chat.connect(coach, 0),
      chat.connect(coach, 1),
      chat.connect(client, 1),
    ])
    for (const socket of sockets) expect(await socket.join(roomId)).toEqual({ ok: true })
    const clientMessageId = randomUUID()
    const sent = await send(client, roomId, "Here", { clientMessageId })
    for (const socket of sockets) await expect.poll(() => socket.messagesIn(roomId)).toEqual([sent.body])
    expect(sent.body.clientMessageId).toBe(clientMessageId)
  })

  it("of the list hear that the room changed, also where they did not join it", async () => {
    const { coach, client, roomId } = await connectedPair(app)
    const socket = await chat.connect(coach, 1)
    await send(client, roomId, "Here")
    await expect.poll(() => socket.receivedOf("room:changed")).toContainEqual({ id: roomId, version: 1 })
    expect(socket.messagesIn(roomId)).toEqual([])
  })

  it("are refused to strangers and for what is no room", async () => {
    const { coach, client, roomId } = await connectedPair(app)
    const omar = await app.person()
    const socket = await chat.connect(omar, 1)
    expect(await socket.join(roomId)).toEqual({ ok: false, code: "not_found" })
    expect(await socket.join(randomUUID())).toEqual({ ok: false, code: "not_found" })
    expect(await socket.join("no id")).toEqual({ ok: false, code: "invalid_request" })
    const listener = await chat.connect(coach)
    await listener.join(roomId)
    await send(client, roomId, "Between us")
    await expect.poll(() => listener.messagesIn(roomId)).toHaveLength(1)
    expect(socket.received).toEqual([])
  })

  it("hear nothing more after the connection ended, on any server, and after a block", async () => {
    for (const end of ["connection", "block"] as const) {
      const { coach, client, roomId, connectionId } = await connectedPair(app)
      const sockets = [await chat.connect(coach, 0), await chat.connect(client, 1)]
      for (const socket of sockets) await socket.join(roomId)
      await send(client, roomId, "Last")
      for (const socket of sockets) await expect.poll(() => socket.messagesIn(roomId)).toHaveLength(1)
      if (end === "connection") await endConnection(client, connectionId)
      else await block(client, coach.id)
      for (const socket of sockets)
        expect(await socket.join(roomId)).toEqual({ ok: false, code: "cannot_write" })
      // Sent past the API, to the room itself; the other server may hear of it before it hears of the end.
      let round = 0
      const receivedInRound = async () => {
        round++
        const before = sockets.map(socket => socket.receivedOf("read").length)
        app.context.realtime.publishToRoom(roomId, "read", { roomId, userId: coach.id, seq: round })
        app.context.realtime.publish([coach.id, client.id], "room:changed", { id: `round ${round}` })
        for (const socket of sockets)
          await expect.poll(() => socket.receivedOf("room:changed")).toContainEqual({ id: `round ${round}` })
        return sockets.map((socket, index) => socket.receivedOf("read").length - (before[index] ?? 0))
      }
      await expect.poll(receivedInRound).toEqual([0, 0])
    }
  })

  it("see who is typing, but not on the typist's own devices, nor of one who hides their presence", async () => {
    const { coach, client, roomId } = await connectedPair(app)
    const [typist, own, other] = [
      await chat.connect(client, 0),
      await chat.connect(client, 1),
      await chat.connect(coach, 1),
    ]
    for (const socket of [typist, own, other]) await socket.join(roomId)
    typist.socket.emit("typing", { roomId })
    await expect.poll(() => other.receivedOf("typing")).toEqual([{ roomId, userId: client.id }])
    expect(own.receivedOf("typing")).toEqual([])
    await coach.call("PATCH /users/me", { body: { privacy: { presence: "nobody" } } })
    other.socket.emit("typing", { roomId })
    const sent = await send(coach, roomId, "Done typing")
    await expect.poll(() => typist.messagesIn(roomId)).toEqual([sent.body])
    expect(typist.receivedOf("typing")).toEqual([])
  })

  it("see how far the other has read, and no receipt of one who sends none", async () => {
    const { coach, client, roomId } = await connectedPair(app)
    const [reader, writer] = [await chat.connect(client, 1), await chat.connect(coach, 0)]
    for (const socket of [reader, writer]) await socket.join(roomId)
    const first = await send(coach, roomId, "One")
    await readUpTo(client, first.body.id)
    await expect.poll(() => writer.receivedOf("read")).toEqual([{ roomId, userId: client.id, seq: 1 }])
    await coach.call("PATCH /users/me", { body: { privacy: { receipts: false } } })
    const second = await send(coach, roomId, "Two")
    await readUpTo(client, second.body.id)
    await expect
      .poll(() => reader.receivedOf("room:changed"))
      .toContainEqual({ id: roomId, version: second.body.seq })
    await send(coach, roomId, "Three")
    await expect.poll(() => writer.messagesIn(roomId)).toHaveLength(3)
    expect(writer.receivedOf("read")).toHaveLength(1)
  })

  it("get 200 messages sent at once by two people through two servers in one order, without a hole", async () => {
    const { coach, client, roomId } = await connectedPair(app)
    const listeners = [await chat.connect(coach, 0), await chat.connect(client, 1)]
    for (const listener of listeners) await listener.join(roomId)
    const second = chat.servers[1].app
    const writers = [coach, client].flatMap(({ token }) => [
      callerOf(app.fastify, token),
      callerOf(second.fastify, token),
    ])
    let highestGiven = 0
    let wentBack = 0
    // Reads while it is written: what was given out once is never followed by something below it.
    const reading = (async () => {
      for (let reads = 0; reads < 40 && highestGiven < 200; reads++) {
        const before = highestGiven
        const { items, lastSeq } = (await syncOf(client, roomId, { after: before })).body
        const seqs = items.map(({ seq }) => seq).toSorted((one, other) => one - other)
        const expected = Array.from({ length: lastSeq - before }, (_, index) => before + index + 1).slice(
          -100,
        )
        if (JSON.stringify(seqs) !== JSON.stringify(expected)) wentBack++
        highestGiven = Math.max(before, lastSeq)
      }
    })()
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        writers[index % writers.length]?.call("POST /chat/messages/{roomId}", {
          params: { roomId },
          body: { clientMessageId: randomUUID(), text: `Message ${index}` },
        }),
      ),
    )
    await reading
    expect(wentBack).toBe(0)
    const seqs = answers.map(answer => answer?.body.seq ?? 0).toSorted((one, other) => one - other)
    expect(seqs).toEqual(Array.from({ length: 200 }, (_, index) => index + 1))
    for (const listener of listeners) {
      await expect.poll(() => listener.messagesIn(roomId), { timeout: 10_000 }).toHaveLength(200)
      const received = listener.messagesIn(roomId).toSorted((one, other) => one.seq - other.seq)
      expect(new Set(received.map(({ seq }) => seq)).size).toBe(200)
      const { items } = (await syncOf(coach, roomId, { after: 100 })).body
      expect(received.slice(100).map(({ text }) => text)).toEqual(items.toReversed().map(({ text }) => text))
    }
  })

  it("never get a message that was sent at the moment of a block after the block was answered", async () => {
    for (let round = 0; round < 10; round++) {
      const { coach, client, roomId } = await connectedPair(app)
      const sending = Array.from({ length: 5 }, (_, index) => send(client, roomId, `${index}`))
      await block(coach, client.id)
      const before = (await syncOf(client, roomId, { after: 0 })).body.lastSeq
      const answers = await Promise.all(sending)
      const after = (await syncOf(client, roomId, { after: 0 })).body.lastSeq
      expect(after).toBe(before)
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(after)
    }
  })
})
