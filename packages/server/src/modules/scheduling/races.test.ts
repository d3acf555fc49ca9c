import { afterAll, beforeAll, expect, it } from "vitest"
import { createRacers, raceForCapacity, raceForTimes } from "./testing/booking-races.ts"
import { findInconsistencies } from "./testing/find-inconsistencies.ts"
import { FRIDAY, setHours } from "./testing/pair.ts"
import { openTwoServers, requestBooking, type TwoServers } from "./testing/two-servers.ts"

let servers: TwoServers
beforeAll(async () => {
  servers = await openTwoServers(FRIDAY)
})
afterAll(() => servers.close())

it("of many who book one time at once, over two servers and in every way, exactly one gets it", async () => {
  const racers = await createRacers(servers)
  await raceForTimes(servers, racers, 20)
  expect(await findInconsistencies(servers.app.databaseUrl)).toEqual([])
}, 120_000)

it("no more bookings are open than there are capacity slots, each used once", async () => {
  const racers = await createRacers(servers)
  await setHours(racers.coach, { totalSlots: 3 })
  expect(await raceForCapacity(servers, racers, 3)).toEqual([1, 2, 3])
  expect(await findInconsistencies(servers.app.databaseUrl)).toEqual([])
}, 60_000)

it("two coaches who book each other at once do not deadlock", async () => {
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
          ? requestBooking(servers, one, { coachId: other.id, scheduledAt })
          : requestBooking(servers, other, { coachId: one.id, scheduledAt }),
      ),
    )
    const won = answers.filter(answer => answer.status === 201)
    expect(won).toHaveLength(1)
    expect(answers.every(answer => answer.status === 201 || answer.status === 409)).toBe(true)
    const byOne = answers.indexOf(won[0] as (typeof answers)[number]) % 2 === 0
    await servers.send(byOne ? one : other, "DELETE", `/bookings/bookings/${won[0]?.id}`)
  }
  expect(await findInconsistencies(app.databaseUrl)).toEqual([])
}, 60_000)
