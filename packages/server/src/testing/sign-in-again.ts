import { callerOf } from "../app/caller.ts"
import type { TestPerson } from "./people.ts"
import type { TestApp } from "./test-app.ts"

/** The same person with a fresh access token, for tests that move the clock past the old one's end. */
export const signInAgain = async (app: TestApp, person: TestPerson): Promise<TestPerson> => {
  const { email, password } = person
  const again = await app.anyone.call("POST /auth/sign-in", { body: { email, password } })
  if (!("accessToken" in again.body)) throw new Error(`Sign-in failed: ${JSON.stringify(again.body)}`)
  const token = again.body.accessToken
  return { ...person, ...callerOf(app.fastify, token), token }
}
