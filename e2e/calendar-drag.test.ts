import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Account, bookAt, connect, createAccount } from "./accounts.ts"
import { blockOf, calendarEvent, drag } from "./calendar.ts"
import { inBerlin, wednesday, weeksAfter } from "./dates.ts"
import { createFixture, type Fixture, IDA, NORA } from "./fixture.ts"
import { touchDrag } from "./touch.ts"

const TOMAS = { firstName: "Tomas", lastName: "Berg", email: "tomas@example.com", role: "coach" } as const

describe("a session in the coach's calendar", () => {
  let fixture: Fixture
  let ida: Account
  beforeAll(async () => {
    fixture = await createFixture()
    ida = await fixture.join(IDA)
  })
  afterAll(() => fixture?.close())

  /** A session of Nora's at ten, open for both people. */
  const atTen = async (date: string) => {
    const { mara, nora, at } = fixture
    const id = await bookAt(mara, nora, inBerlin(date, 10))
    const coach = await at(mara, `/calendar?date=${date}`)
    await calendarEvent(coach, id).getByText("10:00", { exact: true }).waitFor()
    const client = await at(nora, "/calendar", { phone: true })
    const row = client.locator(`main a[href="/bookings/${id}"]`).first()
    await row.getByText("10:00").waitFor()
    return { id, coach, row }
  }
  const mailsOf = (id: string) =>
    fixture.rapport.mailbox
      .to(NORA.email)
      .filter(({ subject, text }) => /has a new time/.test(subject ?? "") && text?.includes(id))
      .map(({ text }) => text ?? "")

  it("is moved by dragging it, and shortened by dragging its lower edge", async () => {
    const { id, coach, row } = await atTen(wednesday())
    await drag(coach, id, 2)
    await coach.getByRole("heading", { name: /^Move Nora to .*12:00\?$/ }).waitFor()
    await coach.getByRole("button", { name: "Move it" }).click()
    await coach.getByText(/Moved Nora to .*12:00/).waitFor()
    await row.getByText("12:00").waitFor()
    await expect.poll(() => mailsOf(id), { timeout: 20_000 }).toHaveLength(1)
    expect(mailsOf(id)[0]).toMatch(/12:00[\s\S]*It was: .*10:00/)

    await drag(coach, id, -0.5, "edge")
    await coach.getByRole("heading", { name: "Set 30 minutes for Nora?" }).waitFor()
    await coach.getByRole("button", { name: "Change it" }).click()
    await coach.getByText("The session with Nora is now 30 minutes").waitFor()
    await row.getByText("30 min").waitFor()
    await expect.poll(() => mailsOf(id), { timeout: 20_000 }).toHaveLength(2)
    expect(mailsOf(id)[1]).toContain("This is now the 30-minute")
  })

  it("returns to its time when the new one is refused, with the reason", async () => {
    const date = weeksAfter(wednesday(), 1)
    const { rapport, mara, nora } = fixture
    await bookAt(mara, ida, inBerlin(date, 14))
    const { id, coach } = await atTen(date)
    await drag(coach, id, 4)
    await coach.getByText("Nothing moved. Ida already has 14:00.").waitFor()
    await calendarEvent(coach, id).getByText("10:00", { exact: true }).waitFor()

    // The server refuses a time for a reason that the coach cannot see.
    const tomas = await createAccount(rapport, TOMAS)
    await connect(tomas, nora)
    await bookAt(tomas, nora, inBerlin(date, 12))
    await drag(coach, id, 2)
    await coach.getByRole("button", { name: "Move it" }).click()
    await coach.getByText(/Nothing moved\. Nora has another session at 12:00\./).waitFor()
    await calendarEvent(coach, id).getByText("10:00", { exact: true }).waitFor()
    expect(mailsOf(id)).toEqual([])
  })

  it("is moved and shortened without a pointer", async () => {
    const { id, coach, row } = await atTen(weeksAfter(wednesday(), 2))
    const block = calendarEvent(coach, id).locator("xpath=ancestor::*[@tabindex][1]")
    await block.focus()
    await coach.keyboard.press("Enter")
    const bubble = coach.getByRole("dialog", { name: /Nora Whelan/ })
    await bubble.getByRole("button", { name: /^Move/ }).press("Enter")
    const sheet = coach.getByRole("dialog", { name: "Move the session" })
    await sheet.getByRole("button", { name: "16:00", exact: true }).press("Enter")
    await sheet.getByRole("button", { name: /^Move to .*16:00/ }).press("Enter")
    await row.getByText("16:00").waitFor()
    await calendarEvent(coach, id).getByText("16:00", { exact: true }).waitFor()

    await block.focus()
    await coach.keyboard.press("Enter")
    await bubble.getByRole("radio", { name: "60 min" }).focus()
    await coach.keyboard.press("ArrowLeft")
    await coach.getByRole("button", { name: "Change it" }).press("Enter")
    await row.getByText("30 min").waitFor()
  })

  it("is moved and shortened by touch after a long press", async () => {
    const date = weeksAfter(wednesday(), 3)
    const { id, coach, row } = await atTen(date)
    const phone = await fixture.at(fixture.mara, `/calendar?view=day&date=${date}`, { phone: true })
    const { x, y, width, height } = await blockOf(phone, id)
    await touchDrag(phone, { x: x + width / 2, y: y + height / 2 }, height)
    await phone.getByRole("heading", { name: /^Move Nora to .*11:00\?$/ }).waitFor()
    await phone.getByRole("button", { name: "Move it" }).tap()
    await row.getByText("11:00").waitFor()
    await calendarEvent(coach, id).getByText("11:00", { exact: true }).waitFor()

    // After a long press it shows a handle at its lower edge.
    const moved = await blockOf(phone, id)
    await touchDrag(phone, { x: x + width / 2, y: moved.y + height / 2 })
    await touchDrag(phone, { x: x + width / 2, y: moved.y + height }, -height / 2)
    await phone.getByRole("heading", { name: "Set 30 minutes for Nora?" }).waitFor()
    await phone.getByRole("button", { name: "Change it" }).tap()
    await row.getByText("30 min").waitFor()
  })
})
