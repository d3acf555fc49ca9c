import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { signInAgain } from "../../../testing/sign-in-again.ts"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import {
  block,
  connectedPair,
  endConnection,
  historyOf,
  roomWith,
  send,
  syncOf,
} from "../rooms/testing/chat.ts"

describe("a message", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  it("is stored as it was written, with the next number of its room", async () => {
    const { coach, client, roomId } = await connectedPair(app)
    const text = "  Tabs\tand\n\nlines, עברית, 👩‍🏫 and <b>no</b> markup  "
    const clientMessageId = randomUUID()
    const sent = await send(client, roomId, text, { clientMessageId })
    expect(sent).toMatchObject({
      status: 201,
      body: { roomId, seq: 1, senderId: client.id, clientMessageId, text, replyTo: null, editedAt: null },
    })
    expect((await send(coach, roomId, "Second")).body.seq).toBe(2)
    expect((await historyOf(coach, roomId)).body.items.map(({ seq }) => seq)).toEqual([2, 1])
  })

  it("sent again under its id is stored once and answered the same", async () => {
    const { client, roomId } = await connectedPair(app)
    const clientMessageId = randomUUID()
    const once = { clientMessageId }
    const first = await send(client, roomId, "Once", once)
    const repeats = await Promise.all(Array.from({ length: 20 }, () => send(client, roomId, "Once", once)))
    for (const repeat of repeats) expect(repeat).toMatchObject({ status: 201, body: first.body })
    expect((await historyOf(client, roomId)).body.items).toHaveLength(1)
  })

  it("sent twenty times at the same moment is stored once, and leaves no hole", async () => {
    const { client, roomId } = await connectedPair(app)
    const once = { clientMessageId: randomUUID() }
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(client, roomId, "Once", once)))
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1)
    expect((await send(client, roomId, "Next")).body.seq).toBe(2)
  })

  it("under an id that was used for another text, answer or room is refused", async () => {
    const { client, roomId } = await connectedPair(app)
    const coach = await app.person({ role: "coach" })
    await app.connect(coach, client)
    const other = await roomWith(client, coach)
    const once = { clientMessageId: randomUUID() }
    const first = await send(client, roomId, "Once", once)
    const refused = [
      await send(client, roomId, "Twice", once),
      await send(client, other.id, "Once", once),
      await send(client, roomId, "Once", { ...once, replyTo: first.body.id }),
    ]
    for (const answer of refused)
      expect(answer).toMatchObject({ status: 409, problem: { code: "message_id_reused" } })
    // The id is the sender's own: somebody else may use the same one.
    expect((await send(coach, other.id, "Mine", once)).status).toBe(201)
  })

  it("sent to two rooms under one id at the same moment is stored in one of them", async () => {
    const { client, roomId } = await connectedPair(app)
    const coach = await app.person({ role: "coach" })
    await app.connect(coach, client)
    const other = await roomWith(client, coach)
    for (let round = 0; round < 20; round++) {
      const once = { clientMessageId: randomUUID() }
      const answers = await Promise.all([
        send(client, roomId, "Here", once),
        send(client, other.id, "There", once),
      ])
      expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409])
    }
  })

  it("that was refused does not use up its id", async () => {
    const { coach, client, roomId, connectionId } = await connectedPair(app)
    const once = { clientMessageId: randomUUID() }
    await endConnection(coach, connectionId)
    expect((await send(client, roomId, "Hello", once)).status).toBe(403)
    expect((await send(client, roomId, " \n ", once)).status).toBe(400)
    await app.connect(coach, client)
    expect((await send(client, roomId, "Hello", once)).status).toBe(201)
  })

  it("that was stored is answered the same after the writer was blocked", async () => {
    const { coach, client, roomId } = await connectedPair(app)
    const once = { clientMessageId: randomUUID() }
    const sent = await send(client, roomId, "Just in time", once)
    await block(coach, client.id)
    expect(await send(client, roomId, "Just in time", once)).toMatchObject({ status: 201, body: sent.body })
    expect((await send(client, roomId, "Too late")).status).toBe(403)
  })

  it("has at most 10,000 code points and something that can be seen", async () => {
    const { client, roomId } = await connectedPair(app)
    expect((await send(client, roomId, "🏋".repeat(10_000))).status).toBe(201)
    const refused = await Promise.all(
      ["🏋".repeat(10_001), "", " \u200B\n", "bell\u0007"].map(text => send(client, roomId, text)),
    )
    for (const answer of refused)
      expect(answer).toMatchObject({ status: 400, problem: { errors: [{ path: "text" }] } })
    expect((await send(client, roomId, "x".repeat(10_000_000))).status).toBe(413)
    expect((await send(client, roomId, "Next")).body.seq).toBe(2)
  })

  it("can answer one of its room, and none of another", async () => {
    const { coach, client, roomId } = await connectedPair(app)
    const elsewhere = await connectedPair(app)
    const question = await send(coach, roomId, "How did the knee take Monday?")
    const foreign = await send(elsewhere.coach, elsewhere.roomId, "Not for you")
    const answer = await send(client, roomId, "Quiet", { replyTo: question.body.id })
    expect(answer.body.replyTo).toMatchObject({
      id: question.body.id,
      seq: 1,
      senderId: coach.id,
      excerpt: "How did the knee take Monday?",
    })
    for (const replyTo of [foreign.body.id, randomUUID()])
      expect(await send(client, roomId, "Quiet", { replyTo })).toMatchObject({
        status: 400,
        problem: { code: "reply_not_here", errors: [{ path: "replyTo" }] },
      })
  })

  it("is changed by its author for a quarter of an hour, and says so; a repeat of sending it still gets it", async () => {
    const { coach, client, roomId } = await connectedPair(app)
    const once = { clientMessageId: randomUUID() }
    const sent = await send(client, roomId, "Squat 80", once)
    const { lastChange } = (await syncOf(coach, roomId, { after: 0 })).body
    const edit = (person: typeof client, text: string) =>
      person.call("PATCH /chat/messages/{roomId}/{messageId}", {
        params: { roomId, messageId: sent.body.id },
        body: { text },
      })
    expect((await edit(coach, "Squat 100")).status).toBe(403)
    expect((await edit(await app.person(), "Squat 100")).status).toBe(404)
    const edited = await edit(client, "Squat 82.5")
    expect(edited).toMatchObject({ status: 200, body: { text: "Squat 82.5", seq: 1 } })
    expect(edited.body.editedAt).not.toBeNull()
    expect(await send(client, roomId, "Squat 80", once)).toMatchObject({ status: 201, body: edited.body })
    const { changes } = (await syncOf(coach, roomId, { after: 1, changesAfter: lastChange })).body
    expect(changes).toMatchObject([{ kind: "edited", message: { text: "Squat 82.5" } }])
    app.clock.advance(16 * 60_000)
    expect((await edit(await signInAgain(app, client), "Squat 85")).problem.code).toBe("too_late_to_edit")
  })

  it("is deleted by its author at any time, and leaves a marker without its text", async () => {
    const { coach, client, roomId } = await connectedPair(app)
    const sent = await send(client, roomId, "Wrong room")
    await send(coach, roomId, "What do you mean?", { replyTo: sent.body.id })
    app.clock.advance(60 * 60_000)
    const [coachThen, clientThen] = [await signInAgain(app, coach), await signInAgain(app, client)]
    const remove = (person: typeof client) =>
      person.call("DELETE /chat/messages/{roomId}/{messageId}", {
        params: { roomId, messageId: sent.body.id },
      })
    expect((await remove(coachThen)).status).toBe(403)
    expect([(await remove(clientThen)).status, (await remove(clientThen)).status]).toEqual([204, 204])
    const { items } = (await historyOf(coachThen, roomId)).body
    expect(items).toMatchObject([{ replyTo: { excerpt: "", isDeleted: true } }, { text: "" }])
    expect(items[1]?.deletedAt).not.toBeNull()
    expect((await syncOf(coachThen, roomId, { after: 2 })).body.changes).toMatchObject([
      { kind: "deleted", message: { text: "" } },
    ])
    const again = await clientThen.call("PATCH /chat/messages/{roomId}/{messageId}", {
      params: { roomId, messageId: sent.body.id },
      body: { text: "Back" },
    })
    expect(again.problem.code).toBe("message_deleted")
  })

  it("gets each person's emoji once, and the change is kept for those who were away", async () => {
    const { coach, client, connectionId, roomId } = await connectedPair(app)
    const sent = await send(client, roomId, "Squat 80")
    const { lastChange } = (await syncOf(client, roomId, { after: 1 })).body
    const react = (person: typeof client, emoji: string, way: "PUT" | "DELETE" = "PUT") =>
      person.call(`${way} /chat/messages/{roomId}/{messageId}/reactions/{emoji}`, {
        params: { roomId, messageId: sent.body.id, emoji },
      })
    await react(coach, "👍")
    await react(coach, "👍")
    expect((await react(client, "👩‍🏫")).body.reactions).toEqual([
      { emoji: "👍", userIds: [coach.id] },
      { emoji: "👩‍🏫", userIds: [client.id] },
    ])
    expect((await syncOf(client, roomId, { after: 1, changesAfter: lastChange })).body.changes).toHaveLength(
      2,
    )
    expect((await react(client, "👩‍🏫", "DELETE")).body.reactions).toHaveLength(1)
    for (const emoji of ["👍👍", "ok", "1"]) expect((await react(coach, emoji)).status).toBe(400)
    expect((await react(await app.person(), "👍")).status).toBe(404)
    await endConnection(coach, connectionId)
    expect((await react(client, "👍")).problem.code).toBe("cannot_write")
  })

  it("is paged newest first, from both ends and around a place", async () => {
    const { client, roomId } = await connectedPair(app)
    for (let number = 1; number <= 9; number++) await send(client, roomId, `Number ${number}`)
    const seqsOf = async (query: Parameters<typeof historyOf>[2]) => {
      const { body } = await historyOf(client, roomId, query)
      return { seqs: body.items.map(({ seq }) => seq), older: body.nextCursor, newer: body.previousCursor }
    }
    const newest = await seqsOf({ limit: 4 })
    expect(newest).toMatchObject({ seqs: [9, 8, 7, 6], newer: null })
    const older = await seqsOf({ limit: 4, cursor: newest.older ?? "" })
    expect(older.seqs).toEqual([5, 4, 3, 2])
    expect((await seqsOf({ limit: 4, cursor: older.older ?? "" })).seqs).toEqual([1])
    expect((await seqsOf({ limit: 4, cursor: older.newer ?? "" })).seqs).toEqual([9, 8, 7, 6])
    expect((await seqsOf({ before: 3 })).seqs).toEqual([2, 1])
    expect((await seqsOf({ after: 6, limit: 2 })).seqs).toEqual([8, 7])
    expect((await seqsOf({ around: 5, limit: 4 })).seqs).toEqual([7, 6, 5, 4])
    expect((await seqsOf({ around: 9, limit: 4 })).seqs).toEqual([9, 8, 7, 6])
    expect((await seqsOf({ q: "númber 7" })).seqs).toEqual([7])
    expect((await historyOf(client, roomId, { before: 3, after: 1 })).status).toBe(400)
    expect((await historyOf(client, roomId, { cursor: "no.cursor" })).problem.code).toBe("bad_cursor")
  })
})

