import { randomUUID } from "node:crypto"
import { type Caller, callerOf } from "../app/caller.ts"
import type { Role } from "../platform/ctx.ts"
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

/** Signs somebody up through the API; each test makes its own people. Admins are made by the database, as the first one is. */
export const makePerson = async (app: TestApp, about: NewPerson = {}): Promise<TestPerson> => {
  const role = about.role ?? "client"
  const email = about.email ?? `${randomUUID().slice(0, 13)}@example.com`
  const {
    firstName = role === "coach" ? "Mara" : "Nora",
    lastName = "Tester",
    timeZone = "Europe/Berlin",
  } = about
  const opened = await app.anyone.call("POST /auth/sign-up", {
    body: {
      email,
      password: PASSWORD,
      firstName,
      lastName,
      role: role === "coach" ? "coach" : "client",
      timeZone,
    },
  })
  if (opened.status !== 201) throw new Error(`Sign-up failed: ${JSON.stringify(opened.body)}`)
  const { id } = opened.body.user
  if (role === "admin")
    await app.context.db
      .updateTable("accounts")
      .set({ roles: ["admin"] })
      .where("id", "=", id)
      .execute()
  const token = role === "admin" ? await freshToken(app, email) : opened.body.accessToken
  return { ...callerOf(app.fastify, token), id, email, password: PASSWORD, firstName, lastName, token, role }
}

const freshToken = async (app: TestApp, email: string): Promise<string> => {
  const again = await app.anyone.call("POST /auth/sign-in", { body: { email, password: PASSWORD } })
  if (!("accessToken" in again.body)) throw new Error("Sign-in failed")
  return again.body.accessToken
}
