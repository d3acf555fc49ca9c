import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Account } from "./accounts.ts"
import { type Fixture, openFixture } from "./fixture.ts"

const client = (firstName: string) =>
  ({
    firstName,
    lastName: "Whelan",
    email: `${firstName.toLowerCase()}@example.com`,
    role: "client",
  }) as const

const inDays = (days: number): string =>
  `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T10:00:00Z`

describe("a full group session", () => {
  let practice: Fixture
  const seats: { who: Account; id: string }[] = []
  beforeAll(async () => {
    practice = await openFixture()
    const { mara, join } = practice
    const group = await mara.call("POST /coach/group-sessions", {
      body: { title: "Circle", type: "VIDEO", minutes: 45, scheduledAt: inDays(9), seats: 2, price: 1200 },
    })
    for (const name of ["Ada", "Ben"]) {
      const who = await join(client(name))
      const { id } = await who.call("POST /bookings/group-sessions/{groupId}/seats", {
        params: { groupId: group.id },
      })
      seats.push({ who, id })
    }
  })
  afterAll(() => practice?.close())

  it("tells who waits when a seat is free, and it is theirs by keyboard, without reloading", async () => {
    const { mara, nora, at } = practice
    const page = await at(nora, `/coaches/${mara.id}/book`)
    const wait = page.getByRole("button", { name: /Tell me when one is free/ })
    await wait.focus()
    await page.keyboard.press("Enter")
    await page.getByText("You are first in line").waitFor()

    const coach = await at(mara, "/clients/groups")
    await coach.getByText("2 of 2, 1 waits").first().waitFor()

    const [given] = seats
    await given?.who.call("PUT /bookings/bookings/{bookingId}", {
      params: { bookingId: given.id },
      body: { status: "cancelled" },
    })
    await page.getByText(/A seat is held for you until/).waitFor()
    await coach.getByText("Nora Whelan, has an offer").waitFor()

    const take = page.getByRole("button", { name: /^Take a seat/ })
    await take.focus()
    await page.keyboard.press("Enter")
    await page.getByRole("dialog").getByRole("button", { name: "Take a seat" }).focus()
    await page.keyboard.press("Enter")
    const mine = page.getByRole("link", { name: /^Your seat/ })
    await mine.waitFor()
    await page.waitForFunction(() => {
      const { activeElement } = document
      return activeElement?.tagName === "LI" && activeElement.textContent?.includes("Your seat")
    })
    await page.keyboard.press("Tab")
    expect(await mine.evaluate(each => each === document.activeElement)).toBe(true)
    await coach.getByText("Nora Whelan", { exact: true }).waitFor()
  })
})
