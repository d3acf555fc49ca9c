import type { Body } from "@rapport/domain/api"
import type { TestPerson } from "../../../testing/people.ts"

export type Asked = Partial<Body<"POST /bookings/series">>

/** Asks for a series from the Monday on, three times where nothing else is said. */
export const askSeries = (person: TestPerson, coach: { id: string }, scheduledAt: string, more: Asked = {}) =>
  person.call("POST /bookings/series", { body: { coachId: coach.id, scheduledAt, times: 3, ...more } })

/** Asks and expects it to work. */
export const bookSeries = async (
  person: TestPerson,
  coach: { id: string },
  scheduledAt: string,
  more: Asked = {},
) => {
  const booked = await askSeries(person, coach, scheduledAt, more)
  if (booked.status !== 201) throw new Error(`Series refused: ${JSON.stringify(booked.body)}`)
  return booked.body
}
