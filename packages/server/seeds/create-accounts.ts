import type { Body } from "@rapport/domain/api"
import { signUp } from "../src/modules/accounts/index.ts"
import { systemCtx } from "../src/platform/context.ts"
import { demoClients } from "./clients.ts"
import { demoCoaches } from "./coaches.ts"
import type { DemoWorld } from "./demo-world.ts"

type Prices = Body<"PUT /prices/config/{userId}">

const DEVICE = { userAgent: "Demo data", ip: "127.0.0.1" }

interface NewPerson {
  email: string
  firstName: string
  lastName: string
  timeZone: string
  role: "client" | "coach"
}

const create = async (world: DemoWorld, key: string, person: NewPerson, password: string): Promise<void> => {
  const signedUp = await signUp(systemCtx(world.app), { ...person, password }, DEVICE, true)
  if (!signedUp.ok) throw new Error(`Demo: ${person.email} could not sign up: ${signedUp.code}`)
  world.people.set(key, {
    id: signedUp.value.accountId,
    loginId: signedUp.value.loginId,
    roles: [person.role],
  })
}

/** Creates coaches with availability and prices and clients with profiles, all with the same password. */
export const createAccounts = async (world: DemoWorld, password: string): Promise<void> => {
  for (const { key, profile, availability, schedule, baseRate, currency, ...person } of demoCoaches) {
    const name = `coach-${key}`
    await create(world, name, { ...person, role: "coach" }, password)
    await world.call(name, "PATCH /users/me", { body: { coach: profile } })
    await world.call(name, "PUT /coach/availability", { body: availability })
    if (schedule) await world.call(name, "POST /coach/schedules", { body: schedule })
    await world.call(name, "PUT /prices/config/{userId}", {
      params: { userId: world.person(name).id },
      body: await pricesOf(world, name, baseRate, currency),
    })
    await world.call(name, "PUT /coach/page", { body: { published: true } })
  }
  for (const { key, profile, ...person } of demoClients) {
    const name = `client-${key}`
    await create(world, name, { ...person, role: "client" }, password)
    await world.call(name, "PATCH /users/me", { body: profile })
  }
}

const pricesOf = async (
  world: DemoWorld,
  name: string,
  baseRate: number,
  currency: string,
): Promise<Prices> => {
  const { userId, calculatedAt, ...config } = await world.call(name, "GET /prices/config/{userId}", {
    params: { userId: world.person(name).id },
  })
  return {
    ...config,
    baseRate,
    currency,
    rates: [{ type: "VOICE", minutes: 30, amount: Math.round(baseRate * 0.4) }],
    packages: [
      { name: "Ten sessions", sessions: 10, minutes: 60, amount: Math.round(baseRate * 8.5), validDays: 365 },
    ],
    discounts: [{ kind: "early", daysAhead: 21, percent: 5 }],
  } as Prices
}
