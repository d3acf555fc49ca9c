import type { Body } from "@rapport/domain/api"

type Book = Body<"POST /bookings/book">

export interface DemoBooking {
  client: string
  coach: string
  /** Days from today to the session; negative is past. */
  daysFromToday: number
  /** Books the free time nearest to this hour of the coach's day. */
  hour: number
  type: NonNullable<Book["type"]>
  minutes: number
  agenda?: string
  /** The final status; the coach confirms a request first where that status requires it. */
  outcome: "pending" | "confirmed" | "completed" | "cancelled" | "declined" | "expired" | "no_show"
}

const weekly = (
  client: string,
  coach: string,
  weeks: number[],
  details: Pick<DemoBooking, "hour" | "type" | "minutes" | "agenda">,
): DemoBooking[] =>
  weeks.map(week => ({ client, coach, daysFromToday: -7 * week + 1, ...details, outcome: "completed" }))

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
  ...weekly("f", "b", [5, 3, 2], { hour: 18, type: "VIDEO", minutes: 30 }),
  ...weekly("g", "b", [4, 2, 1], { hour: 7, type: "VOICE", minutes: 30 }),
  ...weekly("h", "c", [6, 5, 4, 3, 1], { hour: 11, type: "VIDEO", minutes: 60, agenda: "Kip and pull" }),
  ...weekly("i", "c", [5, 4, 2], { hour: 9, type: "VIDEO", minutes: 30, agenda: "Balance and hinge" }),
  { client: "d", coach: "a", daysFromToday: -20, hour: 10, type: "VIDEO", minutes: 30, outcome: "no_show" },
  { client: "d", coach: "a", daysFromToday: -9, hour: 10, type: "VIDEO", minutes: 30, outcome: "cancelled" },
  { client: "c", coach: "a", daysFromToday: -4, hour: 11, type: "VIDEO", minutes: 60, outcome: "declined" },
  { client: "e", coach: "b", daysFromToday: -6, hour: 9, type: "VIDEO", minutes: 60, outcome: "no_show" },
  { client: "g", coach: "b", daysFromToday: -11, hour: 18, type: "VIDEO", minutes: 30, outcome: "cancelled" },
  { client: "h", coach: "c", daysFromToday: -8, hour: 17, type: "VIDEO", minutes: 30, outcome: "expired" },
  { client: "b", coach: "c", daysFromToday: -15, hour: 12, type: "VIDEO", minutes: 30, outcome: "completed" },
  {
    client: "a",
    coach: "a",
    daysFromToday: 0,
    hour: 17,
    type: "VIDEO",
    minutes: 60,
    agenda: "Squat check-in",
    outcome: "confirmed",
  },
  {
    client: "b",
    coach: "a",
    daysFromToday: 1,
    hour: 16,
    type: "VIDEO",
    minutes: 60,
    agenda: "Bench, pause work",
    outcome: "confirmed",
  },
  { client: "c", coach: "a", daysFromToday: 2, hour: 18, type: "VOICE", minutes: 30, outcome: "confirmed" },
  {
    client: "d",
    coach: "a",
    daysFromToday: 3,
    hour: 10,
    type: "VIDEO",
    minutes: 30,
    agenda: "Hotel gym plan",
    outcome: "pending",
  },
  {
    client: "e",
    coach: "b",
    daysFromToday: 1,
    hour: 8,
    type: "VIDEO",
    minutes: 30,
    agenda: "Week in numbers",
    outcome: "confirmed",
  },
  { client: "f", coach: "b", daysFromToday: 2, hour: 18, type: "VIDEO", minutes: 30, outcome: "confirmed" },
  { client: "g", coach: "b", daysFromToday: 4, hour: 7, type: "VOICE", minutes: 30, outcome: "confirmed" },
  {
    client: "a",
    coach: "b",
    daysFromToday: 5,
    hour: 9,
    type: "VIDEO",
    minutes: 30,
    agenda: "Food on heavy days",
    outcome: "pending",
  },
  {
    client: "h",
    coach: "c",
    daysFromToday: 1,
    hour: 11,
    type: "VIDEO",
    minutes: 60,
    agenda: "Muscle-up progressions",
    outcome: "confirmed",
  },
  { client: "i", coach: "c", daysFromToday: 3, hour: 9, type: "VIDEO", minutes: 30, outcome: "confirmed" },
  {
    client: "b",
    coach: "c",
    daysFromToday: 4,
    hour: 12,
    type: "VIDEO",
    minutes: 30,
    agenda: "Conditioning block",
    outcome: "pending",
  },
]
