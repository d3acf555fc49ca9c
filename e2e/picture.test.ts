import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { axeFindings } from "./axe.ts"
import { createFixture, type Fixture } from "./fixture.ts"

/** A picture twice as wide as high: the left half red, the right half blue. */
const twoColours = async (page: Page): Promise<Buffer> => {
  const url = await page.evaluate(() => {
    const canvas = document.createElement("canvas")
    canvas.width = 800
    canvas.height = 400
    const pen = canvas.getContext("2d")
    if (!pen) throw new Error("no canvas")
    pen.fillStyle = "red"
    pen.fillRect(0, 0, 400, 400)
    pen.fillStyle = "blue"
    pen.fillRect(400, 0, 400, 400)
    return canvas.toDataURL("image/png")
  })
  return Buffer.from(url.split(",")[1] ?? "", "base64")
}

/** The shares of red and blue in the middle row of the saved picture. */
const coloursOf = (page: Page, url: string) =>
  page.evaluate(async address => {
    const bitmap = await createImageBitmap(await (await fetch(address)).blob())
    const canvas = document.createElement("canvas")
    canvas.width = bitmap.width
    canvas.height = bitmap.height
    const pen = canvas.getContext("2d")
    if (!pen) throw new Error("no canvas")
    pen.drawImage(bitmap, 0, 0)
    const row = pen.getImageData(0, bitmap.height / 2, bitmap.width, 1).data
    const red = Array.from({ length: bitmap.width }, (_, x) => (row[4 * x] ?? 0) > 127).filter(Boolean).length
    return { red: Math.round((10 * red) / bitmap.width) / 10, square: bitmap.width === bitmap.height }
  }, url)

describe("a picture of one's own", () => {
  let fixture: Fixture
  beforeAll(async () => {
    fixture = await createFixture()
  })
  afterAll(() => fixture?.close())

  const choose = async (page: Page): Promise<void> => {
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "me.png", mimeType: "image/png", buffer: await twoColours(page) })
    await page.getByRole("button", { name: "Your picture in its frame" }).waitFor()
  }
  const keep = async (page: Page): Promise<{ red: number; square: boolean }> => {
    const before = (await fixture.nora.call("GET /users/me", {})).profilePicture?.publicId
    await page.getByRole("button", { name: "Use this picture" }).click()
    await page.getByText("Your new picture is in place").first().waitFor()
    const { profilePicture } = await fixture.nora.call("GET /users/me", {})
    expect(profilePicture?.publicId).not.toBe(before)
    return coloursOf(page, profilePicture?.url ?? "")
  }

  it("is moved into place with the keyboard, in a frame that is accessible", async () => {
    const page = await fixture.at(fixture.nora, "/me/profile")
    await choose(page)
    expect(await axeFindings(page)).toEqual([])
    const frame = page.getByRole("button", { name: "Your picture in its frame" })
    for (let press = 0; press < 13; press++) await frame.press("ArrowRight")
    expect(await keep(page)).toEqual({ red: 1, square: true })
  })

  it("is dragged with a mouse or a finger, and zoomed", async () => {
    const page = await fixture.at(fixture.nora, "/me/profile", { phone: true })
    await choose(page)
    const frame = page.getByRole("button", { name: "Your picture in its frame" })
    const box = await frame.boundingBox()
    if (!box) throw new Error("no frame")
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await page.mouse.move(middle.x, middle.y)
    await page.mouse.down()
    await page.mouse.move(middle.x - box.width, middle.y)
    await page.mouse.up()
    await frame.press("+")
    const zoom = page.getByRole("slider", { name: "Zoom" })
    expect(Number(await zoom.getAttribute("aria-valuenow"))).toBeGreaterThan(1)
    expect(await keep(page)).toEqual({ red: 0, square: true })
  })

  it("that cannot be loaded is replaced by the person's initials", async () => {
    const page = await fixture.at(fixture.nora, "/")
    await page.route("**/api/v1/pictures/**", route => route.abort())
    await page.goto(`/coaches/${fixture.mara.id}`)
    await page.getByText("ML", { exact: true }).first().waitFor()
  })
})
