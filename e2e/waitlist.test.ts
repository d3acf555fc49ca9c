import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Account, bookAt } from "./accounts.ts"
import { inBerlin, wednesday, weeksAfter } from "./dates.ts"
import { createFixture, type Fixture, IDA, KAI, NORA } from "./fixture.ts"

const OFFER_MINUTES = 5
const WEEKLY = [{ days: [3], start: "10:00", end: "11:00" }]

describe("a day that is full", () => {
  let fixture: Fixture
  let ida: Account
  let kai: Account
  beforeAll(async () => {
    fixture = await createFixture({ settings: { waitlistOfferHours: OFFER_MINUTES / 60 } })
    const { mara, join } = fixture
    ida = await join(IDA)
    kai = await join(KAI)
    await mara.call("PUT /coach/availability", { body: { weekly: WEEKLY } })
  })
  afterAll(() => fixture?.close())

  const joinWaitlist = (client: Account, day: string) =>
    client.call("POST /bookings/coaches/{coachId}/waitlist", {
      params: { coachId: fixture.mara.id },
      body: { day, timeZone: "Europe/Berlin", type: "VIDEO", minutes: 60 },
    })
  it("is offered to the client on the waitlist as soon as somebody cancels, and accepted", async () => {
    const { rapport, mara, nora, at } = fixture
    const date = wednesday()
    const id = await bookAt(mara, ida, inBerlin(date, 10))
    const waiting = await at(nora, `/coaches/${mara.id}/book`, { phone: true })
    await waiting.getByRole("button", { name: "Next: when" }).click()
    const day = waiting.locator(`button[data-date="${date}"]`)
    await waiting.locator("button[data-date]").first().waitFor()
    if ((await day.count()) === 0) await waiting.getByRole("button", { name: "Next month" }).click()
    await day.click()
    await waiting.getByRole("button", { name: /^Wait for / }).click()
    await waiting.getByText(/^You’re waiting for /).waitFor()
    await waiting.goto("/")
    await waiting.getByText("You’re first on the waitlist").waitFor()

    const coach = await at(mara, `/calendar?date=${date}`)
    const drawn = coach.locator("[data-event]")
    await drawn.filter({ hasText: "10:00, Ida Moreau" }).first().waitFor()

    const leaving = await at(ida, `/bookings/${id}`, { phone: true })
    await leaving.getByRole("button", { name: "Cancel session" }).click()
    await leaving.getByRole("button", { name: "Cancel it" }).click()
    await leaving.getByText("Cancelled. We’ve told Mara.").waitFor()
    await waiting.getByRole("button", { name: /^Accept/ }).tap()
    await drawn
      .filter({ hasText: /10:00, Nora Whelan.*confirmed/ })
      .first()
      .waitFor()
    await rapport.mailbox.next(NORA.email, /A time with Mara Lindqvist is free for you/)
    await rapport.mailbox.next(NORA.email, /session with Mara Lindqvist is confirmed/)
    await waiting.goto("/calendar")
    await waiting.getByText("10:00").first().waitFor()
  })

  it("is offered to the next on the waitlist when an offer expires", async () => {
    const { rapport, mara, nora, at } = fixture
    const date = weeksAfter(wednesday(), 1)
    const id = await bookAt(mara, ida, inBerlin(date, 10))
    await joinWaitlist(nora, date)
    await joinWaitlist(kai, date)
    const first = await at(nora, "/", { phone: true })
    await first.getByText("You’re first on the waitlist").waitFor()
    const second = await at(kai, "/", { phone: true })
    await second.getByText("You’re second on the waitlist").waitFor()
    await ida.call("PUT /bookings/bookings/{bookingId}", {
      params: { bookingId: id },
      body: { status: "cancelled" },
    })
    const offer = { name: /^Accept/ }
    await first.getByRole("button", offer).waitFor()
    await second.getByText("You’re first on the waitlist").waitFor()
    expect(await second.getByRole("button", offer).count()).toBe(0)

    await rapport.moveClock(new Date(Date.now() + (OFFER_MINUTES + 1) * 60_000).toISOString())
    await rapport.runScheduledJobs()
    await second.getByRole("button", offer).waitFor()
    expect(await first.getByRole("button", offer).count()).toBe(0)
    await second.getByRole("button", offer).tap()
    const mail = await rapport.mailbox.next(KAI.email, /session with Mara Lindqvist is confirmed/)
    expect(mail.text).toContain("10:00")
  })
})
