import type { TestPerson } from "../../../testing/people.ts"
import { openGroup, ownGroups } from "./groups.ts"
import type { SharedRacers } from "./shared-races.ts"
import { requestChange, type ServerResponse, type TwoServers } from "./two-servers.ts"

const SEATS = 3
const FIRST = Date.parse("2027-03-01T09:00:00Z")
const HOUR = 3_600_000

/**
 * Two of three seats of a full group session are cancelled while four clients are on its waitlist, all others request them
 * directly, one offer is declined and both servers make offers. No seat is booked twice, none stays free, and nobody who
 * was not on the waitlist gets one while somebody on it could come.
 */
export const raceForFreedSeats = async (
  servers: TwoServers,
  { coach, clients }: SharedRacers,
  round: number,
): Promise<void> => {
  const { app, second } = servers
  const scheduledAt = new Date(FIRST + round * HOUR).toISOString().replace(".000Z", "Z")
  const group = await openGroup(coach, { scheduledAt, minutes: 30, seats: SEATS })
  const send = (client: TestPerson, what: "seats" | "waitlist") =>
    servers.send(client, "POST", `/bookings/group-sessions/${group.id}/${what}`)
  const [holders, waiting, others] = [clients.slice(0, SEATS), clients.slice(SEATS, 7), clients.slice(7)]
  const seats: ServerResponse[] = []
  for (const client of holders) seats.push(expectOne(await send(client, "seats"), [201]))
  for (const client of waiting) expectOne(await send(client, "waitlist"), [201])

  const makeOffers = (server: typeof app) => server.runScheduledJob("offer_waitlist").then(() => null)
  const [, , ...rest] = await Promise.all([
    requestChange(servers, holders[0] as TestPerson, seats[0]?.id, { status: "cancelled" }),
    requestChange(servers, holders[1] as TestPerson, seats[1]?.id, { status: "cancelled" }),
    ...[...others, ...waiting].map(client => send(client, "seats")),
    ...others.map(client => send(client, "waitlist")),
    makeOffers(app),
    makeOffers(second),
  ])
  for (const answer of rest) if (answer) expectOne(answer, [200, 201, 409])
  await app.settle()
  await expectAllTaken(coach, group)

  const offered = await offersOf(waiting)
  const [declining] = offered
  await Promise.all([
    ...offered.map(({ client, bookingId }) =>
      requestChange(servers, client, bookingId, {
        status: client === declining?.client ? "declined" : "confirmed",
      }),
    ),
    ...others.map(client => send(client, "seats")),
    makeOffers(app),
    makeOffers(second),
  ])
  await app.settle()
  const own = await expectAllTaken(coach, group)
  const ids = new Set(others.map(client => client.id))
  if (own.participants.some(({ client }) => ids.has(client.id)))
    throw new Error("A client who was not on the waitlist has a seat while others wait")
  await coach.call("DELETE /coach/group-sessions/{groupId}", { params: { groupId: group.id } })
  await app.settle()
}

type OpenedGroup = Awaited<ReturnType<typeof openGroup>>

const expectOne = (answer: ServerResponse, statuses: readonly number[]): ServerResponse => {
  if (!statuses.includes(answer.status)) throw new Error(JSON.stringify(answer))
  return answer
}

const expectAllTaken = async (coach: TestPerson, { id, scheduledAt }: OpenedGroup) => {
  const own = (await ownGroups(coach, scheduledAt)).find(group => group.id === id)
  if (!own) throw new Error("The coach does not see the group session")
  const people = new Set(own.participants.map(participant => participant.client.id))
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
