import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bookSession } from "./accounts.ts"
import { wednesday } from "./dates.ts"
import { createFixture, type Fixture } from "./fixture.ts"

/** Drags the mouse over a day's column, from one fraction of its height to another. */
const dragOver = async (page: Page, date: string, from: number, to: number): Promise<void> => {
  const column = page.locator(`[role="cell"][data-date="${date}"]`).last()
  const box = await column.boundingBox()
  if (!box) throw new Error("The day is not on the screen")
  const x = box.x + box.width / 2
  await page.mouse.move(x, box.y + box.height * from)
  await page.mouse.down()
  await page.mouse.move(x, box.y + box.height * ((from + to) / 2), { steps: 4 })
  await page.mouse.move(x, box.y + box.height * to, { steps: 4 })
  await page.mouse.up()
}

describe("a coach's calendar", () => {
  let fixture: Fixture
  beforeAll(async () => {
    fixture = await createFixture()
  })
  afterAll(() => fixture?.close())

  const atCalendar = (search: string) => fixture.at(fixture.mara, `/calendar?${search}`)
  const hours = () => fixture.mara.call("GET /coach/availability", {})
  const hoursOn = async (date: string) => (await hours()).overrides.find(override => override.date === date)

  it("blocks part of a day by dragging over it, and frees it again", async () => {
    const date = wednesday()
    const [page, other] = await Promise.all([atCalendar(`date=${date}`), atCalendar(`date=${date}`)])
    for (const window of [page, other])
      await window.locator(`[role="cell"][data-date="${date}"]`).last().waitFor()
    await dragOver(page, date, 0.42, 0.58)
    await page.getByRole("button", { name: "Keep this time free" }).click()
    await page.getByText(/is kept free/).waitFor()
    // Another window of the coach shows it without reloading.
    const tints = other.locator(`[role="cell"][data-date="${date}"] [class*="_free_"]`)
    await expect.poll(() => tints.count(), { timeout: 10_000 }).toBe(2)
    await expect.poll(() => hoursOn(date)).toMatchObject({ intervals: [{}, {}] })
    await page.getByRole("button", { name: "Undo" }).click()
    await page.getByText(/can be booked again/).waitFor()
    expect(await hoursOn(date)).toBeUndefined()
  })

  it("does the same by keyboard", async () => {
    const date = wednesday()
    const page = await atCalendar(`view=day&date=${date}`)
    const cursor = page.getByRole("button", { name: "Choose a time by keyboard" })
    await cursor.waitFor()
    await cursor.focus()
    const named = page.locator("button:focus")
    for (const key of ["ArrowDown", "ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown", "Enter"])
      await named.press(key)
    await page.getByRole("button", { name: "Keep the whole day free" }).click()
    await page.getByText(/is kept free/).waitFor()
    expect((await hours()).timeOff).toMatchObject([{ start: date, end: date }])
    await page.getByRole("button", { name: "Undo" }).click()
    await page.getByText(/can be booked again/).waitFor()
  })

  it("takes days off by dragging over them in the month", async () => {
    const date = wednesday()
    const page = await atCalendar(`view=month&date=${date}`)
    const cell = page.locator(`[data-date="${date}"]`).last()
    const box = await cell.boundingBox()
    if (!box) throw new Error("The day is not on the screen")
    const y = box.y + box.height - 20
    await page.mouse.move(box.x + 30, y)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width, y, { steps: 4 })
    await page.mouse.move(box.x + box.width + 40, y, { steps: 4 })
    await page.mouse.up()
    await page.getByRole("button", { name: "Take this time off" }).click()
    await page.getByText(/is kept free/).waitFor()
    expect((await hours()).timeOff).toMatchObject([{ start: date }])
    await page.getByRole("button", { name: "Undo" }).click()
    await page.getByText(/can be booked again/).waitFor()
  })

  it("changes the length of a session to another one on offer", async () => {
    const { mara, nora } = fixture
    const id = await bookSession(mara, nora)
    const before = await mara.call("GET /bookings/bookings/{bookingId}", { params: { bookingId: id } })
    const page = await atCalendar(`date=${before.scheduledAt?.slice(0, 10)}`)
    await page.locator(`[data-event="${id}"]`).first().click()
    await page.getByText("30 min", { exact: true }).click()
    await page.getByRole("button", { name: "Change it" }).click()
    await page.getByText(/is now 30 minutes/).waitFor()
    const after = await mara.call("GET /bookings/bookings/{bookingId}", { params: { bookingId: id } })
    expect(after).toMatchObject({ minutes: 30, scheduledAt: before.scheduledAt, price: before.price })
  })
})
