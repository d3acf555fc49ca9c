import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { bookSession } from "./accounts.ts"
import { createFixture, type Fixture } from "./fixture.ts"

describe("the hour after a session", () => {
  let fixture: Fixture
  let id: string
  beforeAll(async () => {
    fixture = await createFixture()
    id = await bookSession(fixture.mara, fixture.nora)
    const { endsAt } = await fixture.nora.call("GET /bookings/bookings/{bookingId}", {
      params: { bookingId: id },
    })
    await fixture.rapport.moveClock(new Date(Date.parse(endsAt ?? "") + 2 * 60_000).toISOString())
  })
  afterAll(() => fixture?.close())

  it("offers the client the next session and asks how it was, before the coach has closed it", async () => {
    const client = await fixture.at(fixture.nora, "/", { phone: true })
    await client.getByText("Your session with Mara is over").waitFor()
    await client.getByRole("link", { name: "Book another" }).waitFor()
    await client.getByRole("link", { name: "How was it?" }).click()
    await client.waitForURL(new RegExp(id))
    await client.getByText("Over", { exact: true }).first().waitFor()
    await client.getByRole("link", { name: "Book another" }).waitFor()
    await client.getByRole("radio", { name: "Very good" }).check({ force: true })
    await client.getByRole("button", { name: "Send", exact: true }).click()
    await client.getByText("Thank you. It’s on the page now.").waitFor()
    await client.goto("/")
    await client.getByRole("link", { name: "Book another" }).waitFor()
    expect(await client.getByRole("link", { name: "How was it?" }).count()).toBe(0)
  })

  it("lets the coach close it on Today with one press", async () => {
    const coach = await fixture.at(fixture.mara, "/")
    await coach.getByRole("heading", { name: "Over, ready to close" }).waitFor()
    await coach.getByRole("button", { name: /^Close it/ }).click()
    await coach.getByRole("heading", { name: "Over, ready to close" }).waitFor({ state: "detached" })
    await coach.goto(`/bookings/${id}`)
    await coach.getByText("Done", { exact: true }).first().waitFor()
  })
})
