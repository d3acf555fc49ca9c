import type { TestPerson } from "../../../testing/people.ts"
import { signInAgain } from "../../../testing/sign-in-again.ts"
import { another, setHours } from "./pair.ts"
import { type Answer, alter, ask, type TwoServers } from "./two-servers.ts"

export interface Shared {
  coach: TestPerson
  clients: TestPerson[]
}

const CLIENTS = 12
const DAY = 24 * 60 * 60_000
const WEEK = 7 * DAY
const ROUNDS_PER_TOKEN = 40
const FIRST_DAY = Date.parse("2027-03-01T09:00:00Z")

export const gatherShared = async ({ app }: TwoServers, totalSlots = 1000): Promise<Shared> => {
  const coach = await app.person({ role: "coach", timeZone: "UTC" })
  await setHours(coach, {
    weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], start: "00:00", end: "24:00" }],
    bookingMode: { VIDEO: "instant" },
    totalSlots,
    maxDaysAhead: null,
    policy: { freeUntilHours: 0 },
  })
  const clients: TestPerson[] = []
  for (let i = 0; i < CLIENTS; i++) clients.push(await another(app, coach))
  return { coach, clients }
}

const at = (milliseconds: number) => new Date(milliseconds).toISOString().replace(".000Z", "Z")
const wonBy = (answers: readonly Answer[]) => answers.filter(answer => answer.status === 201)

const expectRefusals = (answers: readonly Answer[]): void => {
  for (const answer of answers)
    if (![200, 201, 409].includes(answer.status)) throw new Error(JSON.stringify(answer))
}

/** Half want a series of three, the others one of its dates. Every date is won at most once, the first by somebody. */
const seriesAgainstSingles = async (servers: TwoServers, { coach, clients }: Shared, start: number) => {
  const answers = await Promise.all(
    clients.map((client, i) => {
      const scheduledAt = at(start + (i % 3) * WEEK)
      const series = { coachId: coach.id, scheduledAt: at(start), times: 3 }
      return i % 2 === 0
        ? servers.send(client, "POST", "/bookings/series", series)
        : ask(servers, client, { coachId: coach.id, scheduledAt })
    }),
  )
  expectRefusals(answers)
  const wholeSeries = wonBy(answers.filter((_, i) => i % 2 === 0)).length
  const singles = wonBy(answers.filter((_, i) => i % 2 === 1)).length
  if (wholeSeries > 1 || (wholeSeries === 1 && singles > 0) || wholeSeries + singles === 0)
    throw new Error(`${wholeSeries} series and ${singles} singles won the same dates`)
}

/** Twelve want four seats, each twice, while one gives theirs back again and again. */
const lastSeats = async (servers: TwoServers, { coach, clients }: Shared, start: number) => {
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
  const given = new Set(wonBy(answers).map(answer => answer.id))
  if (given.size !== seats) throw new Error(`${given.size} of ${seats} seats were given`)

  const [holder] = clients.filter((_, i) => answers[i]?.status === 201)
  const seat = answers[clients.indexOf(holder as TestPerson)]
  const without = clients.filter((_, i) => answers[i]?.status === 409)
  const rest = await Promise.all([
    ...without.map(take),
    alter(servers, coach, seat?.id, { status: "cancelled" }),
    alter(servers, holder as TestPerson, seat?.id, { status: "cancelled" }),
    ...without.map(take),
  ])
  expectRefusals(rest)
  const again = new Set(wonBy(rest).map(answer => answer.id))
  if (again.size > 1) throw new Error(`One seat was given back, ${again.size} were taken`)
}

/** All of a series are called off at once by both sides; its place is free again exactly once. */
const lastOfSeries = async (servers: TwoServers, { coach, clients }: Shared, start: number) => {
  const client = clients[0] as TestPerson
  const before = await heldNow(coach)
  const booked = await client.call("POST /bookings/series", {
    body: { coachId: coach.id, scheduledAt: at(start), times: 4 },
  })
  if (booked.status !== 201) throw new Error(JSON.stringify(booked.body))
  if ((await heldNow(coach)) !== before + 1) throw new Error("A series does not hold one place")
  expectRefusals(
    await Promise.all(
      booked.body.bookings.flatMap(({ id }) => [
        alter(servers, client, id, { status: "cancelled" }),
        alter(servers, coach, id, { status: "cancelled", scope: "following" }),
      ]),
    ),
  )
  if ((await heldNow(coach)) !== before) throw new Error("The place of a series was not given back once")
}

const heldNow = async (coach: TestPerson): Promise<number> =>
  (await coach.call("GET /coach/availability")).body.heldSlots

export const raceShared = async (servers: TwoServers, shared: Shared, rounds: number): Promise<void> => {
  let { coach, clients } = shared
  for (let round = 0; round < rounds; round++) {
    if (round > 0 && round % ROUNDS_PER_TOKEN === 0) {
      coach = await signInAgain(servers.app, coach)
      clients = await Promise.all(clients.map(client => signInAgain(servers.app, client)))
    }
    const all = { coach, clients }
    // Five weeks lie between two rounds, so that none meets another's series.
    const start = FIRST_DAY + round * 5 * WEEK
    await seriesAgainstSingles(servers, all, start)
    await lastSeats(servers, all, start + DAY)
    await lastOfSeries(servers, all, start + 2 * DAY)
  }
}

/**
 * The only place of a coach frees while two wait in line and the others book it directly; both servers make offers.
 * Either one booking or one offer has it.
 */
export const raceForFreedCapacity = async (
  servers: TwoServers,
  { coach, clients }: Shared,
): Promise<void> => {
  const [holder, first, second, ...others] = clients as [TestPerson, TestPerson, TestPerson, ...TestPerson[]]
  const held = await ask(servers, holder, { coachId: coach.id, scheduledAt: at(FIRST_DAY) })
  if (held.status !== 201) throw new Error(JSON.stringify(held))
  for (const client of [first, second])
    await client.call("POST /bookings/coaches/{coachId}/waitlist", {
      params: { coachId: coach.id },
      body: {},
    })
  const [, ...rest] = await Promise.all([
    alter(servers, holder, held.id, { status: "cancelled" }),
    ...others.map((client, i) =>
      ask(servers, client, { coachId: coach.id, scheduledAt: at(FIRST_DAY + i * 3_600_000) }),
    ),
    servers.app.runScheduledJob("offer_waitlist").then(() => null),
    servers.second.runScheduledJob("offer_waitlist").then(() => null),
  ])
  await servers.app.settle()
  const booked = wonBy(rest.filter(answer => answer !== null)).length
  const lines = await Promise.all([first, second].map(client => client.call("GET /bookings/waitlist")))
  const offered = lines.flatMap(line => line.body.items).filter(entry => entry.status === "offered")
  if (booked + offered.length !== 1)
    throw new Error(`${booked} booked and ${offered.length} were offered one place`)
  await clear({ coach, clients })
}

/** Calls everything off and empties the line, for the next round. */
const clear = async ({ coach, clients }: Shared): Promise<void> => {
  for (const client of clients) {
    const { items } = (await client.call("GET /bookings/waitlist")).body
    for (const { id: entryId } of items)
      await client.call("DELETE /bookings/waitlist/{entryId}", { params: { entryId } })
  }
  const { items } = (await coach.call("GET /bookings/coach/bookings", { query: { when: "upcoming" } })).body
  for (const { id: bookingId } of items)
    await coach.call("DELETE /bookings/bookings/{bookingId}", { params: { bookingId } })
}
