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
  const token = role === "admin" ? await freshToken(app, email) : signedUp.body.accessToken
  return { ...callerOf(app.fastify, token), id, email, password: PASSWORD, firstName, lastName, token, role }
}

const freshToken = async (app: TestApp, email: string): Promise<string> => {
  const signedIn = await app.anyone.call("POST /auth/sign-in", { body: { email, password: PASSWORD } })
  if (!("accessToken" in signedIn.body)) throw new Error("Sign-in failed")
  return signedIn.body.accessToken
}
