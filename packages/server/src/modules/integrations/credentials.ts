import { createHmac } from "node:crypto"
import { z } from "zod"
import type { AppContext } from "../../platform/context.ts"
import { decryptFor, deriveKey, encryptFor } from "../../platform/encryption.ts"

const credentials = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ics"), address: z.string() }),
  z.object({ kind: z.literal("caldav"), address: z.string(), username: z.string(), password: z.string() }),
  z.object({ kind: z.literal("google"), account: z.string(), refreshToken: z.string() }),
])
export type Credentials = z.output<typeof credentials>
export type CredentialsOf<K extends Credentials["kind"]> = Extract<Credentials, { kind: K }>

const USE = "calendar source"

/** Addresses of calendars are secrets too: whoever knows one can read it. */
export const encryptCredentials = (app: AppContext, personId: string, of: Credentials): string =>
  encryptFor(app, USE, personId, JSON.stringify(of))

export const decryptCredentials = (app: AppContext, personId: string, encrypted: string): Credentials =>
  credentials.parse(JSON.parse(decryptFor(app, USE, personId, encrypted)))

/** Tells whether it is the same calendar without telling which: keyed, so that addresses cannot be guessed from it. */
export const addressHash = (app: AppContext, of: Credentials): Buffer =>
  createHmac("sha256", deriveKey(app, "calendar addresses"))
    .update(JSON.stringify(whereOf(of)))
    .digest()

const whereOf = (of: Credentials): string[] => {
  if (of.kind === "google") return [of.kind, of.account]
  return of.kind === "ics" ? [of.kind, of.address] : [of.kind, of.address, of.username]
}
