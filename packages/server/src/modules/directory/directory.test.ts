import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { listQueries } from "../../platform/db/db.ts"
import type { TestPerson } from "../../testing/people.ts"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { copyCoach } from "./testing/copy-coach.ts"

describe("finding a coach", () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app.close())

  interface NewCoach {
    firstName?: string
    lastName?: string
    headline?: string
    specialties?: string[]
    languages?: string[]
    years?: number
  }
  const coach = async ({ headline, specialties, languages, years, ...name }: NewCoach = {}) => {
    const person = await app.person({ role: "coach", ...name })
    await app.context.db
      .updateTable("coach_profiles")
      .set({
        headline: headline ?? "",
        specialties: specialties ?? [],
        languages: languages ?? [],
        years_of_experience: years ?? 0,
      })
      .where("account_id", "=", person.id)
      .execute()
    return person
  }
  const find = async (by: TestPerson, query: object = {}) => {
    const answer = await by.call("GET /bookings/coaches", { query: { limit: 100, ...query } })
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.problem))
    return answer.body.items
  }
  const ids = async (by: TestPerson, query: object = {}) => (await find(by, query)).map(coach => coach.id)
  const setBaseRate = (coachId: string, base_rate: number) =>
    app.context.db.updateTable("price_configs").set({ base_rate }).where("coach_id", "=", coachId).execute()
  const readPrices = (person: TestPerson) =>
    person.call("GET /prices/config/{userId}", { params: { userId: person.id } })

  it("tolerates typos and accents in names, headlines and topics", async () => {
    const client = await app.person()
    const ines = await coach({
      firstName: "Inès",
      lastName: "Benali",
      headline: "Sleep first",
      specialties: ["Habits"],
    })
    const priya = await coach({ firstName: "Priya", lastName: "Raman", specialties: ["Interview practice"] })
    for (const q of ["ines", "Inés Benali", "benalli", "Ines Bnali", "sleep frist", "habbits"])
      expect(await ids(client, { q }), q).toContain(ines.id)
    for (const q of ["intervew", "interview practise", "PRIYA"])
      expect(await ids(client, { q }), q).toContain(priya.id)
    expect(await ids(client, { q: "zzzzzz" })).toEqual([])
    expect(await ids(client, { q: ines.email })).not.toContain(ines.id)
    expect(await ids(client, { q: "100%_'\\" })).toEqual([])
  })

  it("finds a coach by the words of their story, from the beginning of each word", async () => {
    const client = await app.person()
    const mara = await coach({ firstName: "Mara", headline: "Strong at any age" })
    await app.context.db
      .updateTable("coach_profiles")
      .set({ bio: "After my own knee surgery I learned how much sleep decides. (Squats, slowly.)" })
      .where("account_id", "=", mara.id)
      .execute()
    for (const q of ["knee", "sleep", "KNEE surg", "squats"])
      expect(await ids(client, { q }), q).toContain(mara.id)
    expect(await ids(client, { q: "knee(" })).toContain(mara.id)
    for (const q of ["urgery", "sleep marathon"]) expect(await ids(client, { q }), q).not.toContain(mara.id)
  })

  it("compares prices in one currency: who charges in another one is left out", async () => {
    const client = await app.person()
    const [euros, dollars] = [
      await coach({ specialties: ["Rowing"] }),
      await coach({ specialties: ["Rowing"] }),
    ]
    await setBaseRate(euros.id, 5000)
    await setBaseRate(dollars.id, 4000)
    await app.context.db
      .updateTable("price_configs")
      .set({ currency: "USD" })
      .where("coach_id", "=", dollars.id)
      .execute()
    const query = { specialty: "Rowing", currency: "EUR" }
    expect(await ids(client, { ...query, maxPrice: 5000 })).toEqual([euros.id])
    expect(await ids(client, { ...query, maxPrice: 4999 })).toEqual([])
    const [shown] = await find(client, { ...query, maxPrice: 5000 })
    expect(shown?.priceFrom).toEqual({ amount: 5000, currency: "EUR", minutes: 60 })
  })

  it("filters by topic, language, price and kind of session, each by any of its values", async () => {
    const client = await app.person()
    const a = await coach({ specialties: ["Fencing", "Épée"], languages: ["en", "sv"] })
    const b = await coach({ specialties: ["Archery"], languages: ["de"] })
    await setBaseRate(a.id, 9000)
    await setBaseRate(b.id, 3000)
    expect(await ids(client, { specialty: "fencing" })).toEqual([a.id])
    expect(await ids(client, { specialty: "epee" })).toEqual([a.id])
    expect((await ids(client, { specialty: ["Fencing", "archery"] })).sort()).toEqual([a.id, b.id].sort())
    expect(await ids(client, { specialty: ["Fencing", "Archery"], language: "de" })).toEqual([b.id])
    expect(await ids(client, { specialty: ["Fencing", "Archery"], language: ["sv", "fr"] })).toEqual([a.id])
    expect(await ids(client, { specialty: ["Fencing", "Archery"], maxPrice: 5000 })).toEqual([b.id])
    expect(await ids(client, { specialty: ["Fencing", "Archery"], sort: "price" })).toEqual([b.id, a.id])
    expect(await ids(client, { specialty: "Archery", type: "VOICE" })).toEqual([b.id])
    const offers = JSON.stringify([{ type: "VIDEO", minutes: 30 }])
    await app.context.db.updateTable("schedules").set({ offers }).where("coach_id", "=", b.id).execute()
    expect(await ids(client, { specialty: "Archery", type: "VOICE" })).toEqual([])
  })

  it("orders and filters by the lowest hourly price of each coach, by the base rate or by a rate of its own", async () => {
    const client = await app.person()
    const topic = ["Pricing"]
    const offers = [30, 60].map(minutes => ({ type: "VIDEO" as const, minutes }))
    const [byBase, cheapHalf, allDearer] = [
      await coach({ specialties: topic }),
      await coach({ specialties: topic }),
      await coach({ specialties: topic }),
    ]
    const setPrices = async (of: TestPerson, rates: { minutes: number; amount: number }[]) => {
      await of.call("PUT /coach/availability", { body: { offers } })
      const { userId: _, calculatedAt: __, ...config } = (await readPrices(of)).body
      const saved = await of.call("PUT /prices/config/{userId}", {
        params: { userId: of.id },
        body: {
          ...config,
          discounts: [],
          baseRate: 6000,
          rates: rates.map(rate => ({ type: "VIDEO" as const, ...rate })),
        },
      })
      expect(saved.status).toBe(200)
    }
    await setPrices(byBase, [])
    await setPrices(cheapHalf, [{ minutes: 30, amount: 2500 }])
    await setPrices(allDearer, [
      { minutes: 30, amount: 4000 },
      { minutes: 60, amount: 7000 },
    ])
    expect(await ids(client, { specialty: topic, sort: "price" })).toEqual([
      cheapHalf.id,
      byBase.id,
      allDearer.id,
    ])
    expect(await ids(client, { specialty: topic, sort: "price", maxPrice: 6000 })).toEqual([
      cheapHalf.id,
      byBase.id,
    ])
    expect(await ids(client, { specialty: topic, maxPrice: 5999 })).toEqual([cheapHalf.id])
  })

  it("orders by name, experience or the soonest free time, page by page without gaps", async () => {
    const client = await app.person()
    const topic = ["Paging"]
    const coaches: TestPerson[] = []
    for (const [firstName, years] of [
      ["Bea", 3],
      ["Ána", 9],
      ["Carl", 1],
      ["Dora", 9],
      ["Eli", 5],
    ] as const)
      coaches.push(await coach({ firstName, years, specialties: topic }))
    const last = coaches[4] as TestPerson
    const closed = { weekly: "[]" }
    await app.context.db.updateTable("schedules").set(closed).where("coach_id", "=", last.id).execute()
    const names = (items: { firstName: string }[]) => items.map(item => item.firstName)
    expect(names(await find(client, { specialty: topic, sort: "name" }))).toEqual([
      "Ána",
      "Bea",
      "Carl",
      "Dora",
      "Eli",
    ])
    expect(names(await find(client, { specialty: topic, sort: "experience" }))).toEqual([
      "Ána",
      "Dora",
      "Eli",
      "Bea",
      "Carl",
    ])
    expect(names(await find(client, { specialty: topic, sort: "soonest" })).at(-1)).toBe("Eli")
    expect(names(await find(client, { specialty: topic, freeThisWeek: "true" }))).not.toContain("Eli")
    for (const sort of ["name", "price", "experience", "soonest"] as const) {
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const query = { specialty: topic, sort, limit: 2, ...(cursor && { cursor }) }
        const page = await client.call("GET /bookings/coaches", { query })
        expect(page.status).toBe(200)
        seen.push(...names(page.body.items))
        cursor = page.body.nextCursor ?? undefined
      } while (cursor)
      expect([...seen].sort(), sort).toEqual(["Bea", "Carl", "Dora", "Eli", "Ána"])
    }
    const page = await client.call("GET /bookings/coaches", { query: { specialty: topic, limit: 2 } })
    const cursor = page.body.nextCursor ?? ""
    const wrong = await client.call("GET /bookings/coaches", { query: { limit: 2, cursor } })
    expect(wrong.problem.code).toBe("bad_cursor")
  })

  it("compares the next free time of every coach, however many come first by name", async () => {
    const client = await app.person()
    const crowd = await coach({ firstName: "Abel", specialties: ["Crowds"] })
    await crowd.call("PUT /coach/availability", { body: { weekly: [] } })
    await copyCoach(app, crowd.id, 450)
    const zora = await coach({ firstName: "Zora", specialties: ["Crowds"] })
    for (const kept of [false, true]) {
      if (kept) await app.runScheduledJob("keep_free_times")
      const soonest = await find(client, { specialty: "Crowds", sort: "soonest", limit: 5 })
      expect(soonest.map(coach => coach.id)[0]).toBe(zora.id)
      expect(soonest[0]?.nextFreeAt).not.toBeNull()
      expect(await ids(client, { specialty: "Crowds", freeThisWeek: "true", limit: 5 })).toEqual([zora.id])
    }
  })

  it("counts the coaches of each filter value", async () => {
    const client = await app.person()
    await coach({ specialties: ["Tai Chi"], languages: ["zh"] })
    await coach({ specialties: ["tai chi"], languages: ["zh", "en"] })
    const { body } = await client.call("GET /bookings/coaches/facets")
    expect(body.specialties.filter(facet => facet.value.toLowerCase() === "tai chi")).toMatchObject([
      { count: 2 },
    ])
    expect(body.languages).toContainEqual({ value: "zh", count: 2 })
    expect(body.total).toBeGreaterThan(2)
    expect(body.currency).toBe("EUR")
  })

  it("costs three queries, whether it finds one coach or twenty", async () => {
    const client = await app.person()
    for (let number = 0; number < 20; number++) await coach({ specialties: ["Rowing"] })
    await find(client, { specialty: "Rowing" })
    for (const query of [
      { limit: 20 },
      { limit: 20, q: "rowing" },
      { limit: 20, sort: "soonest" },
      { limit: 1 },
    ]) {
      let found = 0
      const sent = await listQueries(async () => {
        found = (await find(client, { specialty: "Rowing", ...query })).length
      })
      expect(found).toBe(query.limit)
      expect(sent.length).toBe(3)
    }
  })
})
