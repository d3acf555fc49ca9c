import { randomBytes } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { listQueries } from "../../platform/db/db.ts"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"

describe("who sees whom", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const view = (viewer: TestPerson, person: TestPerson) =>
    viewer.call("GET /users/{userId}", { params: { userId: person.id } })
  const search = async (viewer: TestPerson, q: string, purpose: "coaches" | "friends" = "coaches") =>
    (await viewer.call("GET /users/search", { query: { q, for: purpose } })).body.items.map(item => item.id)
  /** A person with a unique first name. */
  const personWithUniqueName = (role: "client" | "coach") => {
    const firstName = [...randomBytes(12)].map(byte => String.fromCodePoint(97 + (byte % 26))).join("")
    return app.person({ role, firstName, lastName: "X" })
  }

  it("shows a coach to everybody and a client to connections and friends only", async () => {
    const [nora, omar, mara] = [await app.person(), await app.person(), await app.person({ role: "coach" })]
    expect((await view(nora, mara)).body).toMatchObject({
      id: mara.id,
      role: "coach",
      timeZone: "Europe/Berlin",
    })
    expect((await view(omar, nora)).status).toBe(404)
    expect((await view(mara, nora)).status).toBe(404)
    expect((await view(nora, nora)).body).toMatchObject({ goals: [], timeZone: "Europe/Berlin" })
  })

  it("shows a coach only name and picture of a client who sent a request, and once accepted only what the scopes share", async () => {
    const [nora, mara] = [await app.person(), await app.person({ role: "coach" })]
    await nora.call("PATCH /users/me", { body: { goals: ["Half marathon"] } })
    await nora.call("POST /connections", {
      body: { coachId: mara.id, message: "Hello", goals: ["strength"], scopes: [] },
    })
    const requested = await view(mara, nora)
    expect(requested.body).toMatchObject({
      firstName: nora.firstName,
      goals: null,
      language: null,
      timeZone: null,
      lastSeenAt: null,
      status: "offline",
    })
    const [ada, bo] = [await app.person(), await app.person({ role: "coach" })]
    await ada.call("PATCH /users/me", { body: { goals: ["Half marathon"] } })
    await app.connect(bo, ada, [])
    expect((await view(bo, ada)).body).toMatchObject({ goals: null, timeZone: "Europe/Berlin" })
    expect((await view(ada, bo)).body.lastSeenAt).not.toBeNull()
  })

  it("shows a profile for connections and friends to them alone, and a profile for nobody only by name", async () => {
    const [nora, mara, omar] = [await app.person(), await app.person({ role: "coach" }), await app.person()]
    await app.connect(mara, nora)
    await mara.call("PATCH /users/me", { body: { privacy: { profile: "ties" } } })
    expect((await view(nora, mara)).status).toBe(200)
    expect((await view(omar, mara)).status).toBe(404)
    await mara.call("PATCH /users/me", { body: { privacy: { profile: "nobody" } } })
    expect((await view(nora, mara)).body).toMatchObject({
      firstName: mara.firstName,
      goals: null,
      timeZone: null,
    })
  })

  it("finds coaches and no clients; with for=friends everybody who allows it", async () => {
    const [nora, client, coach] = [
      await app.person(),
      await personWithUniqueName("client"),
      await personWithUniqueName("coach"),
    ]
    expect(await search(nora, client.firstName)).toEqual([])
    expect(await search(nora, coach.firstName)).toEqual([coach.id])
    expect(await search(nora, client.firstName, "friends")).toEqual([client.id])
    expect(await search(client, client.firstName, "friends")).toEqual([])
  })

  it.each([
    ["searchable", { searchable: false }, [], []],
    ["friend requests from connections and friends", { friendRequests: "ties" }, ["coaches"], []],
    ["friend requests from nobody", { friendRequests: "nobody" }, ["coaches"], []],
    ["a profile for connections and friends", { profile: "ties" }, [], ["friends"]],
    ["a profile for nobody", { profile: "nobody" }, [], []],
  ] as const)("obeys %s in search", async (_, privacy, asCoach, asFriend) => {
    const [nora, coach] = [await app.person(), await personWithUniqueName("coach")]
    await coach.call("PATCH /users/me", { body: { privacy } })
    expect(await search(nora, coach.firstName)).toEqual(asCoach.map(() => coach.id))
    expect(await search(nora, coach.firstName, "friends")).toEqual(asFriend.map(() => coach.id))
  })

  it("finds names despite typing mistakes and accents, and never an address", async () => {
    const nora = await app.person()
    const coach = await app.person({
      role: "coach",
      firstName: "Zdeněk",
      lastName: "Świątkowski",
      email: "hidden.address@oddmail.example",
    })
    for (const q of ["zdenek", "Swiatkowski", "Zdenek Swiatkovski", "swiatkowsky", "świąt"])
      expect(await search(nora, q), q).toContain(coach.id)
    for (const q of ["hidden.address", "oddmail", "hidden.address@oddmail.example"])
      expect(await search(nora, q), q).not.toContain(coach.id)
    for (const q of ["%", "_", "\\", "%%", "__", "'; --", "zz\u0000"]) {
      const answered = await nora.call("GET /users/search", { query: { q } })
      expect(answered.status, q).toBeLessThan(500)
      if (answered.status === 200) expect(answered.body.items, q).toEqual([])
    }
  })

  it("does not list people without a search term", async () => {
    const nora = await app.person()
    expect(await search(nora, "", "friends")).toEqual([])
    expect(await search(nora, "q", "friends")).toEqual([])
  })

  it("pages through results without missing or repeating, for this search and person only", async () => {
    const [nora, omar] = [await app.person(), await app.person()]
    const coaches = await Promise.all(
      Array.from({ length: 5 }, () =>
        app.person({ role: "coach", firstName: "Wilhelmina", lastName: "Pageturner" }),
      ),
    )
    const found: string[] = []
    let cursor: string | null = null
    do {
      const { body }: { body: { items: { id: string }[]; nextCursor: string | null } } = await nora.call(
        "GET /users/search",
        {
          query: { q: "wilhelmina", limit: 2, ...(cursor === null ? {} : { cursor }) },
        },
      )
      found.push(...body.items.map(item => item.id))
      if (body.nextCursor) {
        const elsewhere = await omar.call("GET /users/search", {
          query: { q: "wilhelmina", cursor: body.nextCursor },
        })
        expect(elsewhere.problem.code).toBe("bad_cursor")
        const other = await nora.call("GET /users/search", { query: { q: "other", cursor: body.nextCursor } })
        expect(other.problem.code).toBe("bad_cursor")
      }
      cursor = body.nextCursor
    } while (cursor)
    expect(found.toSorted()).toEqual(coaches.map(person => person.id).toSorted())
  })

  it("shows nobody who is suspended or who has a block with the viewer", async () => {
    const [nora, coach, other] = [
      await app.person(),
      await personWithUniqueName("coach"),
      await personWithUniqueName("coach"),
    ]
    await coach.call("POST /friends/block/{userId}", { params: { userId: nora.id } })
    await nora.call("POST /friends/block/{userId}", { params: { userId: other.id } })
    for (const hidden of [coach, other]) {
      expect((await view(nora, hidden)).status).toBe(404)
      expect((await view(hidden, nora)).status).toBe(404)
      expect(await search(nora, hidden.firstName)).toEqual([])
      expect(await search(hidden, nora.firstName, "friends")).not.toContain(nora.id)
    }
    const gone = await personWithUniqueName("coach")
    await app.context.db
      .updateTable("accounts")
      .set({ suspended_at: new Date() })
      .where("id", "=", gone.id)
      .execute()
    expect((await view(nora, gone)).status).toBe(404)
    expect(await search(nora, gone.firstName)).toEqual([])
  })

  it("costs one query to read oneself, another person or a page of a search, and one more for coaches", async () => {
    const [nora, mara] = [await app.person(), await app.person({ role: "coach" })]
    const ida = await app.person()
    await view(nora, mara)
    expect(await listQueries(() => nora.call("GET /users/me"))).toHaveLength(1)
    expect(await listQueries(() => view(nora, ida))).toHaveLength(1)
    expect(await listQueries(() => view(nora, mara))).toHaveLength(2)
    expect(await listQueries(() => search(nora, "nora", "friends"))).toHaveLength(1)
    expect(await listQueries(() => search(nora, "mara"))).toHaveLength(2)
  })
})
