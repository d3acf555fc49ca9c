import type { Locator, Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bookSession } from "./accounts.ts"
import { type Fixture, MARA, NORA, openFixture } from "./fixture.ts"

const REASON = "My knee is swollen since yesterday."

/** Whatever is booked in the coming weeks lies between free and late, or is late, as the coach's rules say. */
const ASKING = { freeUntilHours: 720, approvalUntilHours: 1, late: "fee" } as const
const LATE = { freeUntilHours: 720, approvalUntilHours: 720, late: "fee" } as const

describe("a client who cannot come after all", () => {
  let practice: Fixture
  beforeAll(async () => {
    practice = await openFixture()
  })
  afterAll(() => practice?.close())

  /** A session under these rules, open before both of its people. */
  const openToBoth = async (policy: typeof ASKING | typeof LATE) => {
    const { mara, nora, bothAt } = practice
    await mara.call("PUT /coach/availability", { body: { policy } })
    const id = await bookSession(mara, nora)
    const { coach, client } = await bothAt(`/bookings/${id}`)
    for (const page of [coach, client]) await stateOf(page, "Confirmed")
    const look = () => nora.call("GET /bookings/bookings/{bookingId}", { params: { bookingId: id } })
    return { coach, client, look }
  }

  it("asks the coach between free and late, and it is off when the coach says yes", async () => {
    const { coach, client, look } = await openToBoth(ASKING)
    await askToCallOff(client)
    await coach.getByText("Nora asks to call this session off").waitFor()
    await coach.getByText(/A yes costs nothing/).waitFor()
    await coach.getByRole("button", { name: "Call it off" }).click()
    await client.getByText("You cancelled this session").waitFor()
    await coach.getByText("Nora cancelled this session").waitFor()
    for (const page of [coach, client]) expect(await page.getByText(/owes? /).count()).toBe(0)
    expect(await look()).toMatchObject({ status: "cancelled", cancelledBy: "client", fee: null })
    const asked = await practice.rapport.mailbox.next(MARA.email, /Nora Whelan asks to call off a session/)
    const off = await practice.rapport.mailbox.next(NORA.email, /session with Mara Lindqvist is cancelled/)
    for (const mail of [asked, off]) expect(`${mail.text}${mail.html}`).not.toContain(REASON)
  })

  it("keeps the session when the coach says no", async () => {
    const { coach, client, look } = await openToBoth(ASKING)
    await askToCallOff(client)
    await coach.getByText("Nora asks to call this session off").waitFor()
    await coach.getByRole("button", { name: /^Keep / }).click()
    await client.getByText("You asked Mara to call this session off").waitFor({ state: "detached" })
    for (const page of [coach, client]) await stateOf(page, "Confirmed")
    expect(await look()).toMatchObject({ status: "confirmed", proposal: null, fee: null })
    await practice.rapport.mailbox.next(NORA.email, /session with Mara Lindqvist stays at its time/)
  })

  it("is told of the late fee before the click, owes it after, and is let off by the coach", async () => {
    const { coach, client, look } = await openToBoth(LATE)
    const due = (await look()).ways.cancel?.fee ?? 0
    expect(due).toBeGreaterThan(0)
    const amount = new RegExp(`${Math.floor(due / 100)}`)
    await client.getByRole("button", { name: "Cancel session" }).click()
    const sheet = client.getByRole("dialog", { name: "Cancel the session with Mara?" })
    expect(await sheet.getByText(/Cancelling now costs/).innerText()).toMatch(amount)
    await sheet.getByRole("button", { name: /^Cancel for .+/ }).click()
    await client.getByText("You cancelled this session").waitFor()
    expect(await client.getByText(/^You owe /).innerText()).toMatch(amount)
    await practice.rapport.mailbox.next(NORA.email, /A fee for your session with Mara Lindqvist/)

    await coach.getByText("Nora cancelled this session").waitFor()
    await coach.getByText(/^Nora owes you /).waitFor()
    await coach.getByRole("button", { name: "Waive it" }).click()
    for (const page of [coach, client]) await page.getByText(/^The fee of .+ is waived$/).waitFor()
    expect((await look()).fee).toMatchObject({ amount: due, because: "late_cancel" })
    await practice.rapport.mailbox.next(NORA.email, /Mara Lindqvist waived your fee/)
  })

  it("asks for another time, and the old one stands until the coach says yes", async () => {
    const { coach, client, look } = await openToBoth(ASKING)
    const before = await look()
    await client.getByRole("button", { name: "Move", exact: true }).click()
    const sheet = client.getByRole("dialog", { name: "Move the session" })
    await sheet
      .getByText("Mara has to say yes. Until then both times are held and the old one stands.")
      .waitFor()
    await chooseNextMonth(sheet)
    await sheet.getByRole("button", { name: /^Ask for / }).click()
    await client.getByText(/^You asked to move to /).waitFor()
    const asked = await look()
    const wanted = asked.proposal?.scheduledAt ?? ""
    expect(asked).toMatchObject({ status: "confirmed", scheduledAt: before.scheduledAt })

    await coach.getByText(/^Nora asks to move to /).waitFor()
    await coach.getByRole("button", { name: /^Move to / }).click()
    await client.getByText(/^You asked to move to /).waitFor({ state: "detached" })
    for (const page of [coach, client]) await page.locator("main").getByText(clock(wanted)).first().waitFor()
    expect(await look()).toMatchObject({ status: "confirmed", scheduledAt: wanted, fee: null })
    for (const [address, words] of [
      [MARA.email, /Nora Whelan proposes another time/],
      [MARA.email, /session with Nora Whelan has a new time/],
      [NORA.email, /session with Mara Lindqvist has a new time/],
    ] as const) {
      const { text = "" } = await practice.rapport.mailbox.next(address, words)
      for (const at of [before.scheduledAt ?? "", wanted]) {
        expect(text).toContain(clock(at))
        expect(text).toContain(day(at))
      }
    }
  })

  it("is told of the late fee before moving, too, and moves at once", async () => {
    const { coach, client, look } = await openToBoth(LATE)
    const before = await look()
    await client.getByRole("button", { name: "Move", exact: true }).click()
    const sheet = client.getByRole("dialog", { name: "Move the session" })
    await sheet.getByText(/^It moves at once, and costs the late fee of .+ that was agreed/).waitFor()
    await chooseNextMonth(sheet)
    await sheet.getByRole("button", { name: /^Move to .+ for .+/ }).click()
    await client.getByText(/^You owe /).waitFor()
    await coach.getByText(/^Nora owes you /).waitFor()
    const after = await look()
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

const askToCallOff = async (client: Page): Promise<void> => {
  await client.getByRole("button", { name: "Cancel session" }).click()
  const sheet = client.getByRole("dialog", { name: "Cancel the session with Mara?" })
  await sheet.getByText(/until the answer, the session stands/).waitFor()
  await sheet.getByLabel(/A word to Mara/).fill(REASON)
  await sheet.getByRole("button", { name: "Ask Mara" }).click()
  await client.getByText("You asked Mara to call this session off").waitFor()
}

/** The last free time of the first day that has one: at the end of this month there may be none left in it. */
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
