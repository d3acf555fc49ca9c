import type { TestPerson } from "../../../testing/people.ts"
import { signInAgain } from "../../../testing/sign-in-again.ts"
import { addClient, setHours } from "./pair.ts"
import { requestBooking, requestChange, type ServerResponse, type TwoServers } from "./two-servers.ts"

export interface Racers {
  coach: TestPerson
  clients: TestPerson[]
}

const CLIENTS = 10
const REQUESTS = 40
const HALF_HOUR = 30 * 60_000
const ROUNDS_PER_TOKEN = 60
const FIRST_DAY = Date.parse("2027-03-01T09:00:00Z")

export const createRacers = async ({ app }: TwoServers): Promise<Racers> => {
  const coach = await app.person({ role: "coach", timeZone: "UTC" })
  await setHours(coach, {
    weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], start: "00:00", end: "24:00" }],
    bookingMode: { VIDEO: "instant" },
    totalSlots: 1000,
    maxDaysAhead: null,
    bufferBeforeMinutes: 5,
    bufferAfterMinutes: 10,
    policy: { freeUntilHours: 0 },
  })
  const clients: TestPerson[] = []
  for (let i = 0; i < CLIENTS; i++) clients.push(await addClient(app, coach))
  return { coach, clients }
}

const at = (milliseconds: number) => new Date(milliseconds).toISOString().replace(".000Z", "Z")

const expectStatus = (response: ServerResponse, status: number): ServerResponse => {
  if (response.status !== status) throw new Error(`Expected ${status}: ${JSON.stringify(response)}`)
  return response
}

/** Lets the hold of a request expire now. */
const expire = async ({ app }: TwoServers, bookingId: string | undefined) => {
  const before = new Date(app.clock.now().getTime() - 1000)
  const { db } = app.context
  await db
    .updateTable("bookings")
    .set({ expires_at: before })
    .where("id", "=", bookingId ?? "")
    .execute()
  await db
    .updateTable("reserved_times")
    .set({ expires_at: before })
    .where("booking_id", "=", bookingId ?? "")
    .execute()
}

/**
 * One time is requested at once by forty bookings, by moving another session, and by confirming an expired request; and a
 * cancelled session's time is booked while it is cancelled. Throws unless exactly one wins each.
 */
const oneRound = async (servers: TwoServers, { coach, clients }: Racers, round: number): Promise<void> => {
  const [first, second, third] = clients as [TestPerson, TestPerson, TestPerson]
  const day = FIRST_DAY + round * 24 * 60 * 60_000
  const [contested, freed, elsewhere] = [at(day), at(day + 4 * HALF_HOUR), at(day + 8 * HALF_HOUR)]
  const toExpire = expectStatus(
    await requestBooking(servers, second, { coachId: coach.id, scheduledAt: contested, mode: "request" }),
    201,
  )
  await expire(servers, toExpire.id)
  const toMove = expectStatus(
    await requestBooking(servers, first, { coachId: coach.id, scheduledAt: elsewhere }),
    201,
  )
  const toCancel = expectStatus(
    await requestBooking(servers, third, { coachId: coach.id, scheduledAt: freed }),
    201,
  )

  const book = (count: number, scheduledAt: string) =>
    Array.from({ length: count }, (_, i) =>
      requestBooking(servers, clients[i % clients.length] ?? first, { coachId: coach.id, scheduledAt }),
    )
  const forContested = [
    ...book(REQUESTS / 2, contested),
    requestChange(servers, first, toMove.id, { scheduledAt: contested }),
    requestChange(servers, coach, toExpire.id, { status: "confirmed" }),
    ...book(REQUESTS / 2, contested),
  ]
  const forFreed = [
    ...book(4, freed),
    requestChange(servers, third, toCancel.id, { status: "cancelled" }),
    ...book(4, freed),
  ]
  const answers = await Promise.all(forContested)
  const others = await Promise.all(forFreed)

  for (const answer of [...answers, ...others])
    if (![200, 201, 409].includes(answer.status)) throw new Error(`Round ${round}: ${JSON.stringify(answer)}`)
  const winners = answers.filter(answer => answer.status < 300)
  if (winners.length !== 1) throw new Error(`Round ${round}: ${winners.length} won ${contested}`)
  const cancelled = others[4]
  if (cancelled?.status !== 200) throw new Error(`Round ${round}: ${JSON.stringify(cancelled)}`)
  if (others.filter(answer => answer.status === 201).length > 1)
    throw new Error(`Round ${round}: two won ${freed}`)
}

/** Both sides move one session at once, each to another time. It ends at one of them and reserves only that. */
const bothMove = async (servers: TwoServers, { coach, clients }: Racers, round: number): Promise<void> => {
  const client = clients[3] as TestPerson
  const day = FIRST_DAY + round * 24 * 60 * 60_000 + 12 * 60 * 60_000
  const [old, one, other] = [at(day), at(day + 4 * HALF_HOUR), at(day + 8 * HALF_HOUR)]
  const booked = expectStatus(
    await requestBooking(servers, client, { coachId: coach.id, scheduledAt: old }),
    201,
  )
  const moves = await Promise.all([
    requestChange(servers, client, booked.id, { scheduledAt: one }),
    requestChange(servers, coach, booked.id, { scheduledAt: other }),
  ])
  for (const move of moves) expectStatus(move, 200)
}

export const raceForTimes = async (servers: TwoServers, racers: Racers, rounds: number): Promise<void> => {
  let { coach, clients } = racers
  for (let round = 0; round < rounds; round++) {
    if (round > 0 && round % ROUNDS_PER_TOKEN === 0) {
      coach = await signInAgain(servers.app, coach)
      clients = await Promise.all(clients.map(client => signInAgain(servers.app, client)))
    }
    await oneRound(servers, { coach, clients }, round)
    await bothMove(servers, { coach, clients }, round)
  }
}

/** Fifty requests at fifty times for a few capacity slots; returns the numbers that were assigned. */
export const raceForCapacity = async (
  servers: TwoServers,
  { coach, clients }: Racers,
  total: number,
): Promise<number[]> => {
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, i) =>
      requestBooking(servers, clients[i % clients.length] as TestPerson, {
        coachId: coach.id,
        scheduledAt: at(FIRST_DAY + (1000 * 24 * 60 + i * 60) * 60_000),
      }),
    ),
  )
  for (const answer of answers)
    if (answer.status !== 201 && answer.code !== "coach_fully_booked") throw new Error(JSON.stringify(answer))
  const won = answers.filter(answer => answer.status === 201)
  if (won.length !== total) throw new Error(`${won.length} of ${total} capacity slots were assigned`)
  return won.map(answer => answer.slotNumber ?? 0).sort((a, b) => a - b)
}
