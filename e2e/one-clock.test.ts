import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bookAt } from "./accounts.ts"
import { blockOf, calendarEvent, drag } from "./calendar.ts"
import { wednesday, weeksAfter } from "./dates.ts"
import { createFixture, type Fixture } from "./fixture.ts"

const COACH_ZONE = "America/Vancouver"
const CLIENT_ZONE = "Europe/Kyiv"

/** The instant of this hour of a date on the server's clock of Vancouver. */
const inVancouver = (date: string, hour: number): string =>
  Temporal.PlainDateTime.from(`${date}T${String(hour).padStart(2, "0")}:00`)
    .toZonedDateTime(COACH_ZONE)
    .toInstant()
    .toString()

const inKyiv = (at: string): string =>
  Temporal.Instant.from(at).toZonedDateTimeISO(CLIENT_ZONE).toPlainTime().toString().slice(0, 5)

/** Replaces the zone rules of the browser before each page: one zone is half a day off, and the other is unknown. */
const withOtherZoneRules = (page: Page): Promise<unknown> =>
  page.addInitScript(`{
    const Original = Intl.DateTimeFormat
    const replaced = args => {
      const [locales, options] = args
      const zone = options?.timeZone
      if (zone === "${CLIENT_ZONE}" || zone === "Europe/Kiev") throw new RangeError("Invalid time zone specified: " + zone)
      return [locales, zone === "${COACH_ZONE}" ? { ...options, timeZone: "Asia/Tokyo" } : options]
    }
    Intl.DateTimeFormat = new Proxy(Original, {
      construct: (target, args) => new target(...replaced(args)),
      apply: (target, self, args) => target(...replaced(args)),
    })
  }`)

describe("a browser whose zone rules are not the server's", () => {
  let fixture: Fixture
  const date = wednesday()
  beforeAll(async () => {
    fixture = await createFixture()
    const { mara, nora } = fixture
    await mara.call("PATCH /users/me", { body: { timeZone: COACH_ZONE } })
    await nora.call("PATCH /users/me", { body: { timeZone: CLIENT_ZONE } })
    await mara.call("PUT /coach/availability", {
      body: {
        timeZone: COACH_ZONE,
        weekly: [{ days: [1, 2, 3, 4, 5], start: "09:00", end: "17:00" }],
        overrides: [],
        intervalMinutes: 60,
      },
    })
  })
  afterAll(() => fixture?.close())

  const open = async (person: Fixture["mara"], path: string): Promise<Page> => {
    const page = await fixture.at(person, "/me")
    await withOtherZoneRules(page)
    await page.goto(path)
    const wrong = await page.evaluate(zone => {
      const format = new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit" })
      return format.format(Date.parse("2027-01-01T18:00:00Z"))
    }, COACH_ZONE)
    expect(wrong).toBe("03")
    return page
  }

  it("shows the server's times on every page of a session, to both people", async () => {
    const { mara, nora } = fixture
    const at = inVancouver(date, 10)
    const id = await bookAt(mara, nora, at)
    for (const path of [`/bookings/${id}`, `/calendar?date=${date}`, `/calendar?view=list&date=${date}`]) {
      const coach = await open(mara, path)
      await coach.getByText("10:00").first().waitFor()
    }
    for (const path of [`/bookings/${id}`, "/calendar"]) {
      const client = await open(nora, path)
      await client.getByText(inKyiv(at)).first().waitFor()
    }
  })

  it("draws, drags and greys by the server's times in the calendar", async () => {
    const { mara, nora } = fixture
    const day = weeksAfter(date, 1)
    const id = await bookAt(mara, nora, inVancouver(day, 10))
    const coach = await open(mara, `/calendar?date=${day}`)
    await calendarEvent(coach, id).getByText("10:00", { exact: true }).waitFor()
    const block = await blockOf(coach, id)
    const free = await coach.locator('[class*="_free_"]').evaluateAll(
      (areas, x) =>
        areas
          .map(area => area.getBoundingClientRect())
          .filter(({ left, right }) => left <= x && x <= right)
          .map(({ top, height }) => ({ top: top + scrollY, height })),
      block.x + block.width / 2,
    )
    const scrolled = await coach.evaluate(() => scrollY)
    // From 9 to 17 in Vancouver: an hour before the session, and eight hours long.
    expect(free).toHaveLength(1)
    expect((block.y + scrolled - (free[0]?.top ?? 0)) / block.height).toBeCloseTo(1, 0)
    expect((free[0]?.height ?? 0) / block.height).toBeCloseTo(8, 0)

    await drag(coach, id, 2)
    await coach.getByRole("heading", { name: /^Move Nora to .*12:00\?$/ }).waitFor()
    await coach.getByRole("button", { name: "Move it" }).click()
    await coach.getByText(/Moved Nora to .*12:00/).waitFor()
    const moved = await nora.call("GET /bookings/bookings/{bookingId}", { params: { bookingId: id } })
    expect(Date.parse(moved.scheduledAt ?? "")).toBe(Date.parse(inVancouver(day, 12)))
  })

  it("offers the coach's times, and books the one that was shown", async () => {
    const { mara, nora } = fixture
    const day = weeksAfter(date, 2)
    const at = inVancouver(day, 15)
    const client = await open(nora, `/coaches/${mara.id}/book?at=${at}`)
    await client
      .getByText(`${inKyiv(at)}–`, { exact: false })
      .first()
      .waitFor()
    await client.getByText("15:00–15:30").first().waitFor()
    await client.getByRole("button", { name: /^Ask for/ }).click()
    await client.getByRole("heading", { name: "Mara has your request" }).waitFor()
    const { items } = await nora.call("GET /bookings/my-bookings", { query: { status: "pending" } })
    expect(items.map(({ scheduledAt }) => Date.parse(scheduledAt ?? ""))).toEqual([Date.parse(at)])
  })

  it("finds time zones by new and old names, without accents, and shows the server's time in each", async () => {
    const page = await open(fixture.nora, "/me/profile")
    const picker = page.getByRole("combobox", { name: "Time zone" }).or(page.getByLabel("Time zone")).first()
    for (const [typed, found] of [
      ["Nuuk", "Nuuk, America"],
      ["Godthab", "Nuuk, America"],
      ["Yangon", "Yangon, Asia"],
      ["Kiev", "Kyiv, Europe"],
      ["Calcutta", "Kolkata, Asia"],
      ["Saigon", "Ho Chi Minh City, Asia"],
      ["Sao Paulo", "São Paulo, America"],
      ["Zürich", "Zürich, Europe"],
      ["zurich", "Zürich, Europe"],
      ["UTC", "UTC"],
    ] as const) {
      await picker.click()
      await picker.fill(typed)
      await page.getByRole("option", { name: found }).first().waitFor()
    }
    await picker.fill("Vancouver")
    const now = new Date().toISOString()
    const shown = await page.getByRole("option", { name: "Vancouver, America" }).innerText()
    const hour = Temporal.Instant.from(now)
      .toZonedDateTimeISO(COACH_ZONE)
      .toPlainTime()
      .toString()
      .slice(0, 2)
    expect(shown).toContain(`${hour}:`)
  })
})
