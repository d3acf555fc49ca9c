import { afterAll, beforeAll, expect, it } from "vitest"
import { createRacers, raceForTimes } from "./testing/booking-races.ts"
import { findInconsistencies } from "./testing/find-inconsistencies.ts"
import { FRIDAY } from "./testing/pair.ts"
import { openTwoServers, type TwoServers } from "./testing/two-servers.ts"

let servers: TwoServers
beforeAll(async () => {
  servers = await openTwoServers(FRIDAY)
})
afterAll(() => servers.close())

const ROUNDS = 300
/** More rounds would need more capacity slots than a coach has. */
const ROUNDS_PER_COACH = 100
const SLOWEST_MS = 5_000

it(`exactly one booking wins in each of ${ROUNDS} rounds, and no response is slow`, async () => {
  for (let done = 0; done < ROUNDS; done += ROUNDS_PER_COACH)
    await raceForTimes(servers, await createRacers(servers), ROUNDS_PER_COACH)
  expect(await findInconsistencies(servers.app.databaseUrl)).toEqual([])
  process.stdout.write(`races: ${ROUNDS} rounds, slowest response ${Math.round(servers.slowest())} ms\n`)
  expect(servers.slowest()).toBeLessThan(SLOWEST_MS)
}, 3_600_000)
