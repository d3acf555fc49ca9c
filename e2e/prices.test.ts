import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { axeFindings } from "./axe.ts"
import { createFixture, type Fixture } from "./fixture.ts"

describe("a coach's prices", () => {
  let fixture: Fixture
  beforeAll(async () => {
    fixture = await createFixture()
  })
  afterAll(() => fixture?.close())

  it("follow the hour until one is typed over, offer a length with one click, and are saved together", async () => {
    const { mara } = fixture
    const coach = await fixture.at(mara, "/me/prices")
    const own = coach.getByRole("textbox", { name: "Voice, 30 min" })
    await own.fill("40")
    await coach.getByRole("textbox", { name: "An hour costs" }).fill("84")
    await coach.getByText("was €60").first().waitFor()
    await coach.getByRole("button", { name: "Offer Video, 90 min" }).click()
    await coach.getByRole("textbox", { name: "Video, 90 min" }).waitFor()
    await coach.getByText("€126", { exact: true }).waitFor()
    expect(await axeFindings(coach)).toEqual([])
    await coach.getByRole("button", { name: "Save prices" }).click()
    await coach.getByText("Your prices are saved").first().waitFor()

    const { prices } = await mara.call("GET /bookings/coaches/{coachId}", { params: { coachId: mara.id } })
    const amounts = Object.fromEntries(
      prices.map(({ type, minutes, amount }) => [`${type} ${minutes}`, amount]),
    )
    expect(amounts).toMatchObject({ "VIDEO 60": 8400, "VIDEO 90": 12_600, "VOICE 30": 4000 })
    await own.fill("")
    await coach.getByRole("button", { name: "Save prices" }).click()
    await expect
      .poll(
        async () => (await mara.call("GET /prices/config/{userId}", { params: { userId: mara.id } })).rates,
      )
      .toEqual([])
  })

  it("get a package, a voucher and a discount, each with what is missing said, and the calculator reckons with them", async () => {
    const { mara } = fixture
    const coach = await fixture.at(mara, "/me/prices", { phone: true })
    await coach.getByRole("button", { name: "Package", exact: true }).click()
    await coach.getByRole("button", { name: "Done" }).click()
    await coach.getByText("Give it a name that your clients will understand.").waitFor()
    await coach.getByRole("textbox", { name: "Name" }).fill("Ten at dawn")
    await coach.getByRole("button", { name: "Done" }).click()
    await coach.getByRole("button", { name: /^Ten at dawn, 60 min/ }).waitFor()
    await coach.getByRole("button", { name: "Add a voucher" }).click()
    await coach.getByRole("textbox", { name: "Code" }).fill("winter10")
    await coach.getByRole("button", { name: "Done" }).click()
    await coach
      .getByRole("combobox", { name: "Voucher" })
      .or(coach.getByRole("textbox", { name: "Voucher" }))
      .click()
    await coach.getByRole("option", { name: "WINTER10" }).click()
    await coach.getByText("Voucher, 10 % off").waitFor()
    await coach.getByRole("button", { name: "Save prices" }).click()
    await coach.getByText("Your prices are saved").first().waitFor()
    const saved = await mara.call("GET /prices/config/{userId}", { params: { userId: mara.id } })
    expect(saved.packages.map(({ name }) => name)).toContain("Ten at dawn")
    expect(saved.discounts).toMatchObject([{ kind: "voucher", code: "WINTER10", percent: 10 }])

    await coach.getByRole("button", { name: /^Ten at dawn, 60 min/ }).click()
    await coach.getByRole("button", { name: "Remove" }).click()
    await coach.getByText("Removed: Ten at dawn.").first().waitFor()
  })
})
