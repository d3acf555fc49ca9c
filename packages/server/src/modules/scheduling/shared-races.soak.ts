import { afterAll, beforeAll, expect, it } from "vitest"
import { signInAgain } from "../../testing/sign-in-again.ts"
import { faultsIn } from "./testing/check-books.ts"
import { raceForGroupTime } from "./testing/group-rounds.ts"
import { FRIDAY } from "./testing/pair.ts"
import { raceForFreedSeats } from "./testing/seat-rounds.ts"
import { gatherShared, raceForFreedCapacity, raceShared } from "./testing/shared-rounds.ts"
import { openTwoServers, type TwoServers } from "./testing/two-servers.ts"

let servers: TwoServers
beforeAll(async () => {
  servers = await openTwoServers(FRIDAY)
})
afterAll(() => servers.close())

const ROUNDS = 200
/** Series lie weeks apart; a coach's calendar is read two years ahead. */
const ROUNDS_PER_COACH = 20
const ROUNDS_PER_TOKEN = 20

it(`series, seats and places in ${ROUNDS} rounds`, async () => {
  for (let done = 0; done < ROUNDS; done += ROUNDS_PER_COACH)
    await raceShared(servers, await gatherShared(servers), ROUNDS_PER_COACH)
  expect(await faultsIn(servers.app.databaseUrl)).toEqual([])
}, 3_600_000)

it(`one freed place for those who book and those who wait in ${ROUNDS} rounds`, async () => {
  let shared = await gatherShared(servers, 1)
  for (let round = 0; round < ROUNDS; round++) {
    if (round % ROUNDS_PER_TOKEN === 0) {
      const clients = await Promise.all(shared.clients.map(client => signInAgain(servers.app, client)))
      shared = { coach: await signInAgain(servers.app, shared.coach), clients }
    }
    await raceForFreedCapacity(servers, shared)
  }
  expect(await faultsIn(servers.app.databaseUrl)).toEqual([])
}, 3_600_000)

it(`freed seats for those who wait and those who come by in ${ROUNDS} rounds`, async () => {
  let shared = await gatherShared(servers)
  for (let round = 0; round < ROUNDS; round++) {
    if (round % ROUNDS_PER_TOKEN === 0) {
      const clients = await Promise.all(shared.clients.map(client => signInAgain(servers.app, client)))
      shared = { coach: await signInAgain(servers.app, shared.coach), clients }
    }
    await raceForFreedSeats(servers, shared, round)
  }
  expect(await faultsIn(servers.app.databaseUrl)).toEqual([])
}, 3_600_000)

it(`group sessions that move and grow among single ones in ${ROUNDS} rounds`, async () => {
  let shared = await gatherShared(servers)
  for (let round = 0; round < ROUNDS; round++) {
    if (round % ROUNDS_PER_TOKEN === 0) {
      const clients = await Promise.all(shared.clients.map(client => signInAgain(servers.app, client)))
      shared = { coach: await signInAgain(servers.app, shared.coach), clients }
    }
    await raceForGroupTime(servers, shared, round)
  }
  expect(await faultsIn(servers.app.databaseUrl)).toEqual([])
}, 3_600_000)
