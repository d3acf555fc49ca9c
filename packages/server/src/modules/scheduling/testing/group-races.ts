import type { TestPerson } from "../../../testing/people.ts"
import { openGroup, ownGroups } from "./groups.ts"
import type { SharedRacers } from "./shared-races.ts"
import { requestBooking, requestChange, type ServerResponse, type TwoServers } from "./two-servers.ts"

const SEATS = 3
const FIRST = Date.parse("2027-03-01T06:00:00Z")
const HOUR = 3_600_000
const DAY = 24 * HOUR

const at = (milliseconds: number) => new Date(milliseconds).toISOString().replace(".000Z", "Z")

/**
 * A full group session is moved and made longer over both servers while others book the hours beside it, single sessions and
 * a series; a participant cancels their seat, a waiting client takes it and another participant books another session.
 * Every request is answered, and nobody's time is booked twice.
 */
export const raceForGroupTime = async (
  servers: TwoServers,
  { coach, clients }: SharedRacers,
  round: number,
): Promise<void> => {
  const { app, second } = servers
  const start = FIRST + round * DAY
  const group = await openGroup(coach, { scheduledAt: at(start), minutes: 60, seats: SEATS })
  const send = (client: TestPerson, what: "seats" | "waitlist") =>
    servers.send(client, "POST", `/bookings/group-sessions/${group.id}/${what}`)
  const put = (change: object) => servers.send(coach, "PUT", `/coach/group-sessions/${group.id}`, change)
  const [holders, waiting, others] = [clients.slice(0, SEATS), clients.slice(SEATS, 5), clients.slice(5)]
  const seats: ServerResponse[] = []
  for (const client of holders) seats.push(expectOne(await send(client, "seats"), [201]))
  for (const client of waiting) expectOne(await send(client, "waitlist"), [201])

  const single = (client: TestPerson, hours: number) =>
    requestBooking(servers, client, { coachId: coach.id, scheduledAt: at(start + hours * HOUR), minutes: 60 })
  const answers = await Promise.all([
    put({ minutes: 120 }),
    put({ scheduledAt: at(start + HOUR) }),
    put({ scheduledAt: at(start + 30 * 60_000), minutes: 90 }),
    requestChange(servers, holders[0] as TestPerson, seats[0]?.id, { status: "cancelled" }),
    single(holders[1] as TestPerson, 1),
    ...others.map((client, i) => single(client, 1 + (i % 3))),
    servers.send(others[0] as TestPerson, "POST", "/bookings/series", {
      coachId: coach.id,
      scheduledAt: at(start + 2 * HOUR),
      minutes: 60,
      times: 2,
      only: "free",
    }),
    ...waiting.map(client => send(client, "seats")),
    app.runScheduledJob("offer_waitlist").then(() => null),
    second.runScheduledJob("offer_waitlist").then(() => null),
    app.runScheduledJob("keep_free_times").then(() => null),
    second.runScheduledJob("keep_free_times").then(() => null),
  ])
  for (const answer of answers) if (answer) expectOne(answer, [200, 201, 409])
  await app.settle()
  const own = (await ownGroups(coach, at(start - HOUR))).find(({ id }) => id === group.id)
  if (own?.taken !== SEATS) throw new Error(`${own?.taken} of ${SEATS} seats are taken`)
  await coach.call("DELETE /coach/group-sessions/{groupId}", { params: { groupId: group.id } })
  await app.settle()
}

const expectOne = (answer: ServerResponse, statuses: readonly number[]): ServerResponse => {
  if (!statuses.includes(answer.status)) throw new Error(JSON.stringify(answer))
  return answer
}
