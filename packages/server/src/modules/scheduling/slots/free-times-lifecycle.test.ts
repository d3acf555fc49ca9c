import { afterAll, beforeAll, it } from "vitest"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import { liveThroughFreeTimes } from "../testing/free-lives.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

const HISTORIES = 3
const STEPS = 20
/** Three weeks before the clocks change. */
const FROM = "2027-03-05T09:00:00Z"

it(`how soon a coach is free is what the slot engine says, all along ${HISTORIES} random histories`, async () => {
  const start = 20_270_321
  for (let done = 0; done < HISTORIES; done++)
    await liveThroughFreeTimes(app, { seed: start + done, steps: STEPS, from: FROM })
}, 3_600_000)
