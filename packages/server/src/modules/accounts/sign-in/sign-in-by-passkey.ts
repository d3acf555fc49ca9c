import { ok, refuse } from "@rapport/domain/kernel/result"
import type { AuthenticationResponseJSON } from "@simplewebauthn/server"
import type { Actor, Ctx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { completeChallenge, countChallengeTry, createChallenge } from "../credentials/challenges.ts"
import { loadWebAuthn, relyingParty } from "../credentials/webauthn.ts"
import { createLogin, type Device } from "../logins/create-login.ts"

/** Options for the browser; the passkey itself identifies its owner, so no address is needed. */
export const beginPasskeySignIn = async (ctx: Ctx<Actor | null>) => {
  const { generateAuthenticationOptions } = await loadWebAuthn()
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(ctx.app).id,
    userVerification: "required",
  })
  const challenge = await createChallenge(ctx, {
    kind: "passkey_sign_in",
    accountId: null,
    expected: options.challenge,
  })
  return ok({ challenge, options: { ...options } })
}

/** A passkey with user verification already combines two factors, so no code is asked for. */
export const signInByPasskey = async (
  ctx: Ctx<Actor | null>,
  input: { challenge: string; answer: { id: string } & Record<string, unknown> },
  device: Device,
) => {
  const challenge = await countChallengeTry(ctx, input.challenge, "passkey_sign_in")
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
  if (!challenge?.expected || !passkey) return refuse("wrong_code")
  const counter = await verifyAnswer(ctx, input.answer, challenge.expected, passkey)
  if (counter === null) return refuse("wrong_code")
  if (passkey.suspended_at) return refuse("account_suspended")
  return inTransaction(ctx, async tx => {
    if (!(await completeChallenge(tx, input.challenge))) return refuse("wrong_code")
    const updated = await tx.db
      .updateTable("passkeys")
      .set({ counter, last_used_at: tx.now() })
      .where("id", "=", passkey.id)
      .where("counter", "=", passkey.counter)
      .returning("id")
      .executeTakeFirst()
    return updated ? ok(await createLogin(tx, passkey.account_id, device)) : refuse("wrong_code")
  })
}

/** The passkey's new counter, or null if the answer is not valid. */
const verifyAnswer = async (
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
    // The library throws on every malformed answer and on answers to another site's challenge.
    return null
  }
}
