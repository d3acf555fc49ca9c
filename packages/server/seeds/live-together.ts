import type { World } from "./world.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A series, a group session with its seats, and somebody who waits for a day off: booked yesterday, all to come. */
export const liveTogether = (world: World, today: Date): void => {
  world.time.at(today.getTime() - 18 * HOUR, () => openGroup(world, today))
  world.time.at(today.getTime() - 17 * HOUR, () => bookSeries(world))
  world.time.at(today.getTime() - 16 * HOUR, () => waitForSunday(world, today))
}

const inDays = (today: Date, days: number): string =>
  new Date(today.getTime() + days * DAY).toISOString().slice(0, 10)

const openGroup = async (world: World, today: Date): Promise<void> => {
  const group = await world.call("coach-a", "POST /coach/group-sessions", {
    body: {
      title: "Mobility for lifters",
      type: "VIDEO",
      minutes: 45,
      scheduledAt: `${inDays(today, 9)}T18:30:00Z`,
      seats: 8,
      price: 1200,
    },
  })
  for (const client of ["client-b", "client-c"])
    await world.call(client, "POST /bookings/group-sessions/{groupId}/seats", {
      params: { groupId: group.id },
    })
}

/** The last free time of next week, so that the hours that others want stay free. */
const bookSeries = async (world: World): Promise<void> => {
  const coachId = world.person("coach-b").id
  const from = world.time.now().getTime() + 8 * DAY
  const { slots } = await world.call("client-e", "GET /bookings/coaches/{coachId}/slots", {
    params: { coachId },
    query: { from: new Date(from).toISOString(), to: new Date(from + 7 * DAY).toISOString(), minutes: "30" },
  })
  const scheduledAt = slots.at(-1)
  if (!scheduledAt) return
  await world.call("client-e", "POST /bookings/series", {
    body: { coachId, scheduledAt, minutes: 30, times: 6, only: "free", agenda: "Week in numbers" },
  })
}

const waitForSunday = async (world: World, today: Date): Promise<void> => {
  const day = inDays(today, 14 - today.getUTCDay())
  const coachId = world.person("coach-a").id
  const { slots } = await world.call("client-d", "GET /bookings/coaches/{coachId}/slots", {
    params: { coachId },
    query: { from: `${day}T00:00:00Z`, to: `${day}T23:00:00Z` },
  })
  if (slots.length > 0) return
  await world.call("client-d", "POST /bookings/coaches/{coachId}/waitlist", {
    params: { coachId },
    body: { day },
  })
}
