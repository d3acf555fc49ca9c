import type { TestPerson } from "../../../testing/people.ts"
import { openGroup, ownGroups } from "./groups.ts"
import type { Shared } from "./shared-rounds.ts"
import { type Answer, alter, type TwoServers } from "./two-servers.ts"

const SEATS = 3
const FIRST = Date.parse("2027-03-01T09:00:00Z")
const HOUR = 3_600_000

/**
 * Two of three seats of a full group session are given back while four wait for them, all others want them directly,
 * one offer is turned down and both servers make offers. No seat is given twice, none is left over, and nobody who did
 * not wait has one while somebody waits who could come.
 */
export const raceForFreedSeats = async (
  servers: TwoServers,
  { coach, clients }: Shared,
  round: number,
): Promise<void> => {
  const { app, second } = servers
  const scheduledAt = new Date(FIRST + round * HOUR).toISOString().replace(".000Z", "Z")
  const group = await openGroup(coach, { scheduledAt, minutes: 30, seats: SEATS })
  const send = (client: TestPerson, what: "seats" | "waitlist") =>
    servers.send(client, "POST", `/bookings/group-sessions/${group.id}/${what}`)
  const [holders, waiting, others] = [clients.slice(0, SEATS), clients.slice(SEATS, 7), clients.slice(7)]
  const seats: Answer[] = []
  for (const client of holders) seats.push(expectOne(await send(client, "seats"), [201]))
  for (const client of waiting) expectOne(await send(client, "waitlist"), [201])

  const sweep = (on: typeof app) => on.runScheduledJob("offer_waitlist").then(() => null)
  const [, , ...rest] = await Promise.all([
    alter(servers, holders[0] as TestPerson, seats[0]?.id, { status: "cancelled" }),
    alter(servers, holders[1] as TestPerson, seats[1]?.id, { status: "cancelled" }),
    ...[...others, ...waiting].map(client => send(client, "seats")),
    ...others.map(client => send(client, "waitlist")),
    sweep(app),
    sweep(second),
  ])
  for (const answer of rest) if (answer) expectOne(answer, [200, 201, 409])
  await app.settle()
  await expectAllTaken(coach, group)

  const offered = await offersOf(waiting)
  const [turned] = offered
  await Promise.all([
    ...offered.map(({ client, bookingId }) =>
      alter(servers, client, bookingId, { status: client === turned?.client ? "declined" : "confirmed" }),
    ),
    ...others.map(client => send(client, "seats")),
    sweep(app),
    sweep(second),
  ])
  await app.settle()
  const own = await expectAllTaken(coach, group)
  const ids = new Set(others.map(client => client.id))
  if (own.participants.some(({ client }) => ids.has(client.id)))
    throw new Error("Who did not wait before has a seat while others wait")
  await coach.call("DELETE /coach/group-sessions/{groupId}", { params: { groupId: group.id } })
  await app.settle()
}

type OpenedGroup = Awaited<ReturnType<typeof openGroup>>

const expectOne = (answer: Answer, statuses: readonly number[]): Answer => {
  if (!statuses.includes(answer.status)) throw new Error(JSON.stringify(answer))
  return answer
}

const expectAllTaken = async (coach: TestPerson, { id, scheduledAt }: OpenedGroup) => {
  const own = (await ownGroups(coach, scheduledAt)).find(each => each.id === id)
  if (!own) throw new Error("The coach does not see the group session")
  const people = new Set(own.participants.map(each => each.client.id))
  if (own.taken !== SEATS || people.size !== SEATS)
    throw new Error(`${own.taken} of ${SEATS} seats are taken by ${people.size}`)
  return own
}

const offersOf = async (clients: readonly TestPerson[]) => {
  const offers: { client: TestPerson; bookingId: string }[] = []
  for (const client of clients) {
    const { items } = (await client.call("GET /bookings/waitlist")).body
    for (const { offer } of items) if (offer) offers.push({ client, bookingId: offer.bookingId })
  }
  return offers
}
