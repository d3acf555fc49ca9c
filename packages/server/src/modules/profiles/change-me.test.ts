import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"

describe("one's own profile", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  it("stores the sent fields and leaves the others unchanged", async () => {
    const nora = await app.person()
    const changed = await nora.call("PATCH /users/me", {
      body: {
        firstName: "Leonora",
        units: "imperial",
        birthDate: "1990-02-28",
        heightCm: 171.5,
        measurements: { waist: 74, hips: 98.5 },
        goals: ["Half marathon"],
        injuries: ["Left knee"],
        privacy: { lastSeen: "nobody" },
      },
    })
    expect(changed.status).toBe(200)
    const again = await nora.call("PATCH /users/me", {
      body: { language: "de", gender: "woman", heightCm: null },
    })
    expect(again.body).toMatchObject({
      firstName: "Leonora",
      lastName: nora.lastName,
      units: "imperial",
      language: "de",
      version: 3,
      profile: {
        birthDate: "1990-02-28",
        heightCm: null,
        measurements: { waist: 74, hips: 98.5 },
        goals: ["Half marathon"],
        injuries: ["Left knee"],
        gender: "woman",
      },
      privacy: {
        lastSeen: "nobody",
        presence: "ties",
        profile: "ties",
        friendRequests: "everyone",
        directMessages: "ties",
      },
    })
    expect((await nora.call("GET /users/me")).body).toEqual(again.body)
  })

  it("counts the age in whole years from the birth date", async () => {
    const nora = await app.person()
    app.clock.set("2027-02-27T12:00:00Z")
    const ageBy = async (birthDate: string) => {
      const again = await app.anyone.call("POST /auth/sign-in", {
        body: { email: nora.email, password: nora.password },
      })
      if (!("accessToken" in again.body)) throw new Error("not signed in")
      const headers = { authorization: `Bearer ${again.body.accessToken}` }
      return (await app.anyone.call("PATCH /users/me", { body: { birthDate }, headers })).body.profile.age
    }
    expect(await ageBy("1990-02-28")).toBe(36)
    expect(await ageBy("1990-02-27")).toBe(37)
    app.clock.set(new Date())
  })

  it("refuses an outdated version, so that of two changes made from the same page one succeeds", async () => {
    const nora = await app.person()
    const save = (firstName: string) => nora.call("PATCH /users/me", { body: { version: 1, firstName } })
    const both = await Promise.all([save("Ada"), save("Bea")])
    expect(both.map(answer => answer.status).sort()).toEqual([200, 409])
    expect(both.find(answer => answer.status === 409)?.problem).toMatchObject({ code: "stale", version: 2 })
  })

  it("gives a username to one person only, also when two request it at the same moment", async () => {
    const [nora, omar] = [await app.person(), await app.person()]
    const both = await Promise.all(
      [nora, omar].map(person => person.call("PATCH /users/me", { body: { username: "sun.riser" } })),
    )
    expect(both.map(answer => answer.status).sort()).toEqual([200, 409])
    const loser = both[0]?.status === 409 ? nora : omar
    const again = await loser.call("PATCH /users/me", {
      body: { username: "sun.riser", firstName: "Not kept" },
    })
    expect(again.problem).toMatchObject({ code: "username_taken", errors: [{ path: "username" }] })
    expect((await loser.call("GET /users/me")).body.firstName).toBe(loser.firstName)
  })

  it("has a coach profile for coaches only", async () => {
    const [nora, mara] = [await app.person(), await app.person({ role: "coach" })]
    const refused = await nora.call("PATCH /users/me", {
      body: { firstName: "Not kept", coach: { headline: "Strong" } },
    })
    expect(refused.problem.code).toBe("not_a_coach")
    expect((await nora.call("GET /users/me")).body).toMatchObject({ firstName: nora.firstName, version: 1 })
    const kept = await mara.call("PATCH /users/me", {
      body: {
        coach: {
          headline: "Strong at any age",
          specialties: ["Powerlifting"],
          yearsOfExperience: 10,
          languages: ["en", "de"],
        },
      },
    })
    expect(kept.body.coach).toMatchObject({
      headline: "Strong at any age",
      bio: "",
      specialties: ["Powerlifting"],
      yearsOfExperience: 10,
    })
    expect(kept.body.privacy.profile).toBe("everyone")
  })

  it.each([
    { password: "another long phrase" },
    { profile: { role: "admin" } },
    { birthDate: "0000-01-01" },
    { birthDate: "2999-01-01" },
    { birthDate: "1990-02-30" },
    { heightCm: 1e9 },
    { weightKg: "heavy" },
    { measurements: { "waist; drop": 3 } },
    { goals: Array.from({ length: 21 }, () => "Goal") },
    { username: "No" },
    { username: "a..%b" },
    { language: "xx" },
    { timeZone: "Mars/Olympus" },
    { firstName: "\u202Eevil" },
    { coach: { bio: "\u0000" } },
    { privacy: { presence: "some" } },
    { privacy: { admin: true } },
    { version: 0 },
  ])("refuses %j", async change => {
    const nora = await app.person()
    const response = await app.fastify.inject({
      method: "PATCH",
      url: "/api/v1/users/me",
      headers: { authorization: `Bearer ${nora.token}` },
      payload: change,
    })
    expect(response.statusCode).toBe(400)
    expect(response.json().code).toBe("invalid_request")
  })

  it.each([
    { email: "x@example.com" },
    { roles: ["admin"], role: "admin" },
    { emailVerified: true, twoFactor: true },
    { id: crypto.randomUUID() },
    { profile: { age: 12 } },
  ])("takes %j, as GET gives it, and changes nothing of it", async change => {
    const nora = await app.person()
    const { body: before } = await nora.call("GET /users/me")
    const changed = await nora.call("PATCH /users/me", { body: change as never })
    expect(changed.body).toEqual({ ...before, version: before.version + 1 })
  })

  it("needs a sign-in", async () => {
    expect((await app.anyone.call("GET /users/me")).status).toBe(401)
    expect((await app.anyone.call("PATCH /users/me", { body: { firstName: "X" } })).status).toBe(401)
  })
})
