import type { Locator, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bookSession } from "./accounts.ts"
import { createFixture, type Fixture, MARA, NORA } from "./fixture.ts"

const REASON = "My knee is swollen since yesterday."

/** Policies under which any session of the coming weeks is between free and late, or late. */
const NEEDS_CONSENT = { freeUntilHours: 720, approvalUntilHours: 1, late: "fee" } as const
const LATE = { freeUntilHours: 720, approvalUntilHours: 720, late: "fee" } as const

describe("a client who cancels late", () => {
  let fixture: Fixture
  beforeAll(async () => {
    fixture = await createFixture()
  })
  afterAll(() => fixture?.close())

  /** A session under this policy, open for both people. */
  const openToBoth = async (policy: typeof NEEDS_CONSENT | typeof LATE) => {
    const { mara, nora, bothAt } = fixture
    await mara.call("PUT /coach/availability", { body: { policy } })
    const id = await bookSession(mara, nora)
    const { coach, client } = await bothAt(`/bookings/${id}`)
    for (const page of [coach, client]) await stateOf(page, "Confirmed")
    const readBooking = () => nora.call("GET /bookings/bookings/{bookingId}", { params: { bookingId: id } })
    return { coach, client, readBooking }
  }

  it("needs the coach's consent between free and late, and the session is cancelled with it", async () => {
    const { coach, client, readBooking } = await openToBoth(NEEDS_CONSENT)
    await requestCancellation(client)
    await coach.getByText("Nora would like to cancel this session").waitFor()
    await coach.getByText(/Saying yes costs nothing/).waitFor()
    await coach.getByRole("button", { name: "Cancel it" }).click()
    await client.getByText("You cancelled this session").waitFor()
    await coach.getByText("Nora cancelled this session").waitFor()
    for (const page of [coach, client]) expect(await page.getByText(/owes? /).count()).toBe(0)
    expect(await readBooking()).toMatchObject({ status: "cancelled", cancelledBy: "client", fee: null })
    const requestMail = await fixture.rapport.mailbox.next(
      MARA.email,
      /Nora Whelan asked to cancel a session/,
    )
    const cancellationMail = await fixture.rapport.mailbox.next(
      NORA.email,
      /session with Mara Lindqvist is cancelled/,
    )
    for (const mail of [requestMail, cancellationMail])
      expect(`${mail.text}${mail.html}`).not.toContain(REASON)
  })

  it("keeps the session when the coach refuses", async () => {
    const { coach, client, readBooking } = await openToBoth(NEEDS_CONSENT)
    await requestCancellation(client)
    await coach.getByText("Nora would like to cancel this session").waitFor()
    await coach.getByRole("button", { name: /^Keep / }).click()
    await client.getByText("You asked Mara to cancel this session").waitFor({ state: "detached" })
    for (const page of [coach, client]) await stateOf(page, "Confirmed")
    expect(await readBooking()).toMatchObject({ status: "confirmed", proposal: null, fee: null })
    await fixture.rapport.mailbox.next(NORA.email, /session with Mara Lindqvist keeps its time/)
  })

  it("sees the late fee before confirming, owes it after, and has it waived by the coach", async () => {
    const { coach, client, readBooking } = await openToBoth(LATE)
    const due = (await readBooking()).ways.cancel?.fee ?? 0
    expect(due).toBeGreaterThan(0)
    const amount = new RegExp(`${Math.floor(due / 100)}`)
    await client.getByRole("button", { name: "Cancel session" }).click()
    const sheet = client.getByRole("dialog", { name: "Cancel the session with Mara?" })
    expect(await sheet.getByText(/Cancelling now costs/).innerText()).toMatch(amount)
    await sheet.getByRole("button", { name: /^Cancel for .+/ }).click()
    await client.getByText("You cancelled this session").waitFor()
    expect(await client.getByText(/^You owe /).innerText()).toMatch(amount)
    await fixture.rapport.mailbox.next(NORA.email, /A fee for your session with Mara Lindqvist/)

    await coach.getByText("Nora cancelled this session").waitFor()
    await coach.getByText(/^Nora owes you /).waitFor()
    await coach.getByRole("button", { name: "Waive it" }).click()
    for (const page of [coach, client]) await page.getByText(/^The fee of .+ is waived$/).waitFor()
    expect((await readBooking()).fee).toMatchObject({ amount: due, because: "late_cancel" })
    await fixture.rapport.mailbox.next(NORA.email, /Mara Lindqvist waived your fee/)
  })

  it("proposes another time, and the old one stays until the coach accepts", async () => {
    const { coach, client, readBooking } = await openToBoth(NEEDS_CONSENT)
    const before = await readBooking()
    await client.getByRole("button", { name: "Move", exact: true }).click()
    const sheet = client.getByRole("dialog", { name: "Move the session" })
    await sheet
      .getByText("Mara has to say yes. Until then both times are held, and the old one counts.")
      .waitFor()
    await chooseNextMonth(sheet)
    await sheet.getByRole("button", { name: /^Ask for / }).click()
    await client.getByText(/^You asked to move to /).waitFor()
    const proposed = await readBooking()
    const proposedTime = proposed.proposal?.scheduledAt ?? ""
    expect(proposed).toMatchObject({ status: "confirmed", scheduledAt: before.scheduledAt })

    await coach.getByText(/^Nora would like to move to /).waitFor()
    await coach.getByRole("button", { name: /^Move to / }).click()
    await client.getByText(/^You asked to move to /).waitFor({ state: "detached" })
    for (const page of [coach, client])
      await page.locator("main").getByText(clock(proposedTime)).first().waitFor()
    expect(await readBooking()).toMatchObject({ status: "confirmed", scheduledAt: proposedTime, fee: null })
    for (const [address, words] of [
      [MARA.email, /Nora Whelan suggested another time/],
      [MARA.email, /session with Nora Whelan has a new time/],
      [NORA.email, /session with Mara Lindqvist has a new time/],
    ] as const) {
      const { text = "" } = await fixture.rapport.mailbox.next(address, words)
      for (const at of [before.scheduledAt ?? "", proposedTime]) {
        expect(text).toContain(clock(at))
        expect(text).toContain(day(at))
      }
    }
  })

  it("sees the late fee before rescheduling too, and reschedules at once", async () => {
    const { coach, client, readBooking } = await openToBoth(LATE)
    const before = await readBooking()
    await client.getByRole("button", { name: "Move", exact: true }).click()
    const sheet = client.getByRole("dialog", { name: "Move the session" })
    await sheet
      .getByText(/^It moves right away, and costs the late fee of .+ agreed when you booked/)
      .waitFor()
    await chooseNextMonth(sheet)
    await sheet.getByRole("button", { name: /^Move to .+ for .+/ }).click()
    await client.getByText(/^You owe /).waitFor()
    await coach.getByText(/^Nora owes you /).waitFor()
    const after = await readBooking()
    expect(after).toMatchObject({ status: "confirmed", fee: { because: "late_move", waivedAt: null } })
    expect(after.scheduledAt).not.toBe(before.scheduledAt)
    for (const page of [coach, client])
      await page
        .locator("main")
        .getByText(clock(after.scheduledAt ?? ""))
        .first()
        .waitFor()
  })
})

const requestCancellation = async (client: Page): Promise<void> => {
  await client.getByRole("button", { name: "Cancel session" }).click()
  const sheet = client.getByRole("dialog", { name: "Cancel the session with Mara?" })
  await sheet.getByText(/Until they answer, the session is still on/).waitFor()
  await sheet.getByLabel(/A note to Mara/).fill(REASON)
  await sheet.getByRole("button", { name: "Ask Mara" }).click()
  await client.getByText("You asked Mara to cancel this session").waitFor()
}

/** The last free time of the first day that has one; near the end of a month there may be none in it. */
const chooseNextMonth = async (sheet: Locator): Promise<void> => {
  await sheet.getByRole("button", { name: "Next month" }).click()
  await sheet.locator('button[data-date][aria-pressed="true"]').waitFor()
  await sheet.locator("ul button:not([disabled]) .time").last().click()
}

const stateOf = (page: Page, word: string): Promise<void> =>
  page.getByText(word, { exact: true }).first().waitFor()

const inBerlin = (at: string, parts: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/Berlin", ...parts }).format(new Date(at))
const clock = (at: string): string => inBerlin(at, { hour: "2-digit", minute: "2-digit" })
const day = (at: string): string => inBerlin(at, { day: "numeric", month: "long" })
