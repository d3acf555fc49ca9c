import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { RegistrationResponseJSON } from "@simplewebauthn/server"
import type { Ctx } from "../../../platform/context.ts"
import { onUniqueViolation } from "../../../platform/db/unique-violation.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { emailPasskeyAdded } from "../account-emails.ts"
import { completeChallenge, countChallengeTry, createChallenge } from "./challenges.ts"
import { confirmPassword } from "./confirm-password.ts"
import { ALGORITHMS, loadWebAuthn, relyingParty } from "./webauthn.ts"

/** Options for the browser to create a passkey that is discoverable and requires user verification (finger, face or PIN). */
export const beginPasskey = async (ctx: Ctx, password: string, ip: string) => {
  const me = await confirmPassword(ctx, password, ip)
  if (!me.ok) return me
  const existing = await ctx.db
    .selectFrom("passkeys")
    .select(["credential_id as id", "transports"])
    .where("account_id", "=", ctx.actor.id)
    .execute()
  const { generateRegistrationOptions } = await loadWebAuthn()
  const options = await generateRegistrationOptions({
    rpName: "Rapport",
    rpID: relyingParty(ctx.app).id,
    userName: me.value.email,
    userDisplayName: me.value.firstName,
    userID: new TextEncoder().encode(ctx.actor.id),
    attestationType: "none",
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: existing,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  })
  await createChallenge(ctx, { kind: "passkey_add", accountId: ctx.actor.id, token: options.challenge })
  return ok({ ...options })
}

/** Stores the passkey that the browser created, once the library has verified the browser's answer. */
export const addPasskey = async (ctx: Ctx, input: { name: string; answer: Record<string, unknown> }) => {
  const verified = await verifyRegistration(ctx, input.answer)
  if (!verified) return refuse("wrong_code")
  return onUniqueViolation("passkeys_credential_id_key", refuse("wrong_code"), () =>
    inTransaction(ctx, async tx => {
      if (!(await completeChallenge(tx, verified.challenge))) return refuse("wrong_code")
      const { credential } = verified
      const row = await tx.db
        .insertInto("passkeys")
        .values({
          account_id: ctx.actor.id,
          credential_id: credential.id,
          public_key: Buffer.from(credential.publicKey),
          counter: credential.counter,
          transports: credential.transports ?? [],
          name: input.name,
          created_at: tx.now(),
        })
        .returning(["id", "created_at"])
        .executeTakeFirstOrThrow()
      const me = await tx.db
        .selectFrom("accounts")
        .select(["id", "email", "first_name as firstName"])
        .where("id", "=", ctx.actor.id)
        .executeTakeFirstOrThrow()
      await emailPasskeyAdded(tx, me)
      return ok({ id: row.id, name: input.name, createdAt: isoInstant(row.created_at), lastUsedAt: null })
    }),
  )
}

const verifyRegistration = async (ctx: Ctx, answer: Record<string, unknown>) => {
  const { id, origins } = relyingParty(ctx.app)
  const { verifyRegistrationResponse } = await loadWebAuthn()
  let challenge = ""
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: answer as unknown as RegistrationResponseJSON,
      expectedChallenge: async answered => {
        challenge = answered
        const open = await countChallengeTry(ctx, answered, "passkey_add")
        return open?.account_id === ctx.actor.id
      },
      expectedOrigin: origins,
      expectedRPID: id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    return verified ? { challenge, credential: registrationInfo.credential } : null
  } catch {
    // The library throws on every malformed answer and on answers to another site's challenge.
    return null
  }
}
