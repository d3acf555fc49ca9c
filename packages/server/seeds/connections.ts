import type { Body } from "@rapport/domain/api"

type ConnectionRequest = Body<"POST /connections">

export interface DemoConnection {
  client: string
  coach: string
  requestedDaysAgo: number
  message: string
  goals: string[]
  scopes: NonNullable<ConnectionRequest["scopes"]>
  outcome:
    | { status: "accepted"; afterHours: number }
    | { status: "declined"; afterHours: number; reason: string }
    | { status: "withdrawn"; afterHours: number }
    | { status: "ended"; afterHours: number; endedDaysAgo: number; reason: string; by: "client" | "coach" }
    | { status: "expired" }
    | { status: "pending" }
}

const most: NonNullable<ConnectionRequest["scopes"]> = [
  "profile",
  "metrics",
  "workouts",
  "nutrition",
  "injuries",
]
const some: NonNullable<ConnectionRequest["scopes"]> = ["profile", "metrics", "workouts", "nutrition"]

/** Connections in every state, over eight weeks. */
export const demoConnections: DemoConnection[] = [
  {
    client: "a",
    coach: "a",
    requestedDaysAgo: 55,
    message: "I want to squat again without thinking about my knee.",
    goals: ["Strength", "Return from injury"],
    scopes: most,
    outcome: { status: "accepted", afterHours: 3 },
  },
  {
    client: "b",
    coach: "a",
    requestedDaysAgo: 52,
    message: "First meet in spring. I need somebody who says no to me.",
    goals: ["Strength"],
    scopes: [...most, "health"],
    outcome: { status: "accepted", afterHours: 20 },
  },
  {
    client: "c",
    coach: "a",
    requestedDaysAgo: 47,
    message: "My jerk is behind my clean. Three evenings a week.",
    goals: ["Strength"],
    scopes: some,
    outcome: { status: "accepted", afterHours: 2 },
  },
  {
    client: "d",
    coach: "a",
    requestedDaysAgo: 40,
    message: "I travel every second week. Can we make that work?",
    goals: ["Return from injury"],
    scopes: [...most, "health"],
    outcome: { status: "accepted", afterHours: 26 },
  },
  {
    client: "e",
    coach: "b",
    requestedDaysAgo: 54,
    message: "Ten kilos, and a plan my thyroid agrees with.",
    goals: ["Weight loss"],
    scopes: [...some, "health"],
    outcome: { status: "accepted", afterHours: 5 },
  },
  {
    client: "f",
    coach: "b",
    requestedDaysAgo: 44,
    message: "I start well and stop in week three. Help me past it.",
    goals: ["Sleep and habits"],
    scopes: some,
    outcome: { status: "accepted", afterHours: 1 },
  },
  {
    client: "g",
    coach: "b",
    requestedDaysAgo: 38,
    message: "Twenty minutes a day is what I have.",
    goals: ["Weight loss", "Sleep and habits"],
    scopes: some,
    outcome: { status: "accepted", afterHours: 9 },
  },
  {
    client: "a",
    coach: "b",
    requestedDaysAgo: 30,
    message: "Food is my weak spot. Mara looks after the lifting.",
    goals: ["Eating habits"],
    scopes: ["profile", "nutrition"],
    outcome: { status: "accepted", afterHours: 4 },
  },
  {
    client: "h",
    coach: "c",
    requestedDaysAgo: 50,
    message: "The Open starts in February and I have no muscle-up.",
    goals: ["Strength"],
    scopes: some,
    outcome: { status: "accepted", afterHours: 7 },
  },
  {
    client: "i",
    coach: "c",
    requestedDaysAgo: 43,
    message: "I’d like to carry my own skis at seventy, too.",
    goals: ["Strength"],
    scopes: most,
    outcome: { status: "accepted", afterHours: 30 },
  },
  {
    client: "b",
    coach: "c",
    requestedDaysAgo: 33,
    message: "Conditioning next to the powerlifting block.",
    goals: ["Running and endurance"],
    scopes: ["profile", "workouts"],
    outcome: { status: "accepted", afterHours: 12 },
  },
  {
    client: "c",
    coach: "c",
    requestedDaysAgo: 41,
    message: "Mobility for the overhead position.",
    goals: ["Mobility and posture"],
    scopes: some,
    outcome: {
      status: "ended",
      afterHours: 6,
      endedDaysAgo: 12,
      reason: "We reached what we set out for.",
      by: "client",
    },
  },
  {
    client: "j",
    coach: "a",
    requestedDaysAgo: 0.12,
    message: "I work nights in a hospital and want to keep a plan that survives it.",
    goals: ["Weight loss", "Sleep and habits"],
    scopes: some,
    outcome: { status: "pending" },
  },
  {
    client: "i",
    coach: "a",
    requestedDaysAgo: 1.3,
    message: "Deadlifts, carefully. Tomás thinks you are the right person.",
    goals: ["Strength"],
    scopes: some,
    outcome: { status: "pending" },
  },
  {
    client: "d",
    coach: "b",
    requestedDaysAgo: 2.1,
    message: "Eating well in airports. Is that a thing?",
    goals: ["Eating habits"],
    scopes: ["profile", "nutrition"],
    outcome: { status: "pending" },
  },
  {
    client: "j",
    coach: "b",
    requestedDaysAgo: 35,
    message: "I would need sessions at 04:00 my time.",
    goals: ["Weight loss"],
    scopes: some,
    outcome: {
      status: "declined",
      afterHours: 10,
      reason: "Those hours don’t work for me. Mara starts earlier.",
    },
  },
  {
    client: "f",
    coach: "c",
    requestedDaysAgo: 25,
    message: "Curious about CrossFit.",
    goals: ["Strength"],
    scopes: some,
    outcome: { status: "withdrawn", afterHours: 30 },
  },
  {
    client: "g",
    coach: "c",
    requestedDaysAgo: 29,
    message: "Back to moving after my second child.",
    goals: ["Strength"],
    scopes: some,
    outcome: { status: "expired" },
  },
]
