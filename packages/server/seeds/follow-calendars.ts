import type { DemoWorld } from "./demo-world.ts"

const DAY = 86_400_000
const CREATED_DAYS_AGO = 20

/** A coach and a client create a calendar feed of their sessions. */
export const followCalendars = (world: DemoWorld, today: Date): void => {
  for (const person of ["coach-a", "client-a"])
    world.time.at(today.getTime() - CREATED_DAYS_AGO * DAY, async () => {
      await world.call(person, "POST /calendars/feed", {})
    })
}

/** A person joins a session. */
export const joinSession = (world: DemoWorld, bookingId: string, at: number, person: string): void =>
  world.time.at(at, async () => {
    await world.call(person, "POST /bookings/bookings/{bookingId}/join", { params: { bookingId } })
  })