describe("catching up", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  it("gives what came after a message, once", async () => {
    const { coach, client, roomId } = await connectedPair(app)
    for (const text of ["One", "Two", "Three"]) await send(coach, roomId, text)
    expect((await syncOf(client, roomId, { after: 1 })).body).toMatchObject({
      items: [{ text: "Three" }, { text: "Two" }],
      gap: null,
      lastSeq: 3,
      moreChanges: false,
    })
    expect((await syncOf(client, roomId, { after: 3 })).body.items).toEqual([])
  })

  it("after more than 100 messages gives the newest 100 and the gap, which can be paged", async () => {
    const { coach, client, roomId } = await connectedPair(app)
    for (let batch = 0; batch < 5; batch++)
      await Promise.all(Array.from({ length: 26 }, (_, index) => send(coach, roomId, `${batch} ${index}`)))
    const { body } = await syncOf(client, roomId, { after: 3 })
    expect(body.items.map(({ seq }) => seq)).toEqual(Array.from({ length: 100 }, (_, index) => 130 - index))
    expect(body).toMatchObject({ gap: { after: 3, before: 31 }, lastSeq: 130 })
    const between = await historyOf(client, roomId, { before: 31, limit: 27 })
    expect(between.body.items.at(-1)?.seq).toBe(4)
  })

  it("gives the room's own changes, from a change on or the newest", async () => {
    const { coach, client, roomId, connectionId } = await connectedPair(app)
    const { lastChange } = (await syncOf(client, roomId, { after: 0 })).body
    await endConnection(coach, connectionId)
    const changed = (await syncOf(client, roomId, { after: 0, changesAfter: lastChange })).body
    expect(changed.changes).toMatchObject([{ kind: "room", message: null }])
    expect(changed.lastChange).toBeGreaterThan(lastChange)
    expect((await syncOf(client, roomId, { after: 0 })).body.changes).toHaveLength(1)
    const { changes } = (await syncOf(client, roomId, { after: 0, changesAfter: changed.lastChange })).body
    expect(changes).toEqual([])
  })
})
