import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"

describe("feedback", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  it("reaches the admins with who wrote it and on which page, newest first, and nobody else", async () => {
    const [nora, admin] = [await app.person(), await app.person({ role: "admin" })]
    for (const text of ["The calendar is lovely.", "The bell rings twice."]) {
      const sent = await nora.call("POST /feedback", { body: { text, page: "/calendar" } })
      expect(sent.status).toBe(204)
      app.clock.advance(1000)
    }
    const first = await admin.call("GET /admin/feedback", { query: { limit: 1 } })
    expect(first.body.items).toMatchObject([
      { text: "The bell rings twice.", page: "/calendar", person: { id: nora.id } },
    ])
    const second = await admin.call("GET /admin/feedback", {
      query: { limit: 1, cursor: first.body.nextCursor ?? "" },
    })
    expect(second.body.items.map(({ text }) => text)).toEqual(["The calendar is lovely."])
    const found = await admin.call("GET /admin/feedback", { query: { q: "BELL" } })
    expect(found.body.items.map(({ text }) => text)).toEqual(["The bell rings twice."])
    expect((await nora.call("GET /admin/feedback", { query: {} })).status).toBe(403)
  })

  it("is refused where nothing of it can be seen, where it is no page of the app, and without a sign-in", async () => {
    const nora = await app.person()
    const send = (body: { text: string; page: string }) => nora.call("POST /feedback", { body })
    expect((await send({ text: "\u200B\u200B", page: "/" })).status).toBe(400)
    expect((await send({ text: "Hello", page: "https://elsewhere.example/" })).status).toBe(400)
    expect((await send({ text: "Hello", page: "//elsewhere.example" })).status).toBe(400)
    expect((await app.anyone.call("POST /feedback", { body: { text: "Hello", page: "/" } })).status).toBe(401)
  })
})
