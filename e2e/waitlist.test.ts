import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Account, bookAt, connect, openAccount } from "./accounts.ts"
import { inBerlin, wednesday, weeksAfter } from "./dates.ts"
import { signIn } from "./people.ts"
import { openRapport, type Rapport } from "./rapport.ts"

const MARA = { firstName: "Mara", lastName: "Lindqvist", email: "mara@example.com", role: "coach" } as const
const NORA = { firstName: "Nora", lastName: "Whelan", email: "nora@example.com", role: "client" } as const
const IDA = { firstName: "Ida", lastName: "Moreau", email: "ida@example.com", role: "client" } as const
const KAI = { firstName: "Kai", lastName: "Sander", email: "kai@example.com", role: "client" } as const

/** An offer is held for half a minute, and what ran out is found within the next. */
const OFFER_HOURS = 30 / 3600
const UNTIL_NEXT = { timeout: 120_000 }

describe("a day that is full", () => {
  let rapport: Rapport
  let mara: Account
  let nora: Account
  let ida: Account
  let kai: Account
  beforeAll(async () => {
    rapport = await openRapport({ settings: { waitlistOfferHours: OFFER_HOURS } })
    mara = await openAccount(rapport, MARA)
    nora = await openAccount(rapport, NORA)
    ida = await openAccount(rapport, IDA)
    kai = await openAccount(rapport, KAI)
    for (const client of [nora, ida, kai]) await connect(mara, client)
    await mara.call("PUT /coach/availability", {
      body: { weekly: [{ days: [3], start: "10:00", end: "11:00" }] },
    })
  })
  afterAll(() => rapport?.close())

  const waitFor = (client: Account, day: string) =>
    client.call("POST /bookings/coaches/{coachId}/waitlist", {
      params: { coachId: mara.id },
      body: { day, timeZone: "Europe/Berlin", type: "VIDEO", minutes: 60 },
    })
  const cancel = async (page: Page, id: string): Promise<void> => {
    await page.goto(`/bookings/${id}`)
    await page.getByRole("button", { name: "Cancel session" }).click()
    await page.getByRole("button", { name: "Cancel it" }).click()
    await page.getByText("Cancelled. Mara is told.").waitFor()
  }

  it("is offered to who waits for it as soon as somebody cancels, and taken", async () => {
    const date = wednesday()
    const id = await bookAt(mara, ida, inBerlin(date, 10))
    const waiting = await rapport.browser({ phone: true })
    await signIn(waiting, NORA.email)
    await waiting.goto(`/coaches/${mara.id}/book`)
    await waiting.getByRole("button", { name: "Next: when" }).click()
    const day = waiting.locator(`button[data-date="${date}"]`)
    await waiting.locator("button[data-date]").first().waitFor()
    if ((await day.count()) === 0) await waiting.getByRole("button", { name: "Next month" }).click()
    await day.click()
    await waiting.getByRole("button", { name: /^Wait for / }).click()
    await waiting.getByText(/^You wait for /).waitFor()
    await waiting.goto("/")
    await waiting.getByText("You are first in line").waitFor()

    const coach = await rapport.browser()
    await signIn(coach, MARA.email)
    await coach.goto(`/calendar?date=${date}`)
    const drawn = coach.locator("[data-event]")
    await drawn.filter({ hasText: "10:00, Ida Moreau" }).first().waitFor()

    const leaving = await rapport.browser({ phone: true })
    await signIn(leaving, IDA.email)
    await cancel(leaving, id)
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

  it("goes to the next in line where an offer runs out", async () => {
    const date = weeksAfter(wednesday(), 1)
    const id = await bookAt(mara, ida, inBerlin(date, 10))
    await waitFor(nora, date)
    await waitFor(kai, date)
    const first = await rapport.browser({ phone: true })
    const second = await rapport.browser({ phone: true })
    for (const [page, email] of [
      [first, NORA.email],
      [second, KAI.email],
    ] as const) {
      await signIn(page, email)
      await page.goto("/")
      await page.getByText(/^You are (first|second) in line$/).waitFor()
    }
    await ida.call("PUT /bookings/bookings/{bookingId}", {
      params: { bookingId: id },
      body: { status: "cancelled" },
    })
    const offer = { name: /^Accept/ }
    await first.getByRole("button", offer).waitFor()
    await second.getByText("You are first in line").waitFor()
    await second.getByRole("button", offer).waitFor(UNTIL_NEXT)
    expect(await first.getByRole("button", offer).count()).toBe(0)
    await second.getByRole("button", offer).tap()
    const letter = await rapport.mailbox.next(KAI.email, /session with Mara Lindqvist is confirmed/)
    expect(letter.text).toContain("10:00")
  })
})
