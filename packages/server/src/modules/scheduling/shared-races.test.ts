import { afterAll, beforeAll, expect, it } from "vitest"
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

it("series, seats and places are given once and given back once, over two servers", async () => {
  await raceShared(servers, await gatherShared(servers), 3)
  expect(await faultsIn(servers.app.databaseUrl)).toEqual([])
}, 120_000)

it("a freed place goes to one of those who book it and those who wait", async () => {
  const shared = await gatherShared(servers, 1)
  for (let round = 0; round < 3; round++) await raceForFreedCapacity(servers, shared)
  expect(await faultsIn(servers.app.databaseUrl)).toEqual([])
}, 120_000)

it("a freed seat goes to those who wait first, and never to two", async () => {
  const shared = await gatherShared(servers)
  for (let round = 0; round < 3; round++) await raceForFreedSeats(servers, shared, round)
  expect(await faultsIn(servers.app.databaseUrl)).toEqual([])
}, 120_000)

it("a group session that moves and grows stands in nobody's time, over two servers", async () => {
  const shared = await gatherShared(servers)
  for (let round = 0; round < 3; round++) await raceForGroupTime(servers, shared, round)
  expect(await faultsIn(servers.app.databaseUrl)).toEqual([])
}, 120_000)
