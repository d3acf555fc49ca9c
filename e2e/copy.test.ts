import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { createFixture, type Fixture } from "./fixture.ts"

describe("copying an address", () => {
  let fixture: Fixture
  beforeAll(async () => {
    fixture = await createFixture()
  })
  afterAll(() => fixture?.close())

  it("works over plain HTTP, where browsers have no clipboard API, and the address is readable", async () => {
    const { rapport, mara, at } = fixture
    const coach = await at(mara, "/me")
    await coach.addInitScript(() => Object.defineProperty(navigator, "clipboard", { value: undefined }))
    await coach.goto("/me/booking-page")
    await coach.getByText(`${rapport.url}/book/mara.lindqvist`, { exact: true }).waitFor()
    await coach.getByRole("button", { name: "Copy" }).first().click()
    await coach.getByRole("button", { name: "Copied" }).waitFor()

    await coach.keyboard.press("Control+K")
    const field = coach.getByRole("combobox")
    await field.press("Control+V")
    expect(await field.inputValue()).toBe(`${rapport.url}/book/mara.lindqvist`)
  })

  it("says so where the browser refuses it", async () => {
    const { mara, at } = fixture
    const coach = await at(mara, "/me")
    await coach.addInitScript(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined })
      document.execCommand = () => false
    })
    await coach.goto("/me/booking-page")
    await coach.getByRole("button", { name: "Copy" }).first().click()
    await coach.getByText("Select the text and copy it yourself.", { exact: false }).waitFor()
    expect(await coach.getByRole("button", { name: "Copied" }).count()).toBe(0)
  })
})
