import { afterAll, beforeAll, describe, expect, it } from "vitest"
import type { Account } from "./accounts.ts"
import { createFixture, type Fixture } from "./fixture.ts"

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
  let fixture: Fixture
  const seats: { person: Account; id: string }[] = []
  beforeAll(async () => {
    fixture = await createFixture()
    const { mara, join } = fixture
    const group = await mara.call("POST /coach/group-sessions", {
      body: { title: "Circle", type: "VIDEO", minutes: 45, scheduledAt: inDays(9), seats: 2, price: 1200 },
    })
    for (const name of ["Ada", "Ben"]) {
      const person = await join(client(name))
      const { id } = await person.call("POST /bookings/group-sessions/{groupId}/seats", {
        params: { groupId: group.id },
      })
      seats.push({ person, id })
    }
  })
  afterAll(() => fixture?.close())

  it("offers a freed seat to the person on the waitlist, who takes it by keyboard without reloading", async () => {
    const { mara, nora, at } = fixture
    const page = await at(nora, `/coaches/${mara.id}/book`)
    const wait = page.getByRole("button", { name: /Tell me when a seat opens up/ })
    await wait.focus()
    await page.keyboard.press("Enter")
    await page.getByText("You’re first on the waitlist").waitFor()

    const coach = await at(mara, "/clients/groups")
    await coach.getByText("2 of 2, 1 waiting").first().waitFor()

    const [seat] = seats
    await seat?.person.call("PUT /bookings/bookings/{bookingId}", {
      params: { bookingId: seat.id },
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
    expect(await mine.evaluate(element => element === document.activeElement)).toBe(true)
    await coach.getByText("Nora Whelan", { exact: true }).waitFor()
  })
})
