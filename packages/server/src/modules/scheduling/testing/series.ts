import type { Body } from "@rapport/domain/api"
import type { TestPerson } from "../../../testing/people.ts"

export type SeriesOptions = Partial<Body<"POST /bookings/series">>

/** Requests a series, of three sessions by default. */
export const requestSeries = (
  person: TestPerson,
  coach: { id: string },
  scheduledAt: string,
  more: SeriesOptions = {},
) => person.call("POST /bookings/series", { body: { coachId: coach.id, scheduledAt, times: 3, ...more } })

/** Books a series and expects success. */
export const bookSeries = async (
  person: TestPerson,
  coach: { id: string },
  scheduledAt: string,
  more: SeriesOptions = {},
) => {
  const booked = await requestSeries(person, coach, scheduledAt, more)
  if (booked.status !== 201) throw new Error(`Series refused: ${JSON.stringify(booked.body)}`)
  return booked.body
}
