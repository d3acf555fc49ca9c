import type { Body } from "@rapport/domain/api"

type Asked = Body<"POST /connections">

export interface DemoConnection {
  client: string
  coach: string
  askedDaysAgo: number
  message: string
  goals: string[]
  scopes: NonNullable<Asked["scopes"]>
  outcome:
    | { what: "accepted"; afterHours: number }
    | { what: "declined"; afterHours: number; reason: string }
    | { what: "withdrawn"; afterHours: number }
    | { what: "ended"; afterHours: number; endedDaysAgo: number; reason: string; by: "client" | "coach" }
    | { what: "expired" }
    | { what: "pending" }
}

const most: NonNullable<Asked["scopes"]> = ["profile", "metrics", "workouts", "nutrition", "injuries"]
const some: NonNullable<Asked["scopes"]> = ["profile", "metrics", "workouts", "nutrition"]

/** Connections in every state, over eight weeks. */
export const demoConnections: DemoConnection[] = [
  {
    client: "a",
    coach: "a",
    askedDaysAgo: 55,
    message: "I want to squat again without thinking about my knee.",
    goals: ["Strength", "Return from injury"],
    scopes: most,
    outcome: { what: "accepted", afterHours: 3 },
  },
  {
    client: "b",
    coach: "a",
    askedDaysAgo: 52,
    message: "First meet in spring. I need somebody who says no to me.",
    goals: ["Powerlifting"],
    scopes: [...most, "health"],
    outcome: { what: "accepted", afterHours: 20 },
  },
  {
    client: "c",
    coach: "a",
    askedDaysAgo: 47,
    message: "My jerk is behind my clean. Three evenings a week.",
    goals: ["Strength"],
    scopes: some,
    outcome: { what: "accepted", afterHours: 2 },
  },
  {
    client: "d",
    coach: "a",
    askedDaysAgo: 40,
    message: "I travel every second week. Can we make that work?",
    goals: ["Return from injury"],
    scopes: [...most, "health"],
    outcome: { what: "accepted", afterHours: 26 },
  },
  {
    client: "e",
    coach: "b",
    askedDaysAgo: 54,
    message: "Ten kilos, and a plan my thyroid agrees with.",
    goals: ["Weight loss"],
    scopes: [...some, "health"],
    outcome: { what: "accepted", afterHours: 5 },
  },
  {
    client: "f",
    coach: "b",
    askedDaysAgo: 44,
    message: "I start well and stop in week three. Help me past it.",
    goals: ["Habits"],
    scopes: some,
    outcome: { what: "accepted", afterHours: 1 },
  },
  {
    client: "g",
    coach: "b",
    askedDaysAgo: 38,
    message: "Twenty minutes a day is what I have.",
    goals: ["Weight loss", "Habits"],
    scopes: some,
    outcome: { what: "accepted", afterHours: 9 },
  },
  {
    client: "a",
    coach: "b",
    askedDaysAgo: 30,
    message: "Food is my weak spot. Mara looks after the lifting.",
    goals: ["Nutrition"],
    scopes: ["profile", "nutrition"],
    outcome: { what: "accepted", afterHours: 4 },
  },
  {
    client: "h",
    coach: "c",
    askedDaysAgo: 50,
    message: "The Open starts in February and I have no muscle-up.",
    goals: ["Competition"],
    scopes: some,
    outcome: { what: "accepted", afterHours: 7 },
  },
  {
    client: "i",
    coach: "c",
    askedDaysAgo: 43,
    message: "I would like to carry my own skis at seventy, too.",
    goals: ["Strength"],
    scopes: most,
    outcome: { what: "accepted", afterHours: 30 },
  },
  {
    client: "b",
    coach: "c",
    askedDaysAgo: 33,
    message: "Conditioning next to the powerlifting block.",
    goals: ["Endurance"],
    scopes: ["profile", "workouts"],
    outcome: { what: "accepted", afterHours: 12 },
  },
  {
    client: "c",
    coach: "c",
    askedDaysAgo: 41,
    message: "Mobility for the overhead position.",
    goals: ["Mobility"],
    scopes: some,
    outcome: {
      what: "ended",
      afterHours: 6,
      endedDaysAgo: 12,
      reason: "We reached what we set out for.",
      by: "client",
    },
  },
  {
    client: "j",
    coach: "a",
    askedDaysAgo: 0.12,
    message: "I work nights in a hospital and want to keep a plan that survives it.",
    goals: ["Weight loss", "Habits"],
    scopes: some,
    outcome: { what: "pending" },
  },
  {
    client: "i",
    coach: "a",
    askedDaysAgo: 1.3,
    message: "Deadlifts, carefully. Tomás thinks you are the right person.",
    goals: ["Strength"],
    scopes: some,
    outcome: { what: "pending" },
  },
  {
    client: "d",
    coach: "b",
    askedDaysAgo: 2.1,
    message: "Eating well in airports. Is that a thing?",
    goals: ["Nutrition"],
    scopes: ["profile", "nutrition"],
    outcome: { what: "pending" },
  },
  {
    client: "j",
    coach: "b",
    askedDaysAgo: 35,
    message: "I would need sessions at 04:00 my time.",
    goals: ["Weight loss"],
    scopes: some,
    outcome: {
      what: "declined",
      afterHours: 10,
      reason: "I cannot offer those hours well. Mara starts earlier.",
    },
  },
  {
    client: "f",
    coach: "c",
    askedDaysAgo: 25,
    message: "Curious about CrossFit.",
    goals: ["Strength"],
    scopes: some,
    outcome: { what: "withdrawn", afterHours: 30 },
  },
  {
    client: "g",
    coach: "c",
    askedDaysAgo: 29,
    message: "Back to moving after my second child.",
    goals: ["Strength"],
    scopes: some,
    outcome: { what: "expired" },
  },
]
