import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { callerOf } from "../../../app/caller.ts"
import { mailsTo } from "../../../testing/mailbox.ts"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"

const NEW = "wet shoes by the door"

describe("changing the password", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  it("ends the other logins at once and keeps this one", async () => {
    const nora = await app.person()
    const { body } = await app.anyone.call("POST /auth/sign-in", {
      body: { email: nora.email, password: nora.password },
    })
    const other = callerOf(app.fastify, "accessToken" in body ? body.accessToken : "")
    expect((await other.call("GET /users/me")).status).toBe(200)
    const changed = await nora.call("PUT /users/me/password", {
      body: { password: nora.password, newPassword: NEW },
    })
    expect(changed.status).toBe(204)
    expect((await other.call("GET /users/me")).status).toBe(401)
    expect((await nora.call("GET /users/me")).status).toBe(200)
    expect((await mailsTo(app, nora.email)).at(-1)?.kind).toBe("account.password_changed")
  })

  it("refuses a wrong old password, and a weak new one", async () => {
    const nora = await app.person()
    const wrong = await nora.call("PUT /users/me/password", {
      body: { password: "no idea at all", newPassword: NEW },
    })
    expect(wrong.problem.code).toBe("wrong_credentials")
    const weak = await nora.call("PUT /users/me/password", {
      body: { password: nora.password, newPassword: "Passw0rd2024!" },
    })
    expect(weak.problem).toMatchObject({ code: "weak_password", errors: [{ path: "newPassword" }] })
    expect((await nora.call("GET /users/me")).status).toBe(200)
  })

  it("changes the address at once on a server that sends no mail", async () => {
    const nora = await app.person()
    const email = `new-${nora.email}`
    expect(
      (await nora.call("PUT /users/me/email", { body: { password: nora.password, email } })).status,
    ).toBe(204)
    expect((await nora.call("GET /users/me")).body).toMatchObject({ email, emailVerified: false })
    expect((await mailsTo(app, nora.email)).at(-1)?.kind).toBe("account.email_changed")
  })
})
