import { ok, refuse } from "@rapport/domain/kernel/result"
import type { AuthenticationResponseJSON } from "@simplewebauthn/server"
import { type Actor, type Ctx, inTransaction } from "../../../platform/ctx.ts"
import { closeChallenge, openChallenge, tryChallenge } from "../credentials/challenges.ts"
import { loadWebAuthn, relyingParty } from "../credentials/relying-party.ts"
import { type Device, openLogin } from "../logins/create-login.ts"

/** Anybody may ask: the passkey itself names its owner. */
export const beginPasskeySignIn = async (ctx: Ctx<Actor | null>) => {
  const { generateAuthenticationOptions } = await loadWebAuthn()
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(ctx.app).id,
    userVerification: "required",
  })
  const challenge = await openChallenge(ctx, {
    kind: "passkey_sign_in",
    accountId: null,
    expected: options.challenge,
  })
  return ok({ challenge, options: { ...options } })
}

/** A passkey is something one has and something one is or knows, so no second factor is asked for. */
export const signInByPasskey = async (
  ctx: Ctx<Actor | null>,
  input: { challenge: string; answer: { id: string } & Record<string, unknown> },
  device: Device,
) => {
  const due = await tryChallenge(ctx, input.challenge, "passkey_sign_in")
  const passkey = await ctx.db
    .selectFrom("passkeys")
    .innerJoin("accounts", "accounts.id", "passkeys.account_id")
    .select([
      "passkeys.id",
      "account_id",
      "credential_id",
      "public_key",
      "counter",
      "transports",
      "suspended_at",
    ])
    .where("credential_id", "=", input.answer.id)
    .executeTakeFirst()
  if (!due?.expected || !passkey) return refuse("wrong_code")
  const counter = await judge(ctx, input.answer, due.expected, passkey)
  if (counter === null) return refuse("wrong_code")
  if (passkey.suspended_at) return refuse("account_suspended")
  return inTransaction(ctx, async tx => {
    if (!(await closeChallenge(tx, input.challenge))) return refuse("wrong_code")
    const kept = await tx.db
      .updateTable("passkeys")
      .set({ counter, last_used_at: tx.now() })
      .where("id", "=", passkey.id)
      .where("counter", "=", passkey.counter)
      .returning("id")
      .executeTakeFirst()
    return kept ? ok(await openLogin(tx, passkey.account_id, device)) : refuse("wrong_code")
  })
}

/** The passkey's new counter, or null where the answer does not hold. */
const judge = async (
  ctx: Ctx<Actor | null>,
  answer: Record<string, unknown>,
  expected: string,
  passkey: { credential_id: string; public_key: Buffer; counter: number },
): Promise<number | null> => {
  const { id, origins } = relyingParty(ctx.app)
  const { verifyAuthenticationResponse } = await loadWebAuthn()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer as unknown as AuthenticationResponseJSON,
      expectedChallenge: expected,
      expectedOrigin: origins,
      expectedRPID: id,
      requireUserVerification: true,
      credential: {
        id: passkey.credential_id,
        publicKey: new Uint8Array(passkey.public_key),
        counter: passkey.counter,
      },
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    // The library throws on every kind of malformed or foreign answer.
    return null
  }
}
