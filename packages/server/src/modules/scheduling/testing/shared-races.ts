import type { TestPerson } from "../../../testing/people.ts"
import { signInAgain } from "../../../testing/sign-in-again.ts"
import { addClient, setHours } from "./pair.ts"
import { requestBooking, requestChange, type ServerResponse, type TwoServers } from "./two-servers.ts"

export interface SharedRacers {
  coach: TestPerson
  clients: TestPerson[]
}

const CLIENTS = 12
const DAY = 24 * 60 * 60_000
const WEEK = 7 * DAY
const ROUNDS_PER_TOKEN = 40
const FIRST_DAY = Date.parse("2027-03-01T09:00:00Z")

export const createSharedRacers = async ({ app }: TwoServers, totalSlots = 1000): Promise<SharedRacers> => {
  const coach = await app.person({ role: "coach", timeZone: "UTC" })
  await setHours(coach, {
    weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], start: "00:00", end: "24:00" }],
    bookingMode: { VIDEO: "instant" },
    totalSlots,
    maxDaysAhead: null,
    policy: { freeUntilHours: 0 },
  })
  const clients: TestPerson[] = []
  for (let i = 0; i < CLIENTS; i++) clients.push(await addClient(app, coach))
  return { coach, clients }
}

const at = (milliseconds: number) => new Date(milliseconds).toISOString().replace(".000Z", "Z")
const successful = (answers: readonly ServerResponse[]) => answers.filter(answer => answer.status === 201)

const expectRefusals = (answers: readonly ServerResponse[]): void => {
  for (const answer of answers)
    if (![200, 201, 409].includes(answer.status)) throw new Error(JSON.stringify(answer))
}

/** Half of the clients book a series of three, the others one of its dates. Every date is booked at most once, the first one exactly once. */
const seriesAgainstSingles = async (servers: TwoServers, { coach, clients }: SharedRacers, start: number) => {
  const answers = await Promise.all(
    clients.map((client, i) => {
      const scheduledAt = at(start + (i % 3) * WEEK)
      const series = { coachId: coach.id, scheduledAt: at(start), times: 3 }
      return i % 2 === 0
        ? servers.send(client, "POST", "/bookings/series", series)
        : requestBooking(servers, client, { coachId: coach.id, scheduledAt })
    }),
  )
  expectRefusals(answers)
  const wholeSeries = successful(answers.filter((_, i) => i % 2 === 0)).length
  const singles = successful(answers.filter((_, i) => i % 2 === 1)).length
  if (wholeSeries > 1 || (wholeSeries === 1 && singles > 0) || wholeSeries + singles === 0)
    throw new Error(`${wholeSeries} series and ${singles} singles won the same dates`)
}

/** Twelve clients request one of four seats, each twice; then one seat is cancelled while the others request it. */
const lastSeats = async (servers: TwoServers, { coach, clients }: SharedRacers, start: number) => {
  const seats = 4
  const opened = await servers.send(coach, "POST", "/coach/group-sessions", {
    title: "Race",
    type: "VIDEO",
    minutes: 30,
    scheduledAt: at(start),
    seats,
  })
  if (opened.status !== 201) throw new Error(JSON.stringify(opened))
  const take = (client: TestPerson) =>
    servers.send(client, "POST", `/bookings/group-sessions/${opened.id}/seats`)
  const answers = await Promise.all([...clients, ...clients].map(take))
  expectRefusals(answers)
  const given = new Set(successful(answers).map(answer => answer.id))
  if (given.size !== seats) throw new Error(`${given.size} of ${seats} seats were booked`)

  const [holder] = clients.filter((_, i) => answers[i]?.status === 201)
  const seat = answers[clients.indexOf(holder as TestPerson)]
  const without = clients.filter((_, i) => answers[i]?.status === 409)
  const rest = await Promise.all([
    ...without.map(take),
    requestChange(servers, coach, seat?.id, { status: "cancelled" }),
    requestChange(servers, holder as TestPerson, seat?.id, { status: "cancelled" }),
    ...without.map(take),
  ])
  expectRefusals(rest)
  const again = new Set(successful(rest).map(answer => answer.id))
  if (again.size > 1) throw new Error(`One seat was cancelled, ${again.size} were booked`)
}

