import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bookAt } from "./accounts.ts"
import { inBerlin, wednesday, weeksAfter } from "./dates.ts"
import { createFixture, type Fixture, IDA, MARA } from "./fixture.ts"

describe("a weekly series", () => {
  let fixture: Fixture
  const date = wednesday()
  beforeAll(async () => {
    fixture = await createFixture()
    const { mara, join } = fixture
    const ida = await join(IDA)
    await bookAt(mara, ida, inBerlin(weeksAfter(date, 1), 10))
    await mara.call("PUT /coach/availability", { body: { bookingMode: { VIDEO: "instant" } } })
  })
  afterAll(() => fixture?.close())

  it("is booked without the date that is taken, and cancelled one by one and from a date on", async () => {
    const { rapport, mara, nora, at } = fixture
    const coach = await at(mara, `/calendar?date=${date}`)
    const mine = coach.locator("[data-event]").filter({ hasText: "10:00, Nora Whelan" })
    await coach.locator(`[role="cell"][data-date="${date}"]`).last().waitFor()

    const client = await at(nora, `/coaches/${mara.id}/book?at=${inBerlin(date, 10)}`, { phone: true })
    await client.getByRole("button", { name: "Next: confirm" }).click()
    await client.getByText("Weekly", { exact: true }).click()
    for (const _ of Array(2)) await client.getByRole("button", { name: "One fewer" }).click()
    await client.getByText("3 of 4 dates are free. The others are skipped.").waitFor()
    const taken = client.locator("li[data-free=false]")
    expect(await taken.count()).toBe(1)
    expect(await taken.textContent()).toMatch(
      new RegExp(`${Number(weeksAfter(date, 1).slice(8))} .*10:00.*taken`),
    )
    await client.getByRole("button", { name: "Book 3 sessions" }).click()
    await client.getByText("1 date wasn’t free and was skipped.", { exact: false }).waitFor()

    await mine.first().waitFor()
    const { items } = await nora.call("GET /bookings/my-bookings", { query: { when: "upcoming" } })
    const [first, third] = items
    expect(items.map(({ scheduledAt }) => Date.parse(scheduledAt ?? ""))).toEqual(
      [0, 2, 3].map(weeks => Date.parse(inBerlin(weeksAfter(date, weeks), 10))),
    )

    await client.goto(`/bookings/${first?.id}`)
    await client.getByRole("button", { name: "Cancel session" }).click()
    await client.getByRole("button", { name: "Cancel it" }).click()
    await mine.first().waitFor({ state: "detached" })
    await rapport.mailbox.next(MARA.email, /session with Nora Whelan is cancelled/)

    for (const _ of Array(2)) await coach.getByRole("button", { name: "Next week" }).click()
    await mine.first().waitFor()
    await client.goto(`/bookings/${third?.id}`)
    await client.getByRole("button", { name: "Cancel from here on" }).click()
    await client.getByRole("button", { name: "Cancel 2" }).click()
    await client.getByText("Cancelled. We’ve told Mara.").waitFor()
    await mine.first().waitFor({ state: "detached" })
    await coach.getByRole("button", { name: "Next week" }).click()
    await coach
      .locator(`[role="cell"][data-date="${weeksAfter(date, 3)}"]`)
      .last()
      .waitFor()
    expect(await mine.count()).toBe(0)
    await rapport.mailbox.next(MARA.email, /sessions with Nora Whelan are cancelled/)
    const { items: left } = await nora.call("GET /bookings/my-bookings", { query: { when: "upcoming" } })
    expect(left).toEqual([])
  })
})
