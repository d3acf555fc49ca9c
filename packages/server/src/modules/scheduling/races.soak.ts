import { afterAll, beforeAll, expect, it } from "vitest"
import { faultsIn } from "./testing/check-books.ts"
import { FRIDAY } from "./testing/pair.ts"
import { gather, race } from "./testing/race-rounds.ts"
import { openTwoServers, type TwoServers } from "./testing/two-servers.ts"

let servers: TwoServers
beforeAll(async () => {
  servers = await openTwoServers(FRIDAY)
})
afterAll(() => servers.close())

const ROUNDS = 300
/** After so many a coach's places would run out. */
const ROUNDS_PER_COACH = 100
const SLOWEST_MS = 5_000

it(`one winner each in ${ROUNDS} rounds, and nobody waits long`, async () => {
  for (let done = 0; done < ROUNDS; done += ROUNDS_PER_COACH)
    await race(servers, await gather(servers), ROUNDS_PER_COACH)
  expect(await faultsIn(servers.app.databaseUrl)).toEqual([])
  process.stdout.write(`races: ${ROUNDS} rounds, slowest answer ${Math.round(servers.slowest())} ms\n`)
  expect(servers.slowest()).toBeLessThan(SLOWEST_MS)
}, 3_600_000)
