import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import {
  addClient,
  book,
  change,
  createPair,
  FRIDAY,
  monday,
  moveClockTo,
} from "../scheduling/testing/pair.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

const NINE = monday("09:00")
const of = (bookingId: string) => ({ params: { bookingId } })

const heldSession = async (people?: { coach: TestPerson; client: TestPerson }, at = NINE) => {
  const pair =
    people ??
    (await createPair(app, {
      coach: { firstName: "Mara" },
      client: { firstName: "Kai" },
      hours: { bookingMode: { VIDEO: "instant" } },
    }))
  const { id } = await book(pair.client, pair.coach, at)
  const [coach, client] = await moveClockTo(app, at, pair.coach, pair.client)
  await change(coach, id, { status: "completed" })
  return { coach, client, id }
}

const write = (author: TestPerson, id: string, body: { stars: number; text?: string }) =>
  author.call("POST /bookings/bookings/{bookingId}/review", { ...of(id), body })
const listOf = async (who: { call: TestPerson["call"] }, coach: TestPerson) =>
  (await who.call("GET /bookings/coaches/{coachId}/reviews", { params: { coachId: coach.id } })).body
const ratingOf = async (who: TestPerson, coach: TestPerson) =>
  (await who.call("GET /bookings/coaches/{coachId}", { params: { coachId: coach.id } })).body.rating

