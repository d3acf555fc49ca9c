import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { bellOf, kindsTo } from "./testing/sent.ts"

describe("a person's notifications", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const asks = async (coach: TestPerson, count: number) => {
    for (let asked = 0; asked < count; asked++) {
      const client = await app.person({ firstName: `Nora${asked}` })
      await client.call("POST /connections", { body: { coachId: coach.id } })
    }
    await app.settle()
  }
  const read = (person: TestPerson, ids?: string[]) =>
    person.call("POST /notifications/read", { body: ids ? { ids } : {} })

  it("come newest first, page by page, with how many are unread", async () => {
    const coach = await app.person({ role: "coach" })
    await asks(coach, 5)
    const first = await coach.call("GET /notifications", { query: { limit: 3 } })
    expect(first.body.unreadTotal).toBe(5)
    expect(first.body.items).toHaveLength(3)
    const cursor = first.body.nextCursor ?? ""
    const second = await coach.call("GET /notifications", { query: { limit: 3, cursor } })
    expect(second.body.nextCursor).toBeNull()
    const names = [...first.body.items, ...second.body.items].map(each => each.values.name)
    expect(names).toEqual([4, 3, 2, 1, 0].map(each => `Nora${each} Tester`))
    const found = await coach.call("GET /notifications", { query: { q: "nora2" } })
    expect(found.body.items.map(each => each.values.name)).toEqual(["Nora2 Tester"])
  })

  it("page by a marker that fits nobody else's list", async () => {
    const coach = await app.person({ role: "coach" })
    await asks(coach, 2)
    const { body } = await coach.call("GET /notifications", { query: { limit: 1 } })
    const other = await app.person()
    const refused = await other.call("GET /notifications", {
      query: { limit: 1, cursor: body.nextCursor ?? "" },
    })
    expect(refused.problem).toMatchObject({ status: 400, code: "bad_cursor" })
  })

  it("are marked as read one by one or all together", async () => {
    const coach = await app.person({ role: "coach" })
    await asks(coach, 3)
    const [newest] = await bellOf(coach)
    expect((await read(coach, [newest?.id ?? ""])).status).toBe(204)
    expect((await coach.call("GET /notifications")).body.unreadTotal).toBe(2)
    expect((await read(coach, [])).status).toBe(204)
    expect((await coach.call("GET /notifications")).body.unreadTotal).toBe(2)
    await read(coach)
    expect((await coach.call("GET /notifications")).body.unreadTotal).toBe(0)
  })

  it("are out of a stranger's reach", async () => {
    const coach = await app.person({ role: "coach" })
    await asks(coach, 1)
    const [mine] = await bellOf(coach)
    const stranger = await app.person()
    const params = { notificationId: mine?.id ?? "" }
    expect((await stranger.call("DELETE /notifications/{notificationId}", { params })).status).toBe(404)
    await read(stranger, [mine?.id ?? ""])
    expect((await bellOf(coach))[0]?.readAt).toBeNull()
    expect((await app.anyone.call("GET /notifications")).status).toBe(401)
  })

  it("go away for good", async () => {
    const coach = await app.person({ role: "coach" })
    await asks(coach, 1)
    const params = { notificationId: (await bellOf(coach))[0]?.id ?? "" }
    expect((await coach.call("DELETE /notifications/{notificationId}", { params })).status).toBe(204)
    expect((await coach.call("DELETE /notifications/{notificationId}", { params })).status).toBe(404)
    expect(await bellOf(coach)).toEqual([])
  })

  it("come by the channels that the person left on, kind by kind", async () => {
    const coach = await app.person({ role: "coach" })
    const all = { inApp: true, email: true }
    expect((await coach.call("GET /notifications/preferences")).body).toMatchObject({
      connection: all,
      booking: all,
      account: all,
    })
    const choose = (connection: { inApp: boolean; email: boolean }) =>
      coach.call("PUT /notifications/preferences", { body: { connection } })
    const changed = await choose({ inApp: true, email: false })
    expect(changed.body).toMatchObject({ connection: { inApp: true, email: false }, booking: all })
    await asks(coach, 1)
    expect(await bellOf(coach)).toHaveLength(1)
    expect(await kindsTo(app, coach)).toEqual([])
    await choose({ inApp: false, email: true })
    await asks(coach, 1)
    expect(await bellOf(coach)).toHaveLength(1)
    expect(await kindsTo(app, coach)).toEqual(["connection.requested"])
  })
})
