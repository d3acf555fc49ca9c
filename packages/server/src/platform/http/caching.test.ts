import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"

describe("what caches may keep", () => {
  let app: TestApp
  let nora: TestPerson
  beforeAll(async () => {
    app = await createTestApp()
    nora = await app.person()
  })
  afterAll(() => app.close())

  const cacheControl = async (url: string, token?: string): Promise<unknown> => {
    const answer = await app.fastify.inject({
      url,
      headers: token ? { authorization: `Bearer ${token}` } : {},
    })
    return answer.headers["cache-control"]
  }

  it("is nothing of what a signed-in person is answered", async () => {
    for (const path of ["/users/me", "/users/search?q=a", "/bookings/coaches", "/flags", "/notifications"])
      expect(await cacheControl(`/api/v1${path}`, nora.token), path).toBe("no-store")
  })

  it("is no answer with a token", async () => {
    const body = { email: nora.email, password: nora.password, wantRefreshToken: true }
    const signedIn = await app.anyone.call("POST /auth/sign-in", { body })
    expect(signedIn.headers["cache-control"]).toBe("no-store")
    const refreshToken = "refreshToken" in signedIn.body ? signedIn.body.refreshToken : undefined
    const refreshed = await app.anyone.call("POST /auth/refresh", { body: { refreshToken } })
    expect([refreshed.status, refreshed.headers["cache-control"]]).toEqual([200, "no-store"])
  })

  it("is no refusal, also of an address that is not there or cannot be read", async () => {
    for (const path of ["/users/me", "/nothing", "/users/%E0%A4%A", "/pictures/none"])
      expect(await cacheControl(`/api/v1${path}`), path).toBe("no-store")
  })

  it("is a person's picture, in their own browser only", async () => {
    const { profilePicture } = (await nora.call("GET /users/me")).body
    expect(await cacheControl(profilePicture?.url ?? "")).toMatch(/^private, /)
  })
})
