import type { accountsApi } from "@rapport/domain/accounts/api"
import { generate } from "otplib"
import { mailedToken } from "../../mailbox.ts"
import { change, type Rows } from "../row.ts"
import type { Situation } from "../situation.ts"

const NEW_PASSWORD = "another long enough phrase"
const PASSKEYS = { testedIn: "packages/server/src/modules/accounts/credentials/passkeys.test.ts" }

const signIn = ({ app, client }: Situation) =>
  app.anyone.call("POST /auth/sign-in", {
    body: { email: client.email, password: client.password, wantRefreshToken: true },
  })

const codeOf = ({ app }: Situation, secret: string) =>
  generate({ secret, epoch: Math.floor(app.clock.now().getTime() / 1000) })

const beginTwoFactor = async ({ client }: Situation) =>
  (await client.call("POST /users/me/two-factor", { body: { password: client.password } })).body.secret

const turnOnTwoFactor = async (situation: Situation) => {
  const secret = await beginTwoFactor(situation)
  await situation.client.call("PUT /users/me/two-factor", { body: { code: await codeOf(situation, secret) } })
  situation.app.clock.advance(60_000)
  return secret
}

export const accountsRows = {
  "POST /auth/sign-up": [
    change(
      "somebody signs up",
      async ({ app }) =>
        () =>
          app.anyone.call("POST /auth/sign-up", {
            body: {
              email: `${crypto.randomUUID()}@example.com`,
              password: NEW_PASSWORD,
              firstName: "New",
              lastName: "Person",
              role: "client",
              timeZone: "Europe/Berlin",
            },
          }),
    ),
  ],
  "POST /auth/sign-in": [change("a person signs in", async situation => () => signIn(situation))],
  "POST /auth/challenge": [
    change("a person gives the second factor", async situation => {
      const secret = await turnOnTwoFactor(situation)
      const { body } = await signIn(situation)
      const challenge = "challenge" in body ? body.challenge : ""
      return async () =>
        situation.app.anyone.call("POST /auth/challenge", {
          body: { challenge, code: await codeOf(situation, secret) },
        })
    }),
  ],
  "POST /auth/refresh": [
    change("a browser renews its login", async situation => {
      const { body } = await signIn(situation)
      const refreshToken = "refreshToken" in body ? body.refreshToken : undefined
      return () => situation.app.anyone.call("POST /auth/refresh", { body: { refreshToken } })
    }),
  ],
  "POST /auth/sign-out": [
    change(
      "a person signs out",
      async ({ client }) =>
        () =>
          client.call("POST /auth/sign-out"),
    ),
  ],
  "POST /auth/forgot": [
    change(
      "a person forgot the password",
      async ({ app, client }) =>
        () =>
          app.anyone.call("POST /auth/forgot", { body: { email: client.email } }),
      { client: { gets: ["account.reset"] } },
    ),
  ],
  "POST /auth/reset": [
    change(
      "a person sets a new password by the mailed link",
      async ({ app, client }) => {
        await app.anyone.call("POST /auth/forgot", { body: { email: client.email } })
        const token = await mailedToken(app, client.email, "account.reset")
        return () => app.anyone.call("POST /auth/reset", { body: { token, password: NEW_PASSWORD } })
      },
      { client: { gets: ["account.password_changed"] } },
    ),
  ],
  "POST /auth/verify": [
    change("a person confirms the address", async ({ app, client }) => {
      const token = await mailedToken(app, client.email, "account.verify")
      return () => app.anyone.call("POST /auth/verify", { body: { token } })
    }),
  ],
  "POST /auth/verify/resend": [
    change(
      "a person asks for the confirmation again",
      async ({ client }) =>
        () =>
          client.call("POST /auth/verify/resend"),
      { client: { gets: ["account.verify"] } },
    ),
  ],
  "PUT /users/me/password": [
    change(
      "a person changes the password",
      async ({ client }) =>
        () =>
          client.call("PUT /users/me/password", {
            body: { password: client.password, newPassword: NEW_PASSWORD },
          }),
      { client: { gets: ["account.password_changed"] } },
    ),
  ],
  "PUT /users/me/email": [
    change(
      "a person changes the address",
      async ({ client }) =>
        () =>
          client.call("PUT /users/me/email", {
            body: { password: client.password, email: `${crypto.randomUUID()}@example.com` },
          }),
      { client: { gets: ["account.email_changed"] } },
    ),
  ],
  "POST /users/me/roles/coach": [
    change(
      "a client becomes a coach",
      async ({ client }) =>
        () =>
          client.call("POST /users/me/roles/coach"),
    ),
  ],
  "DELETE /users/me/logins/{loginId}": [
    change("a person ends another login", async situation => {
      await signIn(situation)
      const { body } = await situation.client.call("GET /users/me/logins")
      const loginId = body.items.find(({ current }) => !current)?.id ?? ""
      return () => situation.client.call("DELETE /users/me/logins/{loginId}", { params: { loginId } })
    }),
  ],
  "DELETE /users/me/logins": [
    change("a person ends all other logins", async situation => {
      await signIn(situation)
      return () => situation.client.call("DELETE /users/me/logins")
    }),
  ],
  "POST /users/me/two-factor": [
    change(
      "a person begins to set up a second factor",
      async ({ client }) =>
        () =>
          client.call("POST /users/me/two-factor", { body: { password: client.password } }),
    ),
  ],
  "PUT /users/me/two-factor": [
    change(
      "a person turns the second factor on",
      async situation => {
        const secret = await beginTwoFactor(situation)
        return async () =>
          situation.client.call("PUT /users/me/two-factor", {
            body: { code: await codeOf(situation, secret) },
          })
      },
      { client: { gets: ["account.two_factor_on"] } },
    ),
  ],
  "POST /users/me/two-factor/disable": [
    change(
      "a person turns the second factor off",
      async situation => {
        const secret = await turnOnTwoFactor(situation)
        const { client } = situation
        return async () =>
          client.call("POST /users/me/two-factor/disable", {
            body: { password: client.password, code: await codeOf(situation, secret) },
          })
      },
      { client: { gets: ["account.two_factor_off"] } },
    ),
  ],
  "POST /users/me/passkeys/options": PASSKEYS,
  "POST /users/me/passkeys": PASSKEYS,
  "DELETE /users/me/passkeys/{passkeyId}": PASSKEYS,
  "POST /auth/passkey/options": PASSKEYS,
  "POST /auth/passkey": PASSKEYS,
} satisfies Rows<typeof accountsApi>
