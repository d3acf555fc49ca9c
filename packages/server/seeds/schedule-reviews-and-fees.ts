import type { DemoBooking } from "./bookings.ts"
import type { DemoWorld } from "./demo-world.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE

interface DemoReview {
  client: string
  coach: string
  daysFromToday: number
  stars: number
  text: string
  answer?: string
}

/** Reviews of completed sessions. */
const reviews: readonly DemoReview[] = [
  {
    client: "a",
    coach: "a",
    daysFromToday: -6,
    stars: 5,
    text: "One number at a time, and never out of patience. Squatting without pain again.",
  },
  {
    client: "a",
    coach: "a",
    daysFromToday: -48,
    stars: 4,
    text: "A strict start, and it was what I needed.",
  },
  {
    client: "b",
    coach: "a",
    daysFromToday: -13,
    stars: 5,
    text: "Looks at the video before we speak, so the hour is all work.",
    answer: "Your pauses made it easy.",
  },
  {
    client: "c",
    coach: "a",
    daysFromToday: -20,
    stars: 4,
    text: "Clear on the phone, even with the train behind me.",
  },
  {
    client: "e",
    coach: "b",
    daysFromToday: -13,
    stars: 5,
    text: "No list of forbidden food. I eat more and weigh less.",
    answer: "You cooked it, I only counted.",
  },
  {
    client: "f",
    coach: "b",
    daysFromToday: -20,
    stars: 4,
    text: "Half an hour in the evening, and week three was no cliff this time.",
  },
  { client: "g", coach: "b", daysFromToday: -27, stars: 3, text: "Good plan, early hours." },
  { client: "h", coach: "c", daysFromToday: -27, stars: 5, text: "First muscle-up after four weeks." },
  { client: "i", coach: "c", daysFromToday: -34, stars: 5, text: "" },
]

const isAbout =
  (demo: DemoBooking) =>
  ({ client, coach, daysFromToday }: Pick<DemoReview, "client" | "coach" | "daysFromToday">): boolean =>
    client === demo.client && coach === demo.coach && daysFromToday === demo.daysFromToday

/** Schedules what follows a session: a review and its answer, a waived fee, a dispute. */
export const scheduleReviewsAndFees = (
  world: DemoWorld,
  demo: DemoBooking,
  bookingId: string,
  end: number,
): void => {
  const params = { bookingId }
  const [client, coach] = [`client-${demo.client}`, `coach-${demo.coach}`]
  const review = demo.outcome === "completed" && reviews.find(isAbout(demo))
  if (review) {
    const { stars, text, answer } = review
    world.time.at(end + 3 * HOUR, async () => {
      await world.call(client, "POST /bookings/bookings/{bookingId}/review", {
        params,
        body: { stars, text },
      })
    })
    if (answer)
      world.time.at(end + 20 * HOUR, async () => {
        await world.call(coach, "PUT /bookings/bookings/{bookingId}/review/answer", {
          params,
          body: { text: answer },
        })
      })
  }
  if (demo.outcome === "no_show" && demo.coach === "a")
    world.time.at(end + 5 * HOUR, async () => {
      await world.call(coach, "PUT /bookings/bookings/{bookingId}", {
        params,
        body: { fee: "waived", reason: "The first time is on me." },
      })
    })
  if (demo.outcome === "no_show" && demo.coach === "b")
    world.time.at(end + 2 * HOUR, async () => {
      await world.call(client, "POST /bookings/bookings/{bookingId}/dispute", {
        params,
        body: { reason: "I was in the room from nine; the picture stayed black." },
      })
    })
}
