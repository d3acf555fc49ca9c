import type { Reply } from "@rapport/domain/api"
import { type DemoBooking, demoBookings } from "./bookings.ts"
import { demoCoaches } from "./coaches.ts"
import type { DemoWorld } from "./demo-world.ts"
import { joinSession } from "./follow-calendars.ts"
import { scheduleReviewsAndFees } from "./schedule-reviews-and-fees.ts"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const BOOKED_DAYS_AHEAD = 4

/** Puts every demo booking on the timeline, a few days before its session. */
export const scheduleBookings = (world: DemoWorld, today: Date): void => {
  for (const booking of demoBookings) {
    const session = today.getTime() + booking.daysFromToday * DAY
    const bookedAt =
      booking.outcome === "pending"
        ? today.getTime() - 2 * HOUR
        : Math.min(session - BOOKED_DAYS_AHEAD * DAY, today.getTime() - 20 * HOUR)
    world.time.at(bookedAt, () => book(world, booking, session))
  }
}

const book = async (world: DemoWorld, demo: DemoBooking, day: number): Promise<void> => {
  const client = `client-${demo.client}`
  const coach = `coach-${demo.coach}`
  const scheduledAt = await nearestFreeTime(world, demo, day)
  if (!scheduledAt) return
  const isRequest = ["pending", "declined", "expired"].includes(demo.outcome)
  const booking = await world.call(client, "POST /bookings/book", {
    body: {
      coachId: world.person(coach).id,
      scheduledAt,
      type: demo.type,
      minutes: demo.minutes,
      ...(isRequest && { mode: "request" }),
      ...(demo.agenda && { agenda: demo.agenda }),
    },
  })
  scheduleOutcome(world, demo, booking)
}

/** The free time nearest to the preferred hour, on that day of the coach or the following days. */
const nearestFreeTime = async (
  world: DemoWorld,
  demo: DemoBooking,
  day: number,
): Promise<string | undefined> => {
  const from = Math.max(day - 12 * HOUR, world.time.now().getTime())
  const { slots } = await world.call(`client-${demo.client}`, "GET /bookings/coaches/{coachId}/slots", {
    params: { coachId: world.person(`coach-${demo.coach}`).id },
    query: {
      from: new Date(from).toISOString(),
      to: new Date(from + 4 * DAY).toISOString(),
      type: demo.type,
      minutes: String(demo.minutes),
    },
  })
  const zone = demoCoaches.find(coach => coach.key === demo.coach)?.timeZone
  const hourOf = (slot: string) =>
    Number(
      new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", hourCycle: "h23" }).format(
        new Date(slot),
      ),
    )
  const distance = (slot: string) =>
    Math.abs(hourOf(slot) - demo.hour) + Math.floor((Date.parse(slot) - from) / DAY) * 6
  return slots.toSorted((a, b) => distance(a) - distance(b))[0]
}

/** Schedules the coach's answer two hours later, then the session itself. */
const scheduleOutcome = (
  world: DemoWorld,
  demo: DemoBooking,
  booking: Reply<"POST /bookings/book">,
): void => {
  const params = { bookingId: booking.id }
  const start = Date.parse(booking.scheduledAt ?? "")
  const answeredAt = world.time.now().getTime() + 2 * HOUR
  const coach = `coach-${demo.coach}`
  const change = (
    at: number,
    by: string,
    body: {
      status: "confirmed" | "declined" | "cancelled" | "completed" | "no_show"
      reason?: string
      noShowBy?: "client"
    },
  ) =>
    world.time.at(at, async () => {
      await world.call(by, "PUT /bookings/bookings/{bookingId}", { params, body })
    })
  if (demo.outcome === "pending" || demo.outcome === "expired") return
  if (demo.outcome === "declined") {
    change(answeredAt, coach, { status: "declined", reason: "I am at a meet that day." })
    return
  }
  if (booking.status === "pending") change(answeredAt, coach, { status: "confirmed" })
  if (demo.outcome === "cancelled")
    change(start - 30 * HOUR, `client-${demo.client}`, { status: "cancelled", reason: "Flight moved." })
  if (demo.outcome === "completed" || demo.outcome === "no_show")
    joinSession(world, booking.id, start - 2 * MINUTE, coach)
  if (demo.outcome === "completed") joinSession(world, booking.id, start + MINUTE, `client-${demo.client}`)
  if (demo.outcome === "no_show")
    change(start + 20 * MINUTE, coach, { status: "no_show", noShowBy: "client" })
  if (demo.outcome === "completed") change(start + demo.minutes * MINUTE, coach, { status: "completed" })
  scheduleReviewsAndFees(world, demo, booking.id, start + demo.minutes * MINUTE)
}
