import type { TestPerson } from "../../../testing/people.ts"
import type { TestApp } from "../../../testing/test-app.ts"
import { setHours } from "../../scheduling/testing/pair.ts"

/** Stands in everything that people typed or that tells of their health, and must stand nowhere else. */
export const MARKER = /zq7x|143[.,]7|97[.,]3|1961-02-03/i

const typed = (where: string): string => `zq7x ${where}`

const expectDone = (what: string, answer: { status: number; body: unknown }): void => {
  if (answer.status >= 300) throw new Error(`${what}: ${JSON.stringify(answer.body)}`)
}

/** A client whose every health and free-text field carries the marker. */
export const markedClient = async (app: TestApp): Promise<TestPerson> => {
  const client = await app.person({ firstName: "Kai", timeZone: "Asia/Kolkata" })
  const changed = await client.call("PATCH /users/me", {
    body: {
      birthDate: "1961-02-03",
      gender: typed("gender"),
      heightCm: 143.7,
      weightKg: 97.3,
      measurements: { waist: 97.3, hips: 143.7 },
      goals: [typed("own goal")],
      gymAccess: typed("gym"),
      dietaryRestrictions: [typed("diet")],
      healthComplications: [typed("complication")],
      injuries: [typed("injury")],
    },
  })
  expectDone("profile", changed)
  return client
}

/** A coach whose profile, hours and prices carry it too. */
export const markedCoach = async (app: TestApp): Promise<TestPerson> => {
  const coach = await app.person({ role: "coach", firstName: "Mara" })
  const changed = await coach.call("PATCH /users/me", {
    body: {
      gender: typed("gender"),
      injuries: [typed("coach's own injury")],
      coach: {
        headline: typed("headline"),
        bio: typed("bio"),
        strengths: [typed("strength")],
        specialties: [typed("specialty")],
        certifications: [typed("certificate")],
      },
    },
  })
  expectDone("coach profile", changed)
  await setHours(coach, {
    timeOff: [{ start: "2027-08-02", end: "2027-08-06", note: typed("time off") }],
    fallbackLink: "https://rooms.example/zq7x-fallback",
    policy: { freeUntilHours: 24 },
  })
  const named = await coach.call("POST /coach/schedules", {
    body: { name: typed("hours"), types: ["CHAT"] },
  })
  expectDone("schedule", named)
  const holiday = await coach.call("POST /coach/holidays", {
    body: { date: "2027-12-24", name: typed("holiday") },
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
      packages: [{ name: typed("package"), sessions: 5, minutes: 60, amount: 20_000, validDays: 90 }],
      subscriptions: [{ name: typed("subscription"), sessionsPerMonth: 4, minutes: 60, amount: 18_000 }],
      discounts: [{ kind: "voucher", code: "ZQ7X-VOUCHER", percent: 20 }],
    },
  })
  expectDone("prices", saved)
}
