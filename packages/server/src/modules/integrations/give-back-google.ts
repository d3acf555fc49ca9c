import { z } from "zod"
import type { Actor, Ctx, Tx } from "../../platform/context.ts"
import { addJobs } from "../../platform/jobs/jobs.ts"
import type { SourceRow } from "./access.ts"
import { addressHash, decryptCredentials } from "./credentials.ts"
import { asked, GoogleTrouble, googleSignIn } from "./google-client.ts"

const MAX_ATTEMPTS = 6

const payload = z.object({ personId: z.uuid(), encrypted: z.string() })

/** The removal does not wait for Google; what is to be given back stays sealed until it is. */
export const giveBackLater = (
  tx: Tx<Actor | null>,
  { person_id, encrypted, kind }: SourceRow,
): Promise<void> =>
  kind === "google"
    ? addJobs(tx, [
        { task: "give_back_google", payload: { personId: person_id, encrypted }, maxAttempts: MAX_ATTEMPTS },
      ])
    : Promise.resolve()

/**
 * Ends this server's permission at Google itself. Google ends all that an account has given to a server at once, so
 * nothing is given back while the same account is connected still, or again.
 */
export const giveBackGoogle = async (ctx: Ctx<null>, given: unknown): Promise<void> => {
  const { personId, encrypted } = payload.parse(given)
  const client = googleSignIn(ctx.app)
  const credentials = decryptCredentials(ctx.app, personId, encrypted)
  if (!client || credentials.kind !== "google") return
  const used = await ctx.db
    .selectFrom("calendar_sources")
    .select("id")
    .where("address_hash", "=", addressHash(ctx.app, credentials))
    .executeTakeFirst()
  if (used) return
  await asked(client.revokeToken(credentials.refreshToken)).catch((error: unknown) => {
    if (!isGoneAlready(error)) throw error
  })
}

const isGoneAlready = (error: unknown): boolean => error instanceof GoogleTrouble && error.status === 400
