import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"

describe("signing up", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  it("creates an account and signs its owner in", async () => {
    const nora = await app.person({ firstName: "Nora", lastName: "Whelan" })
    const me = await nora.call("GET /users/me")
    expect(me.status).toBe(200)
    expect(me.body).toMatchObject({
      firstName: "Nora",
      lastName: "Whelan",
      roles: ["client"],
      role: "client",
    })
    expect(me.body.username).toMatch(/^nora\.whelan/)
  })

  it("makes a username of the name without its accents", async () => {
    const tomas = await app.person({ firstName: "Tomás", lastName: "Ferreira" })
    expect((await tomas.call("GET /users/me")).body.username).toMatch(/^tomas\.ferreira/)
  })

  it("refuses the admin role, which nobody may choose for themselves", async () => {
    const refused = await app.fastify.inject({
      method: "POST",
      url: "/api/v1/auth/sign-up",
      payload: {
        email: "x@example.com",
        password: "long enough phrase",
        firstName: "X",
        lastName: "Y",
        role: "admin",
        timeZone: "Europe/Berlin",
      },
    })
    expect(refused.statusCode).toBe(400)
    expect(refused.json()).toMatchObject({ code: "invalid_request", errors: [{ path: "role" }] })
  })
})
