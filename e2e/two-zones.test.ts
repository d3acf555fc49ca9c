import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createFixture, type Fixture, MARA, NORA } from "./fixture.ts"

const HOME = "America/New_York"
const AWAY = "Asia/Kolkata"
const DAY = 86_400_000

const clockTime = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit" }).format(at)

/** Noon in New York on the last Wednesday before its next daylight-saving change that leaves time to book. */
const lastNoonBefore = (): number => {
  const offset = (at: number) =>
    12 - Number(clockTime(Math.floor(at / DAY) * DAY + DAY / 2, HOME).slice(0, 2))
  let day = Math.floor(Date.now() / DAY) + 5
  while (offset(day * DAY) === offset((day + 7) * DAY) || new Date(day * DAY).getUTCDay() !== 3) day++
  return day * DAY + (12 + offset(day * DAY)) * 3_600_000
}

describe("a weekly series across a daylight-saving change", () => {
  let fixture: Fixture
  beforeAll(async () => {
    fixture = await createFixture()
    const { mara, nora } = fixture
    await mara.call("PATCH /users/me", { body: { timeZone: HOME } })
    await nora.call("PATCH /users/me", { body: { timeZone: AWAY } })
    await mara.call("PUT /coach/availability", {
      body: {
        timeZone: HOME,
        weekly: [{ days: [1, 2, 3, 4, 5], start: "09:00", end: "17:00" }],
        maxDaysAhead: 400,
        bookingMode: { VIDEO: "instant" },
      },
    })
  })
  afterAll(() => fixture?.close())

  it("stays at noon for the coach, and moves by an hour for a client in a zone with a half-hour offset", async () => {
    const { rapport, mara, nora, at } = fixture
    const path = `/coaches/${mara.id}/book?at=${new Date(lastNoonBefore()).toISOString()}`
    const page = await at(nora, path, { phone: true, timeZone: AWAY })
    await page.getByRole("button", { name: "Next: confirm" }).click()
    await page.getByText("Weekly", { exact: true }).click()
    for (const _ of Array(4)) await page.getByRole("button", { name: "One fewer" }).click()
    await page.getByText("Always 12:00 in Mara’s time zone.").waitFor()
    await page.getByText("All 2 dates are free.").waitFor()
    await page.getByRole("button", { name: "Book 2 sessions" }).click()
    await page.getByText("And 1 more", { exact: false }).waitFor()

    const { items } = await nora.call("GET /bookings/my-bookings", { query: { when: "upcoming" } })
    const times = items.map(({ scheduledAt }) => Date.parse(scheduledAt ?? ""))
    expect(times.map(at => clockTime(at, HOME))).toEqual(["12:00", "12:00"])
    const [before = "", after = ""] = times.map(at => clockTime(at, AWAY))
    expect(before).toMatch(/^2[12]:30$/)
    expect(after).toMatch(/^2[12]:30$/)
    expect(after).not.toBe(before)

    const coach = await at(mara, "/calendar", { timeZone: HOME })
    for (const [index, booking] of items.entries()) {
      await page.goto(`/bookings/${booking.id}`)
      await page
        .getByText(index === 0 ? before : after)
        .first()
        .waitFor()
      await page.getByText("12:00").first().waitFor()
      await coach.goto(`/calendar?date=${booking.scheduledAt?.slice(0, 10)}`)
      await coach.locator(`[data-event="${booking.id}"]`).getByText("12:00").first().waitFor()
    }

    for (const [address, own, other] of [
      [NORA.email, "Kolkata", "New_York"],
      [MARA.email, "New_York", "Kolkata"],
    ] as const) {
      const mail = await rapport.mailbox.next(address, /session.* confirmed/)
      expect(mail.text).toContain("12:00")
      expect(mail.text).toContain(before)
      expect(mail.text).toContain(after)
      expect(mail.text).toContain(own)
      expect(mail.text).toContain(other)
    }
  })
})
