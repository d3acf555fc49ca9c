import type { Body } from "@rapport/domain/api"
import type { NewPerson, TestPerson } from "../../../testing/people.ts"
import { signInAgain } from "../../../testing/sign-in-again.ts"
import type { TestApp } from "../../../testing/test-app.ts"

/** A Friday morning; the coach's week begins on the Monday after it. */
export const FRIDAY = "2027-02-26T09:00:00Z"
/** Monday at the given hour of the UTC clock; Berlin is an hour ahead. */
export const monday = (clock: string): string => `2027-03-01T${clock}:00Z`

export interface About {
  coach?: NewPerson
  client?: NewPerson
  hours?: Body<"PUT /coach/availability">
}

/** A coach with the usual hours, or those given, and a client connected to them. */
export const meet = async (app: TestApp, { coach, client, hours }: About = {}) => {
  const pair = { coach: await app.person({ ...coach, role: "coach" }), client: await app.person(client) }
  await app.connect(pair.coach, pair.client)
  if (hours) await setHours(pair.coach, hours)
  return pair
}

export const setHours = async (coach: TestPerson, hours: Body<"PUT /coach/availability">): Promise<void> => {
  const saved = await coach.call("PUT /coach/availability", { body: hours })
  if (saved.status !== 200) throw new Error(`Hours refused: ${JSON.stringify(saved.body)}`)
}

/** Another client of the same coach. */
export const another = async (app: TestApp, coach: TestPerson): Promise<TestPerson> => {
  const client = await app.person()
  await app.connect(coach, client)
  return client
}

/** Moves the clock; access tokens are short-lived, so everybody signs in again. */
export const later = async <P extends readonly TestPerson[]>(
  app: TestApp,
  at: string,
  ...people: P
): Promise<{ [K in keyof P]: TestPerson }> => {
  app.clock.set(at)
  const fresh: TestPerson[] = []
  for (const person of people) fresh.push(await signInAgain(app, person))
  return fresh as { [K in keyof P]: TestPerson }
}

/** Books and expects it to work. */
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

export const look = async (person: TestPerson, bookingId: string) =>
  (await person.call("GET /bookings/bookings/{bookingId}", { params: { bookingId } })).body

export const cancel = (person: TestPerson, bookingId: string) =>
  person.call("DELETE /bookings/bookings/{bookingId}", { params: { bookingId } })

export const slotsOf = async (
  asker: { call: TestPerson["call"] },
  coach: TestPerson,
  query: { from?: string; to?: string; minutes?: number } = {},
): Promise<string[]> =>
  (await asker.call("GET /bookings/coaches/{coachId}/slots", { params: { coachId: coach.id }, query })).body
    .slots
