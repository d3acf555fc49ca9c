import { afterAll, beforeAll, expect, it } from "vitest"
import { faultsIn } from "./testing/check-books.ts"
import { FRIDAY, setHours } from "./testing/pair.ts"
import { gather, race, raceForCapacity } from "./testing/race-rounds.ts"
import { ask, openTwoServers, type TwoServers } from "./testing/two-servers.ts"

let servers: TwoServers
beforeAll(async () => {
  servers = await openTwoServers(FRIDAY)
})
afterAll(() => servers.close())

it("of many who want one time at once, over two servers and by every path, exactly one gets it", async () => {
  const racers = await gather(servers)
  await race(servers, racers, 20)
  expect(await faultsIn(servers.app.databaseUrl)).toEqual([])
}, 120_000)

it("no more bookings are open than there are places, each place once", async () => {
  const racers = await gather(servers)
  await setHours(racers.coach, { totalSlots: 3 })
  expect(await raceForCapacity(servers, racers, 3)).toEqual([1, 2, 3])
  expect(await faultsIn(servers.app.databaseUrl)).toEqual([])
}, 60_000)

it("two people who book each other and a third at once wait for nobody in a circle", async () => {
  const { app } = servers
  const one = await app.person({ role: "coach", timeZone: "UTC" })
  const other = await app.person({ role: "coach", timeZone: "UTC" })
  await app.connect(one, other)
  await app.connect(other, one)
  for (const coach of [one, other]) await setHours(coach, { bookingMode: { VIDEO: "instant" } })
  const scheduledAt = "2027-03-02T10:00:00Z"
  for (let round = 0; round < 10; round++) {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        i % 2 === 0
          ? ask(servers, one, { coachId: other.id, scheduledAt })
          : ask(servers, other, { coachId: one.id, scheduledAt }),
      ),
    )
    const won = answers.filter(answer => answer.status === 201)
    expect(won).toHaveLength(1)
    expect(answers.every(answer => answer.status === 201 || answer.status === 409)).toBe(true)
    const byOne = answers.indexOf(won[0] as (typeof answers)[number]) % 2 === 0
    await servers.send(byOne ? one : other, "DELETE", `/bookings/bookings/${won[0]?.id}`)
  }
  expect(await faultsIn(app.databaseUrl)).toEqual([])
}, 60_000)
