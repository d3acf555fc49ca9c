import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import type { RegistrationResponseJSON } from "@simplewebauthn/server"
import { type Ctx, inTransaction } from "../../../platform/ctx.ts"
import { onUniqueViolation } from "../../../platform/db/unique-violation.ts"
import { emailPasskeyAdded } from "../account-emails.ts"
import { closeChallenge, openChallenge, tryChallenge } from "./challenges.ts"
import { confirmPassword } from "./confirm-password.ts"
import { ALGORITHMS, loadWebAuthn, relyingParty } from "./relying-party.ts"

/** What the browser needs to make a passkey: one that names its owner and asks for finger, face or PIN. */
export const beginPasskey = async (ctx: Ctx, password: string, ip: string) => {
  const me = await confirmPassword(ctx, password, ip)
  if (!me.ok) return me
  const known = await ctx.db
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
    excludeCredentials: known,
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  })
  await openChallenge(ctx, { kind: "passkey_add", accountId: ctx.actor.id, token: options.challenge })
  return ok({ ...options })
}

/** Keeps the passkey that the browser made. What comes back is the browser's, so nothing in it is believed unchecked. */
export const addPasskey = async (ctx: Ctx, input: { name: string; answer: Record<string, unknown> }) => {
  const made = await judge(ctx, input.answer)
  if (!made) return refuse("wrong_code")
  return onUniqueViolation("passkeys_credential_id_key", refuse("wrong_code"), () =>
    inTransaction(ctx, async tx => {
      if (!(await closeChallenge(tx, made.challenge))) return refuse("wrong_code")
      const { credential } = made
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

const judge = async (ctx: Ctx, answer: Record<string, unknown>) => {
  const { id, origins } = relyingParty(ctx.app)
  const { verifyRegistrationResponse } = await loadWebAuthn()
  let challenge = ""
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: answer as unknown as RegistrationResponseJSON,
      expectedChallenge: async given => {
        challenge = given
        const due = await tryChallenge(ctx, given, "passkey_add")
        return due?.account_id === ctx.actor.id
      },
      expectedOrigin: origins,
      expectedRPID: id,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    return verified ? { challenge, credential: registrationInfo.credential } : null
  } catch {
    // The library throws on every kind of malformed or foreign answer.
    return null
  }
}
