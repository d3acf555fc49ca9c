import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { listQueries } from "../../platform/db/db.ts"
import { deviceOf } from "../../testing/log.ts"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type Scope, type TestApp } from "../../testing/test-app.ts"

const WORKOUTS = "GET /coach/clients/{clientId}/workout-logs"
const PROGRESS = "GET /coach/clients/{clientId}/progress"
const OCTOBER = { start_date: "2026-10-01", end_date: "2026-10-31" }

describe("a client's log, for the coach", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  const clientWithLog = async () => {
    const nora = await app.person({ timeZone: "Europe/Dublin" })
    const phone = deviceOf(nora, app.clock)
    await phone.logWorkout("2026-10-05", [
      [
        "Back squat",
        [
          [60, 5],
          [60, 4],
        ],
      ],
      ["Pull-up", [[null, 8]]],
    ])
    await phone.logWorkout("2026-10-12", [["Back squat", [[65, 5]]]])
    for (const [date, kg] of [
      ["2026-10-05", 70],
      ["2026-10-12", 69],
    ] as const)
      await phone.weigh(date, kg)
    return { nora, phone }
  }
  const accessesTo = async (clientId: string) =>
    (
      await app.context.db
        .selectFrom("access_log")
        .select(["seen", "part"])
        .where("subject_id", "=", clientId)
        .orderBy("id")
        .execute()
    ).map(({ seen, part }) => `${seen} ${part}`)
  const connected = async (client: TestPerson, scopes: Scope[]) => {
    const coach = await app.person({ role: "coach" })
    const id = await app.connect(coach, client, scopes)
    return { coach, id }
  }

  it("is shown day by day with sets, totals and bests, and each read is recorded with its dates", async () => {
    const { nora } = await clientWithLog()
    const { coach } = await connected(nora, ["workouts"])
    const params = { clientId: nora.id }
    const { body } = await coach.call(WORKOUTS, { params, query: OCTOBER })
    expect(body.items.map(({ date, totals }) => [date, totals])).toEqual([
      ["2026-10-12", { workouts: 1, sets: 1, volumeKg: 325 }],
      ["2026-10-05", { workouts: 1, sets: 3, volumeKg: 540 }],
    ])
    expect(body.items[0]?.entries[0]).toMatchObject({
      title: "Strength",
      minutes: 50,
      startedAt: "2026-10-12T17:00:00Z",
      exercises: [
        { name: "Back squat", personalBests: [{ kind: "load", value: 65, before: 60 }, { kind: "e1rm" }] },
      ],
    })
    expect(await accessesTo(nora.id)).toEqual(["workouts 2026-10-01 to 2026-10-31"])
    const paged = await coach.call(WORKOUTS, { params, query: { ...OCTOBER, limit: 1 } })
    const cursor = paged.body.nextCursor ?? ""
    const next = await coach.call(WORKOUTS, { params, query: { ...OCTOBER, limit: 1, cursor } })
    expect(next.body).toMatchObject({ items: [{ date: "2026-10-05" }], nextCursor: null })
    const stolen = await coach.call(WORKOUTS, { params, query: { limit: 1, cursor } })
    expect(stolen.problem.code).toBe("bad_cursor")
  })

  it("has meals with what they amount to, under the scope of food", async () => {
    const { nora, phone } = await clientWithLog()
    const params = { clientId: nora.id }
    const { coach } = await connected(nora, ["nutrition"])
    const mealId = randomUUID()
    await phone.send(
      phone.change("meal", mealId, { date: "2026-10-05", slot: "lunch" }),
      phone.change("mealItem", randomUUID(), {
        mealId,
        position: 0,
        name: "Banana",
        portion: { count: 1, measure: "medium", grams: 118 },
        nutrients: { kcal: 105.02, carbsG: 26.951 },
      }),
      phone.change("mealItem", randomUUID(), {
        mealId,
        position: 1,
        name: "Shake",
        nutrients: { proteinG: 30 },
      }),
    )
    const { body } = await coach.call("GET /coach/clients/{clientId}/diet-logs", { params, query: OCTOBER })
    expect(body.items).toMatchObject([
      {
        date: "2026-10-05",
        entries: [
          { slot: "lunch", items: [{ name: "Banana" }, { name: "Shake", nutrients: { kcal: 120 } }] },
        ],
        totals: { kcal: 225.02, proteinG: 30, carbsG: 26.951 },
      },
    ])
    expect(await accessesTo(nora.id)).toEqual(["nutrition 2026-10-01 to 2026-10-31"])
    const search = async (q: string) =>
      (await coach.call("GET /coach/clients/{clientId}/diet-logs", { params, query: { q } })).body.items
        .length
    expect([await search("banána"), await search("apple")]).toEqual([1, 0])
    expect((await coach.call(WORKOUTS, { params })).problem.code).toBe("scope_not_granted")
    expect((await nora.call("GET /log/days", { query: OCTOBER })).body.items[1]?.meals).toHaveLength(1)
    expect((await nora.call("GET /foods", { query: { q: "banana" } })).body.items[0]?.name).toBe("Banana")
  })

  it("has charts of what is granted; the rest is null and named", async () => {
    const { nora } = await clientWithLog()
    const params = { clientId: nora.id }
    const both = await connected(nora, ["workouts", "metrics"])
    const all = await both.coach.call(PROGRESS, { params, query: OCTOBER })
    expect(all.body).toMatchObject({
      start: "2026-10-01",
      end: "2026-10-31",
      weight: [
        { date: "2026-10-05", kg: 70, trendKg: 70, days: 1 },
        { date: "2026-10-12", kg: 69, trendKg: 69, days: 1 },
      ],
      e1rm: [
        { name: "Back squat", points: [{ epley: 70 }, { kg: 65, reps: 5, epley: 75.83, isBest: true }] },
      ],
      volume: [
        { week: "2026-10-05", kg: 540, sets: 3 },
        { week: "2026-10-12", kg: 325, sets: 1 },
      ],
      notShared: [],
    })
    const body = await connected(nora, ["metrics"])
    const weights = await body.coach.call(PROGRESS, { params, query: OCTOBER })
    expect(weights.body).toMatchObject({ e1rm: null, volume: null, notShared: ["workouts"] })
    expect(weights.body.weight).toHaveLength(2)
    expect(await accessesTo(nora.id)).toEqual([
      "workouts 2026-10-01 to 2026-10-31",
      "metrics 2026-10-01 to 2026-10-31",
      "metrics 2026-10-01 to 2026-10-31",
    ])
    const none = await connected(nora, ["profile"])
    const refused = await none.coach.call(PROGRESS, { params, query: OCTOBER })
    expect(refused.problem).toMatchObject({ status: 403, code: "scope_not_granted" })
    expect(await accessesTo(nora.id)).toHaveLength(3)
  })

  it("is closed with the next read after the client revokes the scope, or either ends the connection", async () => {
    const { nora } = await clientWithLog()
    const { coach, id } = await connected(nora, ["workouts"])
    const params = { clientId: nora.id }
    expect((await coach.call(WORKOUTS, { params })).status).toBe(200)
    await nora.call("PUT /connections/{id}", { params: { id }, body: { scopes: ["metrics"] } })
    expect((await coach.call(WORKOUTS, { params })).problem.code).toBe("scope_not_granted")
    expect((await coach.call(PROGRESS, { params })).body.e1rm).toBeNull()
    await nora.call("PUT /connections/{id}", { params: { id }, body: { status: "ended" } })
    for (const key of [WORKOUTS, PROGRESS] as const)
      expect((await coach.call(key, { params })).problem).toMatchObject({ status: 404, code: "not_found" })
  })

  it("is not shown where the access cannot be recorded", async () => {
    const ownApp = await createTestApp()
    const [coach, nora] = [await ownApp.person({ role: "coach" }), await ownApp.person()]
    await ownApp.connect(coach, nora, ["workouts", "metrics"])
    await deviceOf(nora, ownApp.clock).logWorkout("2026-10-05", [["Back squat", [[60, 5]]]])
    await ownApp.context.db.schema.alterTable("access_log").renameTo("access_log_away").execute()
    for (const key of [WORKOUTS, PROGRESS] as const) {
      const answer = await coach.call(key, { params: { clientId: nora.id } })
      expect(answer.status).toBe(500)
      expect(JSON.stringify(answer.body)).not.toContain("Back squat")
    }
    await ownApp.close()
  })

  it("refuses a span that ends before it starts, and one of more than a year", async () => {
    const { nora } = await clientWithLog()
    const { coach } = await connected(nora, ["metrics"])
    const params = { clientId: nora.id }
    const wrong = await coach.call(PROGRESS, {
      params,
      query: { start_date: "2026-10-14", end_date: "2026-10-12" },
    })
    expect(wrong.problem).toMatchObject({ status: 400, errors: [{ path: "end_date" }] })
    const long = await coach.call(PROGRESS, {
      params,
      query: { start_date: "2025-01-01", end_date: "2026-10-12" },
    })
    expect(long.problem).toMatchObject({ status: 400, code: "span_too_long" })
    expect((await nora.call("GET /progress", { query: OCTOBER })).body.weight).toHaveLength(2)
  })

  it("opens in three queries besides the transaction's own, however much there is", async () => {
    const { nora, phone } = await clientWithLog()
    const { coach } = await connected(nora, ["workouts", "metrics"])
    const queries = () =>
      listQueries(() => coach.call(PROGRESS, { params: { clientId: nora.id }, query: OCTOBER }))
    const before = (await queries()).filter(text => !/^(begin|commit)/i.test(text))
    expect(before.length).toBeLessThanOrEqual(3)
    for (let day = 10; day < 28; day++)
      await phone.logWorkout(
        `2026-09-${day}`,
        [
          [
            "Bench press",
            [
              [50, 8],
              [50, 8],
            ],
          ],
        ],
        { title: randomUUID() },
      )
    expect((await queries()).filter(text => !/^(begin|commit)/i.test(text))).toHaveLength(before.length)
  })
})
