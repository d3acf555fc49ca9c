import { randomUUID } from "node:crypto"
import { type Caller, callerOf } from "../app/caller.ts"
import type { Role } from "../platform/context.ts"
import type { TestApp } from "./test-app.ts"

export interface NewPerson {
  role?: Role
  firstName?: string
  lastName?: string
  timeZone?: string
  email?: string
  /** A coach right after sign-up, without hours, prices and a published page. */
  isNew?: boolean
}

export interface TestPerson extends Caller {
  id: string
  email: string
  password: string
  firstName: string
  lastName: string
  token: string
  role: Role
}

const PASSWORD = "a long enough phrase"

/** Signs a person up through the API. Admins get their role in the database, as the first admin does. */
export const makePerson = async (app: TestApp, about: NewPerson = {}): Promise<TestPerson> => {
  const role = about.role ?? "client"
  const email = about.email ?? `${randomUUID().slice(0, 13)}@example.com`
  const {
    firstName = role === "coach" ? "Mara" : "Nora",
    lastName = "Tester",
    timeZone = "Europe/Berlin",
  } = about
  const signedUp = await app.anyone.call("POST /auth/sign-up", {
    body: {
      email,
      password: PASSWORD,
      firstName,
      lastName,
      role: role === "coach" ? "coach" : "client",
      timeZone,
    },
  })
  if (signedUp.status !== 201) throw new Error(`Sign-up failed: ${JSON.stringify(signedUp.body)}`)
  const { id } = signedUp.body.user
  if (role === "admin")
    await app.context.db
      .updateTable("accounts")
      .set({ roles: ["admin"] })
      .where("id", "=", id)
      .execute()
  if (role === "coach" && !about.isNew) await setUpCoach(app, id)
  const token = role === "admin" ? await freshToken(app, email) : signedUp.body.accessToken
  return { ...callerOf(app.fastify, token), id, email, password: PASSWORD, firstName, lastName, token, role }
}

const freshToken = async (app: TestApp, email: string): Promise<string> => {
  const signedIn = await app.anyone.call("POST /auth/sign-in", { body: { email, password: PASSWORD } })
  if (!("accessToken" in signedIn.body)) throw new Error("Sign-in failed")
  return signedIn.body.accessToken
}

const WEEKDAY_HOURS = [{ days: [1, 2, 3, 4, 5], start: "09:00", end: "17:00" }]

/** Hours on weekdays, accepted default prices and a published page; in the database, so that versions stay at 1. */
const setUpCoach = async ({ context: { db }, clock }: TestApp, coachId: string): Promise<void> => {
  const now = clock.now()
  await db
    .updateTable("schedules")
    .set({ weekly: JSON.stringify(WEEKDAY_HOURS) })
    .where("coach_id", "=", coachId)
    .execute()
  await db.updateTable("price_configs").set({ set_at: now }).where("coach_id", "=", coachId).execute()
  await db
    .updateTable("coach_profiles")
    .set({ published_at: now })
    .where("account_id", "=", coachId)
    .execute()
}
