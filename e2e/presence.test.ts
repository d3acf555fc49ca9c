import { afterAll, beforeAll, expect, it } from "vitest"
import { createFixture, type Fixture } from "./fixture.ts"

let fixture: Fixture
beforeAll(async () => {
  fixture = await createFixture()
})
afterAll(() => fixture?.close())

it("a coach is away after five minutes without a touch, and online again with the next one", async () => {
  const { mara, nora, at } = fixture
  const status = async () => (await nora.call("GET /users/{userId}", { params: { userId: mara.id } })).status
  const page = await at(mara, "/")
  await page.clock.install()
  await page.reload()
  await page.getByRole("heading", { level: 1 }).waitFor()
  await expect.poll(status, { timeout: 30_000 }).toBe("online")
  await page.clock.fastForward("04:00")
  await page.mouse.move(200, 200)
  await page.clock.fastForward("04:00")
  await expect.poll(status, { timeout: 30_000 }).toBe("online")
  await page.clock.fastForward("01:10")
  await expect.poll(status, { timeout: 60_000 }).toBe("away")
  await page.mouse.move(300, 300)
  await expect.poll(status, { timeout: 60_000 }).toBe("online")
})

it("a coach and a client see each other come, go away and return where their names stand", async () => {
  const { mara, nora, at } = fixture
  const coach = await at(mara, "/clients")
  const client = await at(nora, "/network", { phone: true })
  const dot = (page: typeof coach, name: string) => page.getByRole("main").getByRole("img", { name }).first()
  await dot(coach, "Online").waitFor({ timeout: 60_000 })
  await dot(client, "Online").waitFor({ timeout: 60_000 })
  await client.clock.install()
  await client.reload()
  await dot(client, "Online").waitFor()
  await client.clock.fastForward("05:10")
  await dot(coach, "Away").waitFor({ timeout: 60_000 })
  await client.touchscreen.tap(200, 200)
  await dot(coach, "Online").waitFor({ timeout: 60_000 })
  await client.context().close()
  await dot(coach, "Offline").waitFor({ timeout: 90_000 })
})