/** Both sides cancel all sessions of a series at once; its capacity slot is released exactly once. */
const lastOfSeries = async (servers: TwoServers, { coach, clients }: SharedRacers, start: number) => {
  const client = clients[0] as TestPerson
  const before = await usedCapacitySlots(coach)
  const booked = await client.call("POST /bookings/series", {
    body: { coachId: coach.id, scheduledAt: at(start), times: 4 },
  })
  if (booked.status !== 201) throw new Error(JSON.stringify(booked.body))
  if ((await usedCapacitySlots(coach)) !== before + 1)
    throw new Error("A series does not use one capacity slot")
  expectRefusals(
    await Promise.all(
      booked.body.bookings.flatMap(({ id }) => [
        requestChange(servers, client, id, { status: "cancelled" }),
        requestChange(servers, coach, id, { status: "cancelled", scope: "following" }),
      ]),
    ),
  )
  if ((await usedCapacitySlots(coach)) !== before)
    throw new Error("The capacity slot of a series was not released once")
}

const usedCapacitySlots = async (coach: TestPerson): Promise<number> =>
  (await coach.call("GET /coach/availability")).body.heldSlots

export const raceShared = async (
  servers: TwoServers,
  shared: SharedRacers,
  rounds: number,
): Promise<void> => {
  let { coach, clients } = shared
  for (let round = 0; round < rounds; round++) {
    if (round > 0 && round % ROUNDS_PER_TOKEN === 0) {
      coach = await signInAgain(servers.app, coach)
      clients = await Promise.all(clients.map(client => signInAgain(servers.app, client)))
    }
    const all = { coach, clients }
    // Five weeks between two rounds, so that their series do not overlap.
    const start = FIRST_DAY + round * 5 * WEEK
    await seriesAgainstSingles(servers, all, start)
    await lastSeats(servers, all, start + DAY)
    await lastOfSeries(servers, all, start + 2 * DAY)
  }
}

/**
 * The only capacity slot of a coach is released while two clients are on the waitlist and others book directly; both servers
 * make offers. Either one booking or one offer gets it.
 */
export const raceForFreedCapacity = async (
  servers: TwoServers,
  { coach, clients }: SharedRacers,
): Promise<void> => {
  const [holder, first, second, ...others] = clients as [TestPerson, TestPerson, TestPerson, ...TestPerson[]]
  const held = await requestBooking(servers, holder, { coachId: coach.id, scheduledAt: at(FIRST_DAY) })
  if (held.status !== 201) throw new Error(JSON.stringify(held))
  for (const client of [first, second])
    await client.call("POST /bookings/coaches/{coachId}/waitlist", {
      params: { coachId: coach.id },
      body: {},
    })
  const [, ...rest] = await Promise.all([
    requestChange(servers, holder, held.id, { status: "cancelled" }),
    ...others.map((client, i) =>
      requestBooking(servers, client, { coachId: coach.id, scheduledAt: at(FIRST_DAY + i * 3_600_000) }),
    ),
    servers.app.runScheduledJob("offer_waitlist").then(() => null),
    servers.second.runScheduledJob("offer_waitlist").then(() => null),
  ])
  await servers.app.settle()
  const booked = successful(rest.filter(answer => answer !== null)).length
  const waitlists = await Promise.all([first, second].map(client => client.call("GET /bookings/waitlist")))
  const offered = waitlists
    .flatMap(waitlist => waitlist.body.items)
    .filter(entry => entry.status === "offered")
  if (booked + offered.length !== 1)
    throw new Error(`${booked} booked and ${offered.length} were offered one capacity slot`)
  await clear({ coach, clients })
}

/** Cancels all bookings and empties the waitlist for the next round. */
const clear = async ({ coach, clients }: SharedRacers): Promise<void> => {
  for (const client of clients) {
    const { items } = (await client.call("GET /bookings/waitlist")).body
    for (const { id: entryId } of items)
      await client.call("DELETE /bookings/waitlist/{entryId}", { params: { entryId } })
  }
  const { items } = (await coach.call("GET /bookings/coach/bookings", { query: { when: "upcoming" } })).body
  for (const { id: bookingId } of items)
    await coach.call("DELETE /bookings/bookings/{bookingId}", { params: { bookingId } })
}
