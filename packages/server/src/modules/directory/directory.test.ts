import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { listQueries } from "../../platform/db.ts"
import { openHouse, type TestHouse } from "../../testing/house.ts"
import type { TestPerson } from "../../testing/people.ts"
import { signInAgain } from "../../testing/sign-in-again.ts"

describe("finding a coach", () => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(() => house.close())

  interface About {
    firstName?: string
    lastName?: string
    headline?: string
    specialties?: string[]
    languages?: string[]
    years?: number
  }
  const coach = async ({ headline, specialties, languages, years, ...name }: About = {}) => {
    const made = await house.person({ role: "coach", ...name })
    await house.house.db
      .updateTable("coach_profiles")
      .set({
        headline: headline ?? "",
        specialties: specialties ?? [],
        languages: languages ?? [],
        years_of_experience: years ?? 0,
      })
      .where("account_id", "=", made.id)
      .execute()
    return made
  }
  const find = async (by: TestPerson, query: object = {}) => {
    const answer = await by.call("GET /bookings/coaches", { query: { limit: 100, ...query } })
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.problem))
    return answer.body.items
  }
  const ids = async (by: TestPerson, query: object = {}) => (await find(by, query)).map(each => each.id)
  const show = (by: Pick<TestPerson, "call">, coachId: string) =>
    by.call("GET /bookings/coaches/{coachId}", { params: { coachId } })
  const setPrivacy = (person: TestPerson, values: object) =>
    house.house.db.updateTable("privacy_settings").set(values).where("account_id", "=", person.id).execute()
  const priced = (coachId: string, base_rate: number) =>
    house.house.db.updateTable("price_configs").set({ base_rate }).where("coach_id", "=", coachId).execute()
  const readPrices = (person: TestPerson) =>
    person.call("GET /prices/config/{userId}", { params: { userId: person.id } })

  it("forgives typos and accents in names, headlines and topics", async () => {
    const client = await house.person()
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

  it("filters by topic, language, price and kind of session, each by any of its values", async () => {
    const client = await house.person()
    const a = await coach({ specialties: ["Fencing", "Épée"], languages: ["en", "sv"] })
    const b = await coach({ specialties: ["Archery"], languages: ["de"] })
    for (const each of [a, b]) await readPrices(each)
    await priced(a.id, 9000)
    await priced(b.id, 3000)
    expect(await ids(client, { specialty: "fencing" })).toEqual([a.id])
    expect(await ids(client, { specialty: "epee" })).toEqual([a.id])
    expect((await ids(client, { specialty: ["Fencing", "archery"] })).sort()).toEqual([a.id, b.id].sort())
    expect(await ids(client, { specialty: ["Fencing", "Archery"], language: "de" })).toEqual([b.id])
    expect(await ids(client, { specialty: ["Fencing", "Archery"], language: ["sv", "fr"] })).toEqual([a.id])
    expect(await ids(client, { specialty: ["Fencing", "Archery"], maxPrice: 5000 })).toEqual([b.id])
    expect(await ids(client, { specialty: ["Fencing", "Archery"], sort: "price" })).toEqual([b.id, a.id])
    expect(await ids(client, { specialty: "Archery", type: "CHAT" })).toEqual([b.id])
    const offers = JSON.stringify([{ type: "VIDEO", minutes: 30 }])
    await house.house.db.updateTable("schedules").set({ offers }).where("coach_id", "=", b.id).execute()
    expect(await ids(client, { specialty: "Archery", type: "CHAT" })).toEqual([])
  })

  it("orders by name, experience or the soonest free time, page by page without gaps", async () => {
    const client = await house.person()
    const topic = ["Paging"]
    const made: TestPerson[] = []
    for (const [firstName, years] of [
      ["Bea", 3],
      ["Ána", 9],
      ["Carl", 1],
      ["Dora", 9],
      ["Eli", 5],
    ] as const)
      made.push(await coach({ firstName, years, specialties: topic }))
    const last = made[4] as TestPerson
    const closed = { weekly: "[]" }
    await house.house.db.updateTable("schedules").set(closed).where("coach_id", "=", last.id).execute()
    const names = (items: { firstName: string }[]) => items.map(each => each.firstName)
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

  it("shows with each coach where one stands, the one right button, and why", async () => {
    const client = await house.person()
    const mara = await coach({ firstName: "Mara" })
    const at = async () => (await show(client, mara.id)).body
    expect(await at()).toMatchObject({
      connectionStatus: "not_connected",
      connectionId: null,
      button: "request",
    })
    const { body } = await client.call("POST /connections", { body: { coachId: mara.id } })
    const change = (person: TestPerson, status: "accepted" | "declined" | "pending" | "ended") =>
      person.call("PUT /connections/{id}", { params: { id: body.id }, body: { status } })
    expect(await at()).toMatchObject({
      connectionStatus: "pending",
      connectionId: body.id,
      button: "request_pending",
    })
    await change(mara, "declined")
    expect(await at()).toMatchObject({ connectionStatus: "declined", button: "request_declined" })
    await change(mara, "pending")
    await change(mara, "accepted")
    expect(await at()).toMatchObject({
      connectionStatus: "accepted",
      button: "book",
      totalSlots: 10,
      bookedSlots: 0,
      availableSlots: 10,
    })
    expect((await at()).nextFreeAt).not.toBeNull()
    expect(await ids(client, { mine: "true" })).toEqual([mara.id])
    await change(client, "ended")
    expect(await at()).toMatchObject({ connectionStatus: "ended", button: "request" })
    expect(await ids(client, { mine: "true" })).toEqual([])
    expect((await show(mara, mara.id)).body).toMatchObject({ button: "none" })
  })

  it("keeps a fully booked coach from being booked, not from being asked", async () => {
    const client = await house.person()
    const other = await house.person()
    const mara = await coach()
    await house.connect(mara, client)
    await house.house.db
      .updateTable("schedules")
      .set({ total_slots: 1 })
      .where("coach_id", "=", mara.id)
      .execute()
    const booked = await client.call("POST /bookings/book", { body: { coachId: mara.id } })
    expect(booked.status).toBe(201)
    expect((await show(client, mara.id)).body).toMatchObject({
      availableSlots: 0,
      bookedSlots: 1,
      button: "fully_booked",
    })
    expect((await show(other, mara.id)).body).toMatchObject({ availableSlots: 0, button: "request" })
    expect(await ids(other, { freeThisWeek: "true" })).not.toContain(mara.id)
  })

  it("reads the state afresh when a request ran out, before any sweep", async () => {
    const client = await house.person()
    const mara = await coach()
    await client.call("POST /connections", { body: { coachId: mara.id } })
    house.clock.advance(15 * 86_400_000)
    const again = await signInAgain(house, client)
    expect((await show(again, mara.id)).body).toMatchObject({
      connectionStatus: "expired",
      button: "request",
    })
    house.clock.set(new Date())
  })

  it("shows nobody who is blocked either way, suspended or hidden; a hidden page and none look alike", async () => {
    const client = await house.person()
    const { db } = house.house
    const at = { created_at: new Date() }
    const [blocking, blocked, paused, closed, open] = await Promise.all(
      Array.from({ length: 5 }, () => coach()),
    )
    if (!blocking || !blocked || !paused || !closed || !open) throw new Error("Five coaches were made")
    await db
      .insertInto("blocks")
      .values({ blocker_id: blocking.id, blocked_id: client.id, ...at })
      .execute()
    await db
      .insertInto("blocks")
      .values({ blocker_id: client.id, blocked_id: blocked.id, ...at })
      .execute()
    await db.updateTable("accounts").set({ suspended_at: new Date() }).where("id", "=", paused.id).execute()
    await setPrivacy(closed, { profile: "nobody" })
    const seen = await ids(client)
    expect(seen).toContain(open.id)
    for (const hidden of [blocking, blocked, paused, closed]) {
      expect(seen).not.toContain(hidden.id)
      expect(await ids(client, { q: hidden.firstName })).not.toContain(hidden.id)
      expect((await show(client, hidden.id)).problem).toMatchObject({ status: 404, code: "not_found" })
    }
    expect((await show(client, client.id)).status).toBe(404)
    expect((await show(client, crypto.randomUUID())).status).toBe(404)
    expect((await show(client, "nobody")).status).toBe(400)
  })

  it("keeps a coach hidden from search out of lists, but not from their clients or a direct link", async () => {
    const client = await house.person()
    const stranger = await house.person()
    const mara = await coach({ specialties: ["Quiet work"] })
    await house.connect(mara, client)
    await setPrivacy(mara, { searchable: false })
    expect(await ids(stranger, { specialty: "Quiet work" })).toEqual([])
    expect(await ids(client, { mine: "true" })).toEqual([mara.id])
    expect((await show(stranger, mara.id)).status).toBe(200)
    await setPrivacy(mara, { profile: "nobody" })
    expect((await show(stranger, mara.id)).status).toBe(404)
    expect((await show(client, mara.id)).body.button).toBe("book")
  })

  it("is open without signing in only for the page of a coach visible to everyone", async () => {
    const mara = await coach()
    const page = await show(house.anyone, mara.id)
    expect(page.body).toMatchObject({
      connectionStatus: "not_connected",
      connectionId: null,
      button: "request",
    })
    expect(JSON.stringify(page.body)).not.toContain(mara.email)
    await setPrivacy(mara, { profile: "ties" })
    expect((await show(house.anyone, mara.id)).status).toBe(404)
    expect((await house.anyone.call("GET /bookings/coaches")).status).toBe(401)
    expect((await house.anyone.call("GET /bookings/coaches/facets")).status).toBe(401)
  })

  it("says how fast a coach answers once three answers tell", async () => {
    house.clock.set("2027-05-05T08:00:00Z")
    let mara = await coach({ firstName: "Mara" })
    const asked: string[] = []
    for (let each = 0; each < 3; each++) {
      const client = await house.person()
      asked.push((await client.call("POST /connections", { body: { coachId: mara.id } })).body.id)
    }
    house.clock.advance(30 * 60_000)
    mara = await signInAgain(house, mara)
    const viewer = await house.person()
    for (const [answered, id] of asked.entries()) {
      const { body } = await show(viewer, mara.id)
      expect(body.answersWithinMinutes, `${answered} answers`).toBeNull()
      await mara.call("PUT /connections/{id}", { params: { id }, body: { status: "accepted" } })
    }
    const { body } = await show(viewer, mara.id)
    expect(body).toMatchObject({ answersWithinMinutes: 30, sentence: "Mara usually answers within an hour." })
    house.clock.set(new Date())
  })

  it("counts what there is to filter by", async () => {
    const client = await house.person()
    await coach({ specialties: ["Tai Chi"], languages: ["zh"] })
    await coach({ specialties: ["tai chi"], languages: ["zh", "en"] })
    const { body } = await client.call("GET /bookings/coaches/facets")
    expect(body.specialties.filter(each => each.value.toLowerCase() === "tai chi")).toMatchObject([
      { count: 2 },
    ])
    expect(body.languages).toContainEqual({ value: "zh", count: 2 })
    expect(body.total).toBeGreaterThan(2)
    expect(body.currency).toBe("EUR")
  })

  it("costs three queries, whether it finds one coach or twenty", async () => {
    const client = await house.person()
    for (let each = 0; each < 20; each++) await coach({ specialties: ["Rowing"] })
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
