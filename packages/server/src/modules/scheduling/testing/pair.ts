import type { Body } from "@rapport/domain/api"
import type { NewPerson, TestPerson } from "../../../testing/people.ts"
import { signInAgain } from "../../../testing/sign-in-again.ts"
import type { TestApp } from "../../../testing/test-app.ts"

/** A Friday morning; the tests book from the Monday after it on. */
export const FRIDAY = "2027-02-26T09:00:00Z"
/** The Monday at a UTC time; Berlin is an hour ahead. */
export const monday = (time: string): string => `2027-03-01T${time}:00Z`

export interface PairOptions {
  coach?: NewPerson
  client?: NewPerson
  hours?: Body<"PUT /coach/availability">
}

/** A coach and a client who are connected, by default with the initial hours. */
export const createPair = async (app: TestApp, { coach, client, hours }: PairOptions = {}) => {
  const pair = { coach: await app.person({ ...coach, role: "coach" }), client: await app.person(client) }
  await app.connect(pair.coach, pair.client)
  if (hours) await setHours(pair.coach, hours)
  return pair
}

export const setHours = async (coach: TestPerson, hours: Body<"PUT /coach/availability">): Promise<void> => {
  const saved = await coach.call("PUT /coach/availability", { body: hours })
  if (saved.status !== 200) throw new Error(`Hours refused: ${JSON.stringify(saved.body)}`)
}

/** Connects another client to the coach. */
export const addClient = async (app: TestApp, coach: TestPerson): Promise<TestPerson> => {
  const client = await app.person()
  await app.connect(coach, client)
  return client
}

/** Sets the clock and signs everybody in again, as access tokens are short-lived. */
export const moveClockTo = async <P extends readonly TestPerson[]>(
  app: TestApp,
  at: string,
  ...people: P
): Promise<{ [K in keyof P]: TestPerson }> => {
  app.clock.set(at)
  const fresh: TestPerson[] = []
  for (const person of people) fresh.push(await signInAgain(app, person))
  return fresh as { [K in keyof P]: TestPerson }
}

/** Books and expects success. */
export const book = async (
  client: TestPerson,
  coach: TestPerson,
  scheduledAt: string,
  more: Partial<Body<"POST /bookings/book">> = {},
) => {
  const booked = await client.call("POST /bookings/book", {
    body: { coachId: coach.id, scheduledAt, ...more },
  })
  if (booked.status !== 201) throw new Error(`Booking refused: ${JSON.stringify(booked.body)}`)
  return booked.body
}

export const change = (
  person: TestPerson,
  bookingId: string,
  body: Body<"PUT /bookings/bookings/{bookingId}">,
) => person.call("PUT /bookings/bookings/{bookingId}", { params: { bookingId }, body })

export const readBooking = async (person: TestPerson, bookingId: string) =>
  (await person.call("GET /bookings/bookings/{bookingId}", { params: { bookingId } })).body

export const cancel = (person: TestPerson, bookingId: string) =>
  person.call("DELETE /bookings/bookings/{bookingId}", { params: { bookingId } })

export const slotsOf = async (
  viewer: { call: TestPerson["call"] },
  coach: TestPerson,
  query: { from?: string; to?: string; minutes?: number } = {},
): Promise<string[]> =>
  (await viewer.call("GET /bookings/coaches/{coachId}/slots", { params: { coachId: coach.id }, query })).body
    .slots
