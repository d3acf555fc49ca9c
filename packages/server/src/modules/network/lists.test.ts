import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { listQueries } from "../../platform/db/db.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"

describe("the lists of one's connections", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  it("are paged and searched by the other person's name, and a cursor is valid for its own list only", async () => {
    const coach = await app.person({ role: "coach" })
    for (const firstName of ["Aoife", "Chidi", "Keiko", "Zuri"]) {
      const client = await app.person({ firstName, lastName: "Byrne" })
      await client.call("POST /connections", { body: { coachId: coach.id } })
    }
    const page = await coach.call("GET /connections/pending", { query: { limit: 3 } })
    expect(page.body.items.map(item => item.client.firstName)).toEqual(["Zuri", "Keiko", "Chidi"])
    const cursor = page.body.nextCursor ?? ""
    const rest = await coach.call("GET /connections/pending", { query: { limit: 3, cursor } })
    expect(rest.body.items.map(item => item.client.firstName)).toEqual(["Aoife"])
    expect(rest.body.nextCursor).toBeNull()
    for (const wrong of [
      await coach.call("GET /connections/accepted", { query: { cursor } }),
      await coach.call("GET /connections/pending", { query: { cursor, as: "client" } }),
      await (await app.person({ role: "coach" })).call("GET /connections/pending", { query: { cursor } }),
      await coach.call("GET /connections/pending", { query: { cursor: `${cursor}x` } }),
    ])
      expect(wrong.problem).toMatchObject({ status: 400, code: "bad_cursor" })
    const found = await coach.call("GET /connections/pending", { query: { q: "kieko" } })
    expect(found.body.items.map(item => item.client.firstName)).toEqual(["Keiko"])
    expect((await coach.call("GET /connections", { query: { as: "client" } })).body.items).toEqual([])
    const sent = await listQueries(() => coach.call("GET /connections/pending"))
    expect(sent.length).toBe(3)
  })
})
