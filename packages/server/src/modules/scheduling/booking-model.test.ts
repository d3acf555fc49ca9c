import { afterAll, beforeAll, expect, it } from "vitest"
import { createTestApp, type TestApp } from "../../testing/test-app.ts"
import { findInconsistencies } from "./testing/find-inconsistencies.ts"
import { checkModelHistory, createPeople } from "./testing/model-histories.ts"

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app.close())

const HISTORIES = 8
const STEPS = 30
const FIRST = Date.parse("2027-03-01T00:00:00Z")
/** Far apart, so that open bookings of one history are over in the next. */
const DAYS_APART = 40

it(`${HISTORIES} random histories of bookings go as in the reference model`, async () => {
  const start = 20_270_301
  const people = await createPeople(app)
  for (let done = 0; done < HISTORIES; done++)
    await checkModelHistory(app, people, {
      seed: start + done,
      base: FIRST + done * DAYS_APART * 86_400_000,
      steps: STEPS,
    })
  expect(await findInconsistencies(app.databaseUrl)).toEqual([])
}, 3_600_000)
