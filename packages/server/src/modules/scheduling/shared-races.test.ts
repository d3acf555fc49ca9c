import { afterAll, beforeAll, expect, it } from "vitest"
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

it("series, seats and capacity slots are assigned once and released once, over two servers", async () => {
  await raceShared(servers, await createSharedRacers(servers), 3)
  expect(await findInconsistencies(servers.app.databaseUrl)).toEqual([])
}, 120_000)

it("a released capacity slot goes to one booking or to one offer", async () => {
  const shared = await createSharedRacers(servers, 1)
  for (let round = 0; round < 3; round++) await raceForFreedCapacity(servers, shared)
  expect(await findInconsistencies(servers.app.databaseUrl)).toEqual([])
}, 120_000)

it("a released seat goes first to those on the waitlist, and never to two", async () => {
  const shared = await createSharedRacers(servers)
  for (let round = 0; round < 3; round++) await raceForFreedSeats(servers, shared, round)
  expect(await findInconsistencies(servers.app.databaseUrl)).toEqual([])
}, 120_000)

it("a group session that is moved and made longer never overlaps another session, over two servers", async () => {
  const shared = await createSharedRacers(servers)
  for (let round = 0; round < 3; round++) await raceForGroupTime(servers, shared, round)
  expect(await findInconsistencies(servers.app.databaseUrl)).toEqual([])
}, 120_000)
