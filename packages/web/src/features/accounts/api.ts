import { call } from "../../lib/api.ts"
import type { Me } from "../../lib/login.ts"
import { startLogin } from "../../lib/login.ts"
import type { ProblemError } from "../../lib/problem.ts"
import { useCall } from "../../lib/queries.ts"
import { startAuthentication } from "./passkey.ts"

/** Stores the login, then continues. */
const completeSignIn = (onSignedIn: () => void) => (signedIn: { user: Me; accessToken: string }) => {
  startLogin(signedIn)
  onSignedIn()
}

export const useSignIn = (go: () => void, onChallenge: (challenge: string) => void) =>
  useCall("POST /auth/sign-in", {
    done: reply => ("challenge" in reply ? onChallenge(reply.challenge) : completeSignIn(go)(reply)),
  })

export const useChallenge = (go: () => void) => useCall("POST /auth/challenge", { done: completeSignIn(go) })

export const useSignUp = (go: () => void, failed: (problem: ProblemError) => void) =>
  useCall("POST /auth/sign-up", { failed, done: completeSignIn(go) })

/** Asks the browser for a passkey and signs in with it. */
export const signInWithPasskey = async (): Promise<void> => {
  const { challenge, options } = await call("POST /auth/passkey/options")
  const answer = await startAuthentication(options)
  startLogin(await call("POST /auth/passkey", { body: { challenge, answer } }))
}
