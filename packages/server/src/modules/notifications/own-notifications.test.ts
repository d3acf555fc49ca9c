import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { mailKindsTo, notificationsOf } from "./testing/sent.ts"

describe("a person's notifications", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const receiveRequests = async (coach: TestPerson, count: number) => {
    for (let number = 0; number < count; number++) {
      const client = await app.person({ firstName: `Nora${number}` })
      await client.call("POST /connections", { body: { coachId: coach.id } })
    }
    await app.settle()
  }
  const read = (person: TestPerson, ids?: string[]) =>
    person.call("POST /notifications/read", { body: ids ? { ids } : {} })

  it("are listed newest first, page by page, with the number of unread ones", async () => {
    const coach = await app.person({ role: "coach" })
    await receiveRequests(coach, 5)
    const first = await coach.call("GET /notifications", { query: { limit: 3 } })
    expect(first.body.unreadTotal).toBe(5)
    expect(first.body.items).toHaveLength(3)
    const cursor = first.body.nextCursor ?? ""
    const second = await coach.call("GET /notifications", { query: { limit: 3, cursor } })
    expect(second.body.nextCursor).toBeNull()
    const names = [...first.body.items, ...second.body.items].map(item => item.values.name)
    expect(names).toEqual([4, 3, 2, 1, 0].map(number => `Nora${number} Tester`))
    expect(first.body.items[0]?.person).toMatchObject({ firstName: "Nora4", lastName: "Tester" })
    const found = await coach.call("GET /notifications", { query: { q: "nora2" } })
    expect(found.body.items.map(item => item.values.name)).toEqual(["Nora2 Tester"])
  })

  it("are paged by a cursor that is valid for their own list only", async () => {
    const coach = await app.person({ role: "coach" })
    await receiveRequests(coach, 2)
    const { body } = await coach.call("GET /notifications", { query: { limit: 1 } })
    const other = await app.person()
    const refused = await other.call("GET /notifications", {
      query: { limit: 1, cursor: body.nextCursor ?? "" },
    })
    expect(refused.problem).toMatchObject({ status: 400, code: "bad_cursor" })
  })

  it("are marked as read one by one or all at once", async () => {
    const coach = await app.person({ role: "coach" })
    await receiveRequests(coach, 3)
    const [newest] = await notificationsOf(coach)
    expect((await read(coach, [newest?.id ?? ""])).status).toBe(204)
    expect((await coach.call("GET /notifications")).body.unreadTotal).toBe(2)
    expect((await read(coach, [])).status).toBe(204)
    expect((await coach.call("GET /notifications")).body.unreadTotal).toBe(2)
    await read(coach)
    expect((await coach.call("GET /notifications")).body.unreadTotal).toBe(0)
  })

  it("cannot be read or removed by a stranger", async () => {
    const coach = await app.person({ role: "coach" })
    await receiveRequests(coach, 1)
    const [mine] = await notificationsOf(coach)
    const stranger = await app.person()
    const params = { notificationId: mine?.id ?? "" }
    expect((await stranger.call("DELETE /notifications/{notificationId}", { params })).status).toBe(404)
    await read(stranger, [mine?.id ?? ""])
    expect((await notificationsOf(coach))[0]?.readAt).toBeNull()
    expect((await app.anyone.call("GET /notifications")).status).toBe(401)
  })

  it("can be removed for good", async () => {
    const coach = await app.person({ role: "coach" })
    await receiveRequests(coach, 1)
    const params = { notificationId: (await notificationsOf(coach))[0]?.id ?? "" }
    expect((await coach.call("DELETE /notifications/{notificationId}", { params })).status).toBe(204)
    expect((await coach.call("DELETE /notifications/{notificationId}", { params })).status).toBe(404)
    expect(await notificationsOf(coach)).toEqual([])
  })

  it("are sent by the channels that the person left on for their kind", async () => {
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
    await receiveRequests(coach, 1)
    expect(await notificationsOf(coach)).toHaveLength(1)
    expect(await mailKindsTo(app, coach)).toEqual([])
    await choose({ inApp: false, email: true })
    await receiveRequests(coach, 1)
    expect(await notificationsOf(coach)).toHaveLength(1)
    expect(await mailKindsTo(app, coach)).toEqual(["connection.requested"])
  })
})
