import { callerOf } from "../app/caller.ts"
import type { TestPerson } from "./people.ts"
import type { TestApp } from "./test-app.ts"

/** The same person with a new access token, for tests that move the clock past the expiry of the old one. */
export const signInAgain = async (app: TestApp, person: TestPerson): Promise<TestPerson> => {
  const { email, password } = person
  const signedIn = await app.anyone.call("POST /auth/sign-in", { body: { email, password } })
  if (!("accessToken" in signedIn.body)) throw new Error(`Sign-in failed: ${JSON.stringify(signedIn.body)}`)
  const token = signedIn.body.accessToken
  return { ...person, ...callerOf(app.fastify, token), token }
}
