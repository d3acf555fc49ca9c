import type { Body } from "@rapport/domain/api"

type Book = Body<"POST /bookings/book">

export interface DemoBooking {
  client: string
  coach: string
  /** Days from today to the session; negative is past. */
  inDays: number
  /** The free time nearest to this hour of the coach's day is taken. */
  hour: number
  type: NonNullable<Book["type"]>
  minutes: number
  agenda?: string
  /** What became of it; a booking that the coach must confirm is confirmed first where that makes sense. */
  outcome: "pending" | "confirmed" | "completed" | "cancelled" | "declined" | "expired" | "no_show"
}

const weekly = (
  client: string,
  coach: string,
  weeks: number[],
  about: Pick<DemoBooking, "hour" | "type" | "minutes" | "agenda">,
): DemoBooking[] =>
  weeks.map(week => ({ client, coach, inDays: -7 * week + 1, ...about, outcome: "completed" }))

/** Past sessions, and three to five open ones for each coach; every status occurs. */
export const demoBookings: DemoBooking[] = [
  ...weekly("a", "a", [7, 6, 5, 4, 3, 2, 1], {
    hour: 9,
    type: "VIDEO",
    minutes: 60,
    agenda: "Squat check-in",
  }),
  ...weekly("b", "a", [6, 4, 2], {
    hour: 16,
    type: "VIDEO",
    minutes: 60,
    agenda: "Bench, last set on video",
  }),
  ...weekly("c", "a", [5, 3, 1], { hour: 18, type: "VOICE", minutes: 30 }),
  ...weekly("e", "b", [7, 6, 5, 3, 2], { hour: 8, type: "VIDEO", minutes: 30, agenda: "Week in numbers" }),
  ...weekly("f", "b", [5, 3, 2], { hour: 18, type: "CHAT", minutes: 30 }),
  ...weekly("g", "b", [4, 2, 1], { hour: 7, type: "VOICE", minutes: 30 }),
  ...weekly("h", "c", [6, 5, 4, 3, 1], { hour: 11, type: "VIDEO", minutes: 60, agenda: "Kip and pull" }),
  ...weekly("i", "c", [5, 4, 2], { hour: 9, type: "VIDEO", minutes: 30, agenda: "Balance and hinge" }),
  { client: "d", coach: "a", inDays: -20, hour: 10, type: "VIDEO", minutes: 30, outcome: "no_show" },
  { client: "d", coach: "a", inDays: -9, hour: 10, type: "VIDEO", minutes: 30, outcome: "cancelled" },
  { client: "c", coach: "a", inDays: -4, hour: 11, type: "VIDEO", minutes: 60, outcome: "declined" },
  { client: "e", coach: "b", inDays: -6, hour: 9, type: "VIDEO", minutes: 60, outcome: "no_show" },
  { client: "g", coach: "b", inDays: -11, hour: 18, type: "VIDEO", minutes: 30, outcome: "cancelled" },
  { client: "h", coach: "c", inDays: -8, hour: 17, type: "VIDEO", minutes: 30, outcome: "expired" },
  { client: "b", coach: "c", inDays: -15, hour: 12, type: "VIDEO", minutes: 30, outcome: "completed" },
  {
    client: "a",
    coach: "a",
    inDays: 0,
    hour: 17,
    type: "VIDEO",
    minutes: 60,
    agenda: "Squat check-in",
    outcome: "confirmed",
  },
  {
    client: "b",
    coach: "a",
    inDays: 1,
    hour: 16,
    type: "VIDEO",
    minutes: 60,
    agenda: "Bench, pause work",
    outcome: "confirmed",
  },
  { client: "c", coach: "a", inDays: 2, hour: 18, type: "VOICE", minutes: 30, outcome: "confirmed" },
  {
    client: "d",
    coach: "a",
    inDays: 3,
    hour: 10,
    type: "VIDEO",
    minutes: 30,
    agenda: "Hotel gym plan",
    outcome: "pending",
  },
  {
    client: "e",
    coach: "b",
    inDays: 1,
    hour: 8,
    type: "VIDEO",
    minutes: 30,
    agenda: "Week in numbers",
    outcome: "confirmed",
  },
  { client: "f", coach: "b", inDays: 2, hour: 18, type: "CHAT", minutes: 30, outcome: "confirmed" },
  { client: "g", coach: "b", inDays: 4, hour: 7, type: "VOICE", minutes: 30, outcome: "confirmed" },
  {
    client: "a",
    coach: "b",
    inDays: 5,
    hour: 9,
    type: "VIDEO",
    minutes: 30,
    agenda: "Food on heavy days",
    outcome: "pending",
  },
  {
    client: "h",
    coach: "c",
    inDays: 1,
    hour: 11,
    type: "VIDEO",
    minutes: 60,
    agenda: "Muscle-up progressions",
    outcome: "confirmed",
  },
  { client: "i", coach: "c", inDays: 3, hour: 9, type: "VIDEO", minutes: 30, outcome: "confirmed" },
  {
    client: "b",
    coach: "c",
    inDays: 4,
    hour: 12,
    type: "VIDEO",
    minutes: 30,
    agenda: "Conditioning block",
    outcome: "pending",
  },
]
