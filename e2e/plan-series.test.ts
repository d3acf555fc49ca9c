import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createFixture, type Fixture } from "./fixture.ts"

const WEEK = 7 * 86_400_000

const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

describe("a coach who books for a client", () => {
  let fixture: Fixture
  beforeAll(async () => {
    fixture = await createFixture()
  })
  afterAll(() => fixture?.close())

  it("books the free dates of a series, after seeing the others", async () => {
    const { mara, nora, at } = fixture
    const { slots } = await mara.call("GET /bookings/coaches/{coachId}/slots", {
      params: { coachId: mara.id },
      query: {},
    })
    const first = Date.parse(slots[0] ?? "")
    const off = dateOf(first + 2 * WEEK)
    await mara.call("PUT /coach/availability", { body: { timeOff: [{ start: off, end: off }] } })

    const page = await at(mara, "/clients")
    await page.getByRole("button", { name: /^Book/ }).click()
    const sheet = page.getByRole("dialog")
    await sheet.getByRole("table").waitFor()
    if (dateOf(first).slice(0, 7) !== dateOf(Date.now()).slice(0, 7))
      await sheet.getByRole("button", { name: "Next month" }).click()
    await sheet
      .getByRole("button", { name: /^\d\d:\d\d$/ })
      .first()
      .click()
    await sheet.getByText("Weekly").click()
    await sheet.getByText("5 of 6 dates are free. The others are skipped.").waitFor()
    await sheet.getByText("time off").waitFor()
    await sheet.getByRole("button", { name: "Plan 5 sessions" }).click()
    await page.getByText(/5 sessions with Nora are planned, starting/).waitFor()
    const { items } = await nora.call("GET /bookings/my-bookings", { query: { when: "upcoming" } })
    expect(items).toHaveLength(5)
    expect(new Set(items.map(({ seriesId }) => seriesId)).size).toBe(1)
    expect(items.map(({ scheduledAt }) => scheduledAt?.slice(0, 10))).not.toContain(off)
  })
})