describe("a review", () => {
  it("is written by the client, once, after the session, and is shown with a first name and an initial", async () => {
    const { coach, client, id } = await heldSession()
    expect((await client.call("GET /bookings/bookings/{bookingId}/review", of(id))).body).toEqual({
      review: null,
      can: { write: true, change: false, answer: false },
    })
    const written = await write(client, id, { stars: 5, text: "Clear and kind" })
    expect([written.status, written.body]).toMatchObject([201, { stars: 5, answer: null, hidden: false }])
    expect((await write(client, id, { stars: 1 })).problem.code).toBe("already_reviewed")
    const shown = await listOf(app.anyone, coach)
    expect(shown.items).toMatchObject([
      { stars: 5, text: "Clear and kind", author: { firstName: "Kai", initial: "T." } },
    ])
    expect(JSON.stringify(shown)).not.toContain(client.id)
    expect(shown.items[0]?.author?.profilePicture).toBeNull()
    await client.call("PATCH /users/me", { body: { privacy: { profile: "everyone" } } })
    const [withFace] = (await listOf(app.anyone, coach)).items
    expect(withFace?.author?.profilePicture?.url).toMatch(/\/pictures\//)
    await app.settle()
    const notifications = await coach.call("GET /notifications")
    expect(notifications.body.items[0]).toMatchObject({ what: "review.written", link: `/bookings/${id}` })
  })

  it("appears in both people's browsers at once, but not across a block", async () => {
    const { coach, client, id } = await heldSession()
    const { realtime } = app.context
    const published: (readonly string[])[] = []
    app.context.realtime = {
      ...realtime,
      publish: (people, kind) => kind === "review:changed" && published.push(people),
    }
    await write(client, id, { stars: 5 })
    await client.call("POST /friends/block/{userId}", { params: { userId: coach.id } })
    const changed = await client.call("PUT /bookings/bookings/{bookingId}/review", {
      ...of(id),
      body: { stars: 1 },
    })
    app.context.realtime = realtime
    expect(changed.status).toBe(200)
    expect(published).toEqual([[coach.id, client.id], [client.id]])
  })

  it("is refused before the session was held, and from anybody but the client", async () => {
    const { coach, client } = await createPair(app)
    const { id } = await book(client, coach, NINE)
    const early = await write(client, id, { stars: 4 })
    expect([early.status, early.problem.code]).toEqual([409, "not_held"])
    expect((await write(coach, id, { stars: 5 })).status).toBe(403)
    const stranger = await app.person()
    expect((await write(stranger, id, { stars: 1 })).status).toBe(404)
    for (const stars of [0, 6, 4.5]) expect((await write(client, id, { stars })).status).toBe(400)
  })

  it("can be changed and deleted by its author for thirty days, and the rating follows", async () => {
    const { coach, client, id } = await heldSession()
    await write(client, id, { stars: 2 })
    expect(await ratingOf(client, coach)).toEqual({ average: 2, count: 1 })
    const changed = await client.call("PUT /bookings/bookings/{bookingId}/review", {
      ...of(id),
      body: { stars: 4, text: "Better on a second thought" },
    })
    expect(changed.body).toMatchObject({ stars: 4, editedAt: expect.any(String) })
    expect(await ratingOf(client, coach)).toEqual({ average: 4, count: 1 })
    const byCoach = await coach.call("DELETE /bookings/bookings/{bookingId}/review", of(id))
    expect(byCoach.status).toBe(403)
    expect(
      (await (await app.person()).call("DELETE /bookings/bookings/{bookingId}/review", of(id))).status,
    ).toBe(404)
    const [late] = await moveClockTo(app, "2027-03-31T09:10:00Z", client)
    const tooLate = await late.call("PUT /bookings/bookings/{bookingId}/review", {
      ...of(id),
      body: { stars: 1 },
    })
    expect([tooLate.status, tooLate.problem.code]).toEqual([409, "review_final"])
    const [inTime] = await moveClockTo(app, "2027-03-20T09:00:00Z", client)
    expect((await inTime.call("DELETE /bookings/bookings/{bookingId}/review", of(id))).status).toBe(204)
    expect(await ratingOf(inTime, coach)).toBeNull()
  })

  it("is answered by the coach only, who may remove the answer", async () => {
    const { coach, client, id } = await heldSession()
    await write(client, id, { stars: 5 })
    const answer = (who: TestPerson, text: string) =>
      who.call("PUT /bookings/bookings/{bookingId}/review/answer", { ...of(id), body: { text } })
    expect((await answer(client, "Me too")).status).toBe(403)
    expect((await answer(await app.person({ role: "coach" }), "Me too")).status).toBe(404)
    expect((await answer(coach, "Thank you")).body.answer?.text).toBe("Thank you")
    await app.settle()
    const notifications = await client.call("GET /notifications")
    expect(notifications.body.items[0]?.what).toBe("review.answered")
    expect((await listOf(client, coach)).items[0]?.answer?.text).toBe("Thank you")
    expect((await answer(coach, " ")).body.answer).toBeNull()
  })

  it("stays after a block, without the author's name", async () => {
    const { coach, client, id } = await heldSession()
    await write(client, id, { stars: 5, text: "Good" })
    await coach.call("POST /friends/block/{userId}", { params: { userId: client.id } })
    expect((await listOf(app.anyone, coach)).items).toMatchObject([{ stars: 5, author: null }])
    expect(
      (await client.call("GET /bookings/coaches/{coachId}/reviews", { params: { coachId: coach.id } }))
        .status,
    ).toBe(404)
  })

  it("is hidden by an admin with a reason, then does not count, and can be shown again", async () => {
    const { coach, client, id } = await heldSession()
    await write(client, id, { stars: 1, text: "Insults" })
    const admin = await app.person({ role: "admin" })
    const hide = (who: TestPerson, hidden: boolean) =>
      who.call("PUT /bookings/bookings/{bookingId}/review/visibility", {
        ...of(id),
        body: { hidden, reason: "Against the rules of the server" },
      })
    expect((await hide(client, true)).status).toBe(403)
    expect((await hide(admin, true)).body.hidden).toBe(true)
    expect((await listOf(app.anyone, coach)).items).toEqual([])
    expect(await ratingOf(client, coach)).toBeNull()
    const all = (who: TestPerson) =>
      who.call("GET /bookings/admin/coaches/{coachId}/reviews", { params: { coachId: coach.id } })
    expect((await all(coach)).status).toBe(403)
    expect((await all(admin)).body.items).toMatchObject([
      {
        bookingId: id,
        hidden: true,
        text: "Insults",
        author: { id: client.id, firstName: "Kai" },
        coach: { id: coach.id },
        decision: { by: { id: admin.id }, reason: "Against the rules of the server" },
      },
    ])
    await hide(admin, false)
    expect((await all(admin)).body.items).toMatchObject([
      { hidden: false, decision: { by: { id: admin.id } } },
    ])
    expect(await ratingOf(client, coach)).toEqual({ average: 1, count: 1 })
    const kept = await app.context.db
      .selectFrom("review_hidings")
      .selectAll()
      .where("booking_id", "=", id)
      .execute()
    expect(kept.map(row => [row.admin_id, row.hidden])).toEqual([
      [admin.id, true],
      [admin.id, false],
    ])
  })
})

it("a coach's rating is the mean of all reviews; coaches are found and ordered by it", async () => {
  const first = await heldSession()
  await write(first.client, first.id, { stars: 5 })
  app.clock.set(FRIDAY)
  const [coach] = await moveClockTo(app, FRIDAY, first.coach)
  const second = await heldSession({ coach, client: await addClient(app, coach) }, monday("10:00"))
  await write(second.client, second.id, { stars: 2 })
  app.clock.set(FRIDAY)
  const other = await heldSession()
  await write(other.client, other.id, { stars: 5 })
  expect(await ratingOf(other.client, first.coach)).toEqual({ average: 3.5, count: 2 })
  const found = async (query: { minRating?: number; sort?: "rating" }) =>
    (await other.client.call("GET /bookings/coaches", { query: { ...query, limit: 100 } })).body.items.map(
      item => item.id,
    )
  const good = await found({ minRating: 4 })
  expect(good).toContain(other.coach.id)
  expect(good).not.toContain(first.coach.id)
  const ordered = await found({ sort: "rating" })
  expect(ordered.indexOf(other.coach.id)).toBeLessThan(ordered.indexOf(first.coach.id))
})

it("a coach's reviews are read page by page", async () => {
  const first = await heldSession()
  await write(first.client, first.id, { stars: 5, text: "Kind and clear" })
  app.clock.set(FRIDAY)
  const [coach, client] = await moveClockTo(app, FRIDAY, first.coach, first.client)
  const second = await heldSession({ coach, client }, monday("11:00"))
  await write(second.client, second.id, { stars: 4 })
  const page = (query: { limit?: number; cursor?: string; q?: string }) =>
    app.anyone.call("GET /bookings/coaches/{coachId}/reviews", { params: { coachId: coach.id }, query })
  const one = await page({ limit: 1 })
  const two = await page({ limit: 1, cursor: one.body.nextCursor ?? "" })
  expect([...one.body.items, ...two.body.items].map(review => review.stars)).toEqual([4, 5])
  expect(two.body.nextCursor).toBeNull()
  expect((await page({ limit: 1, cursor: "made.up" })).problem.code).toBe("bad_cursor")
  expect((await page({ q: "CLEAR" })).body.items.map(review => review.stars)).toEqual([5])
  expect((await page({ q: "100%" })).body.items).toEqual([])
})
