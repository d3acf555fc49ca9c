import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createFixture, type Fixture, IDA } from "./fixture.ts"

describe("the free first call", () => {
  let fixture: Fixture
  beforeAll(async () => {
    fixture = await createFixture()
  })
  afterAll(() => fixture?.close())

  it("is booked from the coach's page, where it is offered, and is gone after that", async () => {
    const { mara, nora } = fixture
    const client = await fixture.at(nora, `/coaches/${mara.id}`)
    await client.getByRole("link", { name: "Book your free first call" }).click()
    await client.getByRole("heading", { name: "Book with Mara" }).waitFor()
    expect(await client.getByRole("radio", { name: "15 min free" }).isChecked()).toBe(true)
    await client.getByText("Your first call with Mara is free.").waitFor()
    await client
      .getByRole("button", { name: /^\d\d:\d\d$/ })
      .first()
      .click()
    await client.getByText("First call with this coach, free").waitFor()
    expect(await client.getByText("Every 2 weeks").count()).toBe(0)
    await client.getByRole("button", { name: /^Ask for / }).click()
    await client.getByRole("heading", { name: "Mara has your request" }).waitFor()
    const [booking] = (await nora.call("GET /bookings/my-bookings", {})).items
    expect([booking?.minutes, booking?.price.amount]).toEqual([15, 0])

    await client.goto(`/coaches/${mara.id}`)
    await client.getByRole("heading", { name: "Prices" }).waitFor()
    expect(await client.getByRole("link", { name: "Book your free first call" }).count()).toBe(0)
  })

  it("is reached from the list of one's coaches on a phone", async () => {
    const ida = await fixture.join(IDA)
    const client = await fixture.at(ida, "/coaches?tab=mine", { phone: true })
    await client.getByRole("link", { name: "First 15 min free" }).click()
    await client.getByText("Video, 15 min").waitFor()
    await client
      .getByRole("button", { name: /^\d\d:\d\d/ })
      .first()
      .waitFor()
  })

  it("and no chat session is offered, to clients and to the coach", async () => {
    const { mara, nora } = fixture
    const client = await fixture.at(nora, `/coaches/${mara.id}/book`)
    await client.getByRole("radio", { name: /Voice/ }).waitFor()
    expect(await client.getByRole("radio", { name: /Chat/ }).count()).toBe(0)
    const coach = await fixture.at(mara, "/me/availability?tab=booking")
    await coach.getByRole("heading", { name: "Voice" }).waitFor()
    expect(await coach.getByRole("heading", { name: "Chat" }).count()).toBe(0)
  })
})
