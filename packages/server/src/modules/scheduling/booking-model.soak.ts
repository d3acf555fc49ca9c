import { afterAll, beforeAll, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { faultsIn } from "./testing/check-books.ts"
import { gatherPeople, liveHistory } from "./testing/live-by-model.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

const HISTORIES = 300
const STEPS = 30
const FIRST = Date.parse("2027-03-01T00:00:00Z")
/** Apart, so that what one history leaves open is over in the next. */
const DAYS_APART = 40

it(`${HISTORIES} random lives of bookings go as they do on paper`, async () => {
  const start = Date.now() % 1_000_000_007
  const people = await gatherPeople(app)
  for (let done = 0; done < HISTORIES; done++)
    await liveHistory(app, people, {
      seed: start + done,
      base: FIRST + done * DAYS_APART * 86_400_000,
      steps: STEPS,
    })
  expect(await faultsIn(app.databaseUrl)).toEqual([])
}, 3_600_000)
