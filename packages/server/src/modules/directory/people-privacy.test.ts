import sharp from "sharp"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { book, FRIDAY, monday } from "../scheduling/testing/pair.ts"

const relations = [
  "none",
  "pending",
  "accepted",
  "ended",
  "blocked by the coach",
  "blocked by the client",
] as const
const settings = ["everyone", "ties", "nobody"] as const
type Relation = (typeof relations)[number]
type Setting = (typeof settings)[number]

/** How much a viewer sees: the profile as it is, the name and picture as they are, those as they were, or no trace. */
type Sight = "profile" | "name" | "as it was" | "absent"

const BEFORE = { firstName: "Oldname", headline: "zq-old headline", bio: "zq-old bio" }
const NOW = { firstName: "Newname", headline: "zq-new headline", bio: "zq-new bio" }

describe("what each viewer sees of a person", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())
  beforeEach(() => app.clock.set(FRIDAY))

  const upload = async (person: TestPerson): Promise<string> => {
    const payload = await sharp({ create: { width: 64, height: 64, channels: 3, background: "#87375A" } })
      .jpeg()
      .toBuffer()
    const response = await app.fastify.inject({
      method: "PUT",
      url: "/api/v1/users/me/picture?as=person",
      headers: { authorization: `Bearer ${person.token}`, "content-type": "image/jpeg" },
      payload,
    })
    expect(response.statusCode).toBe(200)
    return (response.json() as { publicId: string }).publicId
  }
  const block = (by: TestPerson, other: TestPerson) =>
    by.call("POST /friends/block/{userId}", { params: { userId: other.id } })

  /** Two people in a relation; then both change their names, and the coach also the picture, the profile and the setting. */
  const meet = async (relation: Relation, setting: Setting) => {
    const coach = await app.person({ role: "coach", firstName: BEFORE.firstName })
    const client = await app.person({ firstName: BEFORE.firstName })
    await coach.call("PATCH /users/me", { body: { coach: { headline: BEFORE.headline, bio: BEFORE.bio } } })
    const pictureBefore = (await coach.call("GET /users/me")).body.profilePicture?.publicId ?? ""
    const invite = await coach.call("POST /connections/invites", { body: null })
    let bookingId: string | null = null
    if (relation === "pending") await client.call("POST /connections", { body: { coachId: coach.id } })
    else if (relation !== "none") {
      const id = await app.connect(coach, client)
      bookingId = (await book(client, coach, monday("09:00"))).id
      if (relation === "ended")
        await client.call("PUT /connections/{id}", { params: { id }, body: { status: "ended" } })
      if (relation === "blocked by the coach") await block(coach, client)
      if (relation === "blocked by the client") await block(client, coach)
    }
    const pictureNow = await upload(coach)
    const changed = await coach.call("PATCH /users/me", {
      body: {
        firstName: NOW.firstName,
        coach: { headline: NOW.headline, bio: NOW.bio },
        privacy: { profile: setting },
      },
    })
    expect(changed.status).toBe(200)
    await client.call("PATCH /users/me", { body: { firstName: NOW.firstName } })
    return { coach, client, bookingId, code: invite.body.code, pictureBefore, pictureNow }
  }
  type Pair = Awaited<ReturnType<typeof meet>>

  const textOf = (reply: { status: number; body: unknown }): string => {
    expect([200, 404]).toContain(reply.status)
    return reply.status === 200 ? JSON.stringify(reply.body) : ""
  }

  /** Everything that the client can open and in which the coach may stand. */
  const surfacesOfClient: Record<string, (pair: Pair) => Promise<string>> = {
    connections: async ({ client }) => textOf(await client.call("GET /connections")),
    "past connections": async ({ client }) => textOf(await client.call("GET /connections/history")),
    bookings: async ({ client }) => textOf(await client.call("GET /bookings/my-bookings")),
    "one booking": async ({ client, bookingId }) =>
      bookingId === null
        ? ""
        : textOf(await client.call("GET /bookings/bookings/{bookingId}", { params: { bookingId } })),
    "bookings found by the name of now": async ({ client }) =>
      textOf(await client.call("GET /bookings/my-bookings", { query: { q: NOW.firstName } })),
    coaches: async ({ client, coach }) =>
      textOf(await client.call("GET /bookings/coaches", { query: { limit: 100 } })).includes(coach.id)
        ? textOf(await client.call("GET /bookings/coaches", { query: { limit: 100 } }))
        : "",
    "coach page": async ({ client, coach }) =>
      textOf(await client.call("GET /bookings/coaches/{coachId}", { params: { coachId: coach.id } })),
    "coach page without a sign-in": async ({ coach }) =>
      textOf(await app.anyone.call("GET /bookings/coaches/{coachId}", { params: { coachId: coach.id } })),
    profile: async ({ client, coach }) =>
      textOf(await client.call("GET /users/{userId}", { params: { userId: coach.id } })),
    "blocked people": async ({ client }) => textOf(await client.call("GET /friends/blocked")),
    invite: async ({ client, code }) =>
      textOf(await client.call("GET /connections/invites/{code}", { params: { code } })),
  }

  const isBlocked = (relation: Relation) => relation.startsWith("blocked")
  const hadBooking = (relation: Relation) => relation !== "none" && relation !== "pending"
  const seesPage = (relation: Relation, setting: Setting): boolean => {
    if (isBlocked(relation)) return false
    return relation === "accepted" || relation === "pending" || setting === "everyone"
  }
  const whereTheyMet = (relation: Relation, setting: Setting): Sight => {
    if (isBlocked(relation)) return "as it was"
    return seesPage(relation, setting) ? "profile" : "name"
  }

  const expected = (surface: string, relation: Relation, setting: Setting): Sight => {
    const onPage = seesPage(relation, setting) ? "profile" : "absent"
    switch (surface) {
      case "connections":
        return relation === "none" ? "absent" : whereTheyMet(relation, setting)
      case "past connections":
        return relation === "ended" || isBlocked(relation) ? whereTheyMet(relation, setting) : "absent"
      case "bookings":
      case "one booking":
        return hadBooking(relation) ? whereTheyMet(relation, setting) : "absent"
      case "bookings found by the name of now":
        return hadBooking(relation) && !isBlocked(relation) ? whereTheyMet(relation, setting) : "absent"
      case "coaches":
      case "coach page":
        return onPage
      case "coach page without a sign-in":
        return setting === "everyone" ? "profile" : "absent"
      case "profile":
        if (isBlocked(relation)) return "absent"
        return relation === "none" && setting !== "everyone" ? "absent" : whereTheyMet(relation, setting)
      case "blocked people":
        return relation === "blocked by the client" ? "as it was" : "absent"
      case "invite":
        return isBlocked(relation) ? "absent" : whereTheyMet(relation, setting)
      default:
        throw new Error(`No expectation for ${surface}`)
    }
  }

  const sightOf = (text: string, { pictureBefore, pictureNow }: Pair): Sight | "a mixture" => {
    const has = (...texts: string[]) => texts.some(part => text.includes(part))
    const now = { name: has(NOW.firstName), picture: has(pictureNow), profile: has(NOW.headline, NOW.bio) }
    const before = { name: has(BEFORE.firstName), picture: has(pictureBefore), profile: has("zq-old") }
    if (before.profile) return "a mixture"
    if (now.name && now.picture && !before.name) return now.profile ? "profile" : "name"
    if (before.name && before.picture && !now.name && !now.picture && !now.profile) return "as it was"
    return Object.values({ ...now, ...before }).some(Boolean) || now.name || now.picture
      ? "a mixture"
      : "absent"
  }

  for (const relation of relations)
    it(`of a coach, ${relation === "none" ? "without a relation" : relation}: whatever the setting, on every surface`, async () => {
      for (const setting of settings) {
        const pair = await meet(relation, setting)
        const seen: Record<string, string> = {}
        const wanted: Record<string, string> = {}
        for (const [surface, read] of Object.entries(surfacesOfClient)) {
          const text = await read(pair)
          // The client's own new name stands in their own connections and bookings.
          seen[surface] = sightOf(withoutOwn(text, pair.client.id), pair)
          wanted[surface] = expected(surface, relation, setting)
        }
        expect(seen, `profile visible to ${setting}`).toEqual(wanted)
        await hide(pair.coach)
      }
    })

  /** Removes what a reply says of the viewer, and of people of other pairs. */
  const withoutOwn = (text: string, ownId: string): string =>
    JSON.stringify(
      JSON.parse(text || "null", (key, value) => (key === "client" && value?.id === ownId ? null : value)),
    )

  /** Leaves no earlier coach in the lists of the next pair. */
  const hide = (coach: TestPerson) =>
    coach.call("PATCH /users/me", {
      body: { firstName: "Gone", privacy: { profile: "nobody", searchable: false } },
    })

  it("of a client: after a block, in either direction, the coach sees the name as it was, everywhere", async () => {
    for (const relation of ["accepted", "blocked by the coach", "blocked by the client"] as const) {
      const { coach, client, bookingId } = await meet(relation, "everyone")
      const texts = [
        textOf(await coach.call("GET /connections")),
        textOf(await coach.call("GET /bookings/coach/bookings")),
        textOf(
          await coach.call("GET /bookings/bookings/{bookingId}", { params: { bookingId: bookingId ?? "" } }),
        ),
      ]
      for (const text of texts) {
        const shown: string[] = []
        JSON.parse(text, (key, value) => {
          if (key === "client" && value?.id === client.id) shown.push(value.firstName)
          return value
        })
        expect(new Set(shown)).toEqual(new Set([relation === "accepted" ? NOW.firstName : BEFORE.firstName]))
      }
    }
  })

  it("is as it is again once the last of two blocks is gone", async () => {
    const { coach, client, bookingId } = await meet("blocked by the client", "everyone")
    await block(coach, client)
    const nameOf = async () =>
      (await client.call("GET /bookings/bookings/{bookingId}", { params: { bookingId: bookingId ?? "" } }))
        .body.coach.firstName
    await client.call("DELETE /friends/block/{userId}", { params: { userId: coach.id } })
    expect(await nameOf()).toBe(BEFORE.firstName)
    await coach.call("DELETE /friends/block/{userId}", { params: { userId: client.id } })
    expect(await nameOf()).toBe(NOW.firstName)
  })
})
