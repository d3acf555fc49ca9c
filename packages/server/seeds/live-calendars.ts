import type { World } from "./world.ts"

const DAY = 86_400_000
const FOLLOWED_FOR_DAYS = 20

/** A coach and a client who follow their sessions in the calendar of their phone. */
export const liveCalendars = (world: World, today: Date): void => {
  for (const person of ["coach-a", "client-a"])
    world.time.at(today.getTime() - FOLLOWED_FOR_DAYS * DAY, async () => {
      await world.call(person, "POST /calendars/feed", {})
    })
}

/** Somebody enters the room of a session. */
export const comeIn = (world: World, bookingId: string, at: number, person: string): void =>
  world.time.at(at, async () => {
    await world.call(person, "POST /bookings/bookings/{bookingId}/join", { params: { bookingId } })
  })
