import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { signInAs } from "./accounts.ts"
import { inBerlin, wednesday } from "./dates.ts"
import { createFixture, type Fixture, NORA } from "./fixture.ts"

describe("a coach's calendar on a phone", () => {
  let fixture: Fixture
  let bookingId: string
  const day = wednesday()
  beforeAll(async () => {
    fixture = await createFixture()
    const { rapport, mara } = fixture
    await rapport.moveClock(new Date(Date.parse(inBerlin(day, 15)) - 22 * 3_600_000).toISOString())
    const nora = await signInAs(rapport, NORA.email)
    const { id } = await nora.call("POST /bookings/book", {
      body: { coachId: mara.id, scheduledAt: inBerlin(day, 16), type: "VIDEO", minutes: 30 },
    })
    bookingId = id
    await rapport.moveClock(inBerlin(day, 15))
  })
  afterAll(() => fixture?.close())

  it("opens at the present time, and a session that waits is accepted in its block", async () => {
    const { mara, nora, at } = fixture
    const coach = await at(mara, "/calendar", { phone: true })
    const block = coach.locator(`[data-event="${bookingId}"]`)
    await block.waitFor()
    const isInSight = async (): Promise<boolean> => {
      const box = await block.boundingBox()
      return box !== null && box.y > 0 && box.y + box.height < 844
    }
    await expect.poll(isInSight).toBe(true)
    await block.getByText("Accept").click()
    await block.getByText("Accept").waitFor({ state: "detached" })
    const client = await at(nora, `/bookings/${bookingId}`, { phone: true })
    await client.getByText("Confirmed", { exact: true }).first().waitFor()
  })
})
