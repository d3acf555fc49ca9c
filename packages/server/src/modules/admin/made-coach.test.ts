import { afterAll, beforeAll, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

it("a client whom an admin makes a coach has hours, prices and a page to set up, at once", async () => {
  const [client, admin] = [await app.person(), await app.person({ role: "admin" })]
  const made = await admin.call("PUT /admin/users/{userId}/roles", {
    params: { userId: client.id },
    body: { roles: ["client", "coach"] },
  })
  expect(made.status).toBe(204)
  expect((await client.call("GET /coach/availability")).status).toBe(200)
  const prices = await client.call("GET /prices/config/{userId}", { params: { userId: client.id } })
  expect(prices.status).toBe(200)
  const page = await client.call("GET /coach/page")
  expect([page.status, page.body.publishedAt]).toEqual([200, null])
  expect((await client.call("GET /users/me")).body.coach).not.toBeNull()
})
