import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import { block, connectedPair, readUpTo, roomWith, send } from "../rooms/testing/chat.ts"

describe("unread messages", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  it("are those of others that were not displayed; writing reads nothing", async () => {
    const { coach, client, roomId } = await connectedPair(app)
    const first = await send(coach, roomId, "One")
    await send(coach, roomId, "Two")
    await send(client, roomId, "Mine")
    expect(await roomWith(client, coach)).toMatchObject({ unreadCount: 2, readSeq: 0 })
    expect((await client.call("GET /chat/rooms")).body.unreadTotal).toBe(2)
    expect((await readUpTo(client, first.body.id)).body).toEqual({ readSeq: 1, unreadCount: 1 })
    expect(await roomWith(client, coach)).toMatchObject({ unreadCount: 1, readSeq: 1 })
  })

  it("are counted from a mark that moves only forward, also by many requests at once", async () => {
    const { coach, client, roomId } = await connectedPair(app)
    const ids: string[] = []
    for (let number = 0; number < 10; number++) ids.push((await send(coach, roomId, `${number}`)).body.id)
    await Promise.all(ids.toReversed().map(id => readUpTo(client, id)))
    expect(await roomWith(client, coach)).toMatchObject({ unreadCount: 0, readSeq: 10 })
    expect((await readUpTo(client, ids[2] ?? "")).body).toEqual({ readSeq: 10, unreadCount: 0 })
  })

  it("can be marked as such again, on every device, and no receipt is taken back", async () => {
    const { coach, client, roomId } = await connectedPair(app)
    const messages = [await send(coach, roomId, "One"), await send(coach, roomId, "Two")]
    const [first, second] = messages.map(({ body }) => body.id)
    await readUpTo(client, second ?? "")
    const mark = (person: typeof client, messageId = "") =>
      person.call("POST /chat/rooms/{roomId}/unread", { params: { roomId }, body: { messageId } })
    expect((await mark(client, first)).body).toEqual({ readSeq: 0, unreadCount: 2 })
    expect(await roomWith(client, coach)).toMatchObject({ unreadCount: 2 })
    const seen = (await roomWith(coach, client)).members.find(({ id }) => id === client.id)?.readSeq
    expect(seen).toBe(2)
    expect((await readUpTo(client, first ?? "")).body).toEqual({ readSeq: 1, unreadCount: 1 })
    expect((await readUpTo(client, second ?? "")).body).toEqual({ readSeq: 2, unreadCount: 0 })
    expect((await mark(await app.person(), first)).status).toBe(404)
  })

  it("agree with a model of marks after any course of sending, reading, marking and deleting", async () => {
    const { coach, client, roomId } = await connectedPair(app)
    const sent: { id: string; byCoach: boolean; deleted: boolean }[] = []
    let [read, unreadAfter] = [0, null as number | null]
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647
      return seed % below
    }
    for (let step = 0; step < 150; step++) {
      const action = sent.length === 0 ? 0 : random(5)
      const at = sent.length === 0 ? 0 : random(sent.length)
      const message = sent[at]
      if (action <= 1 || !message) {
        const byCoach = random(3) > 0
        sent.push({
          id: (await send(byCoach ? coach : client, roomId, `${step}`)).body.id,
          byCoach,
          deleted: false,
        })
      } else if (action === 2) {
        await readUpTo(client, message.id)
        const seq = at + 1
        unreadAfter = unreadAfter === null || seq >= read ? null : Math.max(unreadAfter, seq)
        read = Math.max(read, seq)
      } else if (action === 3) {
        const body = { messageId: message.id }
        await client.call("POST /chat/rooms/{roomId}/unread", { params: { roomId }, body })
        unreadAfter = at < read ? at : null
      } else {
        await (message.byCoach ? coach : client).call("DELETE /chat/messages/{roomId}/{messageId}", {
          params: { roomId, messageId: message.id },
        })
        message.deleted = true
      }
      const start = unreadAfter ?? read
      const unread = sent.filter((one, index) => index + 1 > start && one.byCoach && !one.deleted).length
      const { items, unreadTotal } = (await client.call("GET /chat/rooms")).body
      expect([items[0]?.unreadCount, unreadTotal], `after step ${step}`).toEqual([unread, unread])
    }
  })

  it("are read by no stranger, who is told that there is no such message", async () => {
    const { coach, client, roomId } = await connectedPair(app)
    const omar = await app.person()
    const message = await send(coach, roomId, "One")
    expect((await readUpTo(omar, message.body.id)).status).toBe(404)
    expect((await roomWith(client, coach)).unreadCount).toBe(1)
  })

  it("show the other person how far one has read, unless one of the two sends no receipts", async () => {
    const { coach, client, roomId } = await connectedPair(app)
    const message = await send(coach, roomId, "One")
    await readUpTo(client, message.body.id)
    const seenByCoach = async () =>
      (await roomWith(coach, client)).members.find(({ id }) => id === client.id)?.readSeq
    const seenByClient = async () =>
      (await roomWith(client, coach)).members.find(({ id }) => id === coach.id)?.readSeq
    expect(await seenByCoach()).toBe(1)
    await client.call("PATCH /users/me", { body: { privacy: { receipts: false } } })
    expect([await seenByCoach(), await seenByClient()]).toEqual([null, null])
    await client.call("PATCH /users/me", { body: { privacy: { receipts: true } } })
    await block(coach, client.id)
    expect(await seenByClient()).toBe(null)
  })

  it("give one notification per room, which names the writer, is replaced by the next and cleared by reading", async () => {
    const { coach, client, roomId } = await connectedPair(app)
    await app.settle()
    const ofMessages = async () =>
      (await client.call("GET /notifications")).body.items.filter(({ kind }) => kind === "message")
    await send(coach, roomId, "zq7x first")
    await app.settle()
    expect(await ofMessages()).toMatchObject([
      {
        what: "message.sent",
        values: { name: `${coach.firstName} ${coach.lastName}`, count: "1" },
        link: `/messages/${roomId}`,
        readAt: null,
      },
    ])
    const second = await send(coach, roomId, "zq7x second")
    await app.settle()
    const [only, ...others] = await ofMessages()
    expect(others).toEqual([])
    expect(only).toMatchObject({ values: { count: "2" } })
    expect(JSON.stringify(only)).not.toContain("zq7x")
    await readUpTo(client, second.body.id)
    expect((await ofMessages())[0]?.readAt).not.toBeNull()
    expect((await coach.call("GET /notifications")).body.items.some(({ kind }) => kind === "message")).toBe(
      false,
    )
  })

  it("that were read before the notification was due give none", async () => {
    const { coach, client, roomId } = await connectedPair(app)
    const message = await send(coach, roomId, "Quick")
    await readUpTo(client, message.body.id)
    await app.settle()
    expect((await client.call("GET /notifications")).body.items.some(({ kind }) => kind === "message")).toBe(
      false,
    )
  })

  it("notify nobody across a block", async () => {
    const { coach, client, roomId } = await connectedPair(app)
    await send(client, roomId, "Sent before")
    await block(coach, client.id)
    await app.settle()
    expect((await coach.call("GET /notifications")).body.items.some(({ kind }) => kind === "message")).toBe(
      false,
    )
  })
})
