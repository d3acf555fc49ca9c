import type { DemoWorld } from "./demo-world.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A group session, a series and a waitlist entry, all created yesterday for days to come. */
export const scheduleGroupsAndSeries = (world: DemoWorld, today: Date): void => {
  world.time.at(today.getTime() - 18 * HOUR, () => createGroup(world, today))
  world.time.at(today.getTime() - 17 * HOUR, () => bookSeries(world))
  world.time.at(today.getTime() - 16 * HOUR, () => joinWaitlist(world, today))
}

const dateAfter = (today: Date, days: number): string =>
  new Date(today.getTime() + days * DAY).toISOString().slice(0, 10)

const createGroup = async (world: DemoWorld, today: Date): Promise<void> => {
  const group = await world.call("coach-a", "POST /coach/group-sessions", {
    body: {
      title: "Mobility for lifters",
      type: "VIDEO",
      minutes: 45,
      scheduledAt: `${dateAfter(today, 9)}T18:30:00Z`,
      seats: 8,
      price: 1200,
    },
  })
  for (const client of ["client-b", "client-c"])
    await world.call(client, "POST /bookings/group-sessions/{groupId}/seats", {
      params: { groupId: group.id },
    })
}

/** Takes the last free time of next week, so that the hours of the other demo bookings stay free. */
const bookSeries = async (world: DemoWorld): Promise<void> => {
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

const joinWaitlist = async (world: DemoWorld, today: Date): Promise<void> => {
  const day = dateAfter(today, 14 - today.getUTCDay())
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
