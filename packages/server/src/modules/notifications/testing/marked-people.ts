import type { TestPerson } from "../../../testing/people.ts"
import type { TestApp } from "../../../testing/test-app.ts"
import { setHours } from "../../scheduling/testing/pair.ts"

/** Matches all typed text and health data of these people, which must appear nowhere else. */
export const MARKER = /zq7x|143[.,]7|97[.,]3|1961-02-03/i

const marked = (where: string): string => `zq7x ${where}`

const expectDone = (what: string, answer: { status: number; body: unknown }): void => {
  if (answer.status >= 300) throw new Error(`${what}: ${JSON.stringify(answer.body)}`)
}

/** A client with the marker in every health and free-text field. */
export const markedClient = async (app: TestApp): Promise<TestPerson> => {
  const client = await app.person({ firstName: "Kai", timeZone: "Asia/Kolkata" })
  const changed = await client.call("PATCH /users/me", {
    body: {
      birthDate: "1961-02-03",
      gender: marked("gender"),
      heightCm: 143.7,
      weightKg: 97.3,
      measurements: { waist: 97.3, hips: 143.7 },
      goals: [marked("own goal")],
      gymAccess: marked("gym"),
      dietaryRestrictions: [marked("diet")],
      healthComplications: [marked("complication")],
      injuries: [marked("injury")],
    },
  })
  expectDone("profile", changed)
  return client
}

/** A coach with the marker in profile, availability and prices. */
export const markedCoach = async (app: TestApp): Promise<TestPerson> => {
  const coach = await app.person({ role: "coach", firstName: "Mara" })
  const changed = await coach.call("PATCH /users/me", {
    body: {
      gender: marked("gender"),
      injuries: [marked("coach's own injury")],
      coach: {
        headline: marked("headline"),
        bio: marked("bio"),
        strengths: [marked("strength")],
        specialties: [marked("specialty")],
        certifications: [marked("certificate")],
      },
    },
  })
  expectDone("coach profile", changed)
  await setHours(coach, {
    timeOff: [{ start: "2027-08-02", end: "2027-08-06", note: marked("time off") }],
    fallbackLink: "https://rooms.example/zq7x-fallback",
    policy: { freeUntilHours: 24 },
  })
  const named = await coach.call("POST /coach/schedules", {
    body: { name: marked("hours"), types: ["CHAT"] },
  })
  expectDone("schedule", named)
  const holiday = await coach.call("POST /coach/holidays", {
    body: { date: "2027-12-24", name: marked("holiday") },
  })
  expectDone("holiday", holiday)
  await markPrices(coach)
  return coach
}

const markPrices = async (coach: TestPerson): Promise<void> => {
  const params = { userId: coach.id }
  const read = await coach.call("GET /prices/config/{userId}", { params })
  const { userId: _, calculatedAt: __, ...config } = read.body
  const saved = await coach.call("PUT /prices/config/{userId}", {
    params,
    body: {
      ...config,
      packages: [{ name: marked("package"), sessions: 5, minutes: 60, amount: 20_000, validDays: 90 }],
      subscriptions: [{ name: marked("subscription"), sessionsPerMonth: 4, minutes: 60, amount: 18_000 }],
      discounts: [{ kind: "voucher", code: "ZQ7X-VOUCHER", percent: 20 }],
    },
  })
  expectDone("prices", saved)
}
