import { z } from "zod"
import type { Actor, Ctx, Tx } from "../../../platform/context.ts"
import { addJobs } from "../../../platform/jobs/jobs.ts"
import { addressHash, decryptCredentials } from "../external/credentials.ts"
import { callGoogle, GoogleError, googleSignIn } from "../google/google-client.ts"
import type { SourceRow } from "./access.ts"

const MAX_ATTEMPTS = 6

const payload = z.object({ personId: z.uuid(), encrypted: z.string() })

/** Removing a source does not wait for Google. The token stays encrypted in the job until it is revoked. */
export const scheduleGoogleRevocation = (
  tx: Tx<Actor | null>,
  { person_id, encrypted, kind }: SourceRow,
): Promise<void> =>
  kind === "google"
    ? addJobs(tx, [
        { task: "revoke_google", payload: { personId: person_id, encrypted }, maxAttempts: MAX_ATTEMPTS },
      ])
    : Promise.resolve()

/**
 * Revokes the refresh token at Google. Google revokes all grants of an account to this server at once, so a token is
 * kept while another source uses the same account.
 */
export const revokeGoogle = async (ctx: Ctx<null>, input: unknown): Promise<void> => {
  const { personId, encrypted } = payload.parse(input)
  const client = googleSignIn(ctx.app)
  const credentials = decryptCredentials(ctx.app, personId, encrypted)
  if (!client || credentials.kind !== "google") return
  const inUse = await ctx.db
    .selectFrom("calendar_sources")
    .select("id")
    .where("address_hash", "=", addressHash(ctx.app, credentials))
    .executeTakeFirst()
  if (inUse) return
  await callGoogle(client.revokeToken(credentials.refreshToken)).catch((error: unknown) => {
    if (!isAlreadyRevoked(error)) throw error
  })
}

const isAlreadyRevoked = (error: unknown): boolean => error instanceof GoogleError && error.status === 400
