import { afterAll, beforeAll, it } from "vitest"
import { createTestApp, type TestApp } from "../../../testing/test-app.ts"
import { checkFreeTimeHistory } from "../testing/free-time-histories.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

const HISTORIES = 60
const STEPS = 20
/** Three weeks before the clocks change. */
const FROM = "2027-03-05T09:00:00Z"

it(`the ranked next free time is the computed one throughout ${HISTORIES} random histories`, async () => {
  const start = Date.now() % 1_000_000_007
  for (let done = 0; done < HISTORIES; done++)
    await checkFreeTimeHistory(app, { seed: start + done, steps: STEPS, from: FROM })
}, 3_600_000)
