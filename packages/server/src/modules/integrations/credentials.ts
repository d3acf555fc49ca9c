import { createHmac } from "node:crypto"
import { z } from "zod"
import type { House } from "../../platform/ctx.ts"
import { keyFor, sealFor, unsealFor } from "../../platform/encryption.ts"

const credentials = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("ics"), address: z.string() }),
  z.object({ kind: z.literal("caldav"), address: z.string(), username: z.string(), password: z.string() }),
  z.object({ kind: z.literal("google"), account: z.string(), refreshToken: z.string() }),
])
export type Credentials = z.output<typeof credentials>
export type CredentialsOf<K extends Credentials["kind"]> = Extract<Credentials, { kind: K }>

const USE = "calendar source"

/** Addresses of calendars are secrets too: whoever knows one can read it. */
export const sealCredentials = (house: House, personId: string, of: Credentials): string =>
  sealFor(house, USE, personId, JSON.stringify(of))

export const unsealCredentials = (house: House, personId: string, sealed: string): Credentials =>
  credentials.parse(JSON.parse(unsealFor(house, USE, personId, sealed)))

/** Tells whether it is the same calendar without telling which: keyed, so that addresses cannot be guessed from it. */
export const addressHash = (house: House, of: Credentials): Buffer =>
  createHmac("sha256", keyFor(house, "calendar addresses"))
    .update(JSON.stringify(whereOf(of)))
    .digest()

const whereOf = (of: Credentials): string[] => {
  if (of.kind === "google") return [of.kind, of.account]
  return of.kind === "ics" ? [of.kind, of.address] : [of.kind, of.address, of.username]
}
