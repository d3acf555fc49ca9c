import { afterAll, beforeAll, expect, it } from "vitest"
import { signInAgain } from "../../testing/sign-in-again.ts"
import { findInconsistencies } from "./testing/find-inconsistencies.ts"
import { raceForGroupTime } from "./testing/group-races.ts"
import { FRIDAY } from "./testing/pair.ts"
import { raceForFreedSeats } from "./testing/seat-races.ts"
import { createSharedRacers, raceForFreedCapacity, raceShared } from "./testing/shared-races.ts"
import { openTwoServers, type TwoServers } from "./testing/two-servers.ts"

let servers: TwoServers
beforeAll(async () => {
  servers = await openTwoServers(FRIDAY)
})
afterAll(() => servers.close())

const ROUNDS = 200
/** The rounds are weeks apart, and series can be booked two years ahead at most. */
const ROUNDS_PER_COACH = 20
const ROUNDS_PER_TOKEN = 20

it(`series, seats and capacity slots are assigned and released once in ${ROUNDS} rounds`, async () => {
  for (let done = 0; done < ROUNDS; done += ROUNDS_PER_COACH)
    await raceShared(servers, await createSharedRacers(servers), ROUNDS_PER_COACH)
  expect(await findInconsistencies(servers.app.databaseUrl)).toEqual([])
}, 3_600_000)

it(`a released capacity slot goes to one booking or one offer in ${ROUNDS} rounds`, async () => {
  let shared = await createSharedRacers(servers, 1)
  for (let round = 0; round < ROUNDS; round++) {
    if (round % ROUNDS_PER_TOKEN === 0) {
      const clients = await Promise.all(shared.clients.map(client => signInAgain(servers.app, client)))
      shared = { coach: await signInAgain(servers.app, shared.coach), clients }
    }
    await raceForFreedCapacity(servers, shared)
  }
  expect(await findInconsistencies(servers.app.databaseUrl)).toEqual([])
}, 3_600_000)

it(`released seats go first to the waitlist in ${ROUNDS} rounds`, async () => {
  let shared = await createSharedRacers(servers)
  for (let round = 0; round < ROUNDS; round++) {
    if (round % ROUNDS_PER_TOKEN === 0) {
      const clients = await Promise.all(shared.clients.map(client => signInAgain(servers.app, client)))
      shared = { coach: await signInAgain(servers.app, shared.coach), clients }
    }
    await raceForFreedSeats(servers, shared, round)
  }
  expect(await findInconsistencies(servers.app.databaseUrl)).toEqual([])
}, 3_600_000)

it(`group sessions that are moved and made longer never overlap others in ${ROUNDS} rounds`, async () => {
  let shared = await createSharedRacers(servers)
  for (let round = 0; round < ROUNDS; round++) {
    if (round % ROUNDS_PER_TOKEN === 0) {
      const clients = await Promise.all(shared.clients.map(client => signInAgain(servers.app, client)))
      shared = { coach: await signInAgain(servers.app, shared.coach), clients }
    }
    await raceForGroupTime(servers, shared, round)
  }
  expect(await findInconsistencies(servers.app.databaseUrl)).toEqual([])
}, 3_600_000)
