import { createHmac } from "node:crypto"
import type { AppContext } from "../../../platform/ctx.ts"
import { keyFor, sealFor, unsealFor } from "../../../platform/encryption.ts"

/** What must be read back of an account's secrets; see `../../../platform/encryption.ts`. */
export const seal = (app: AppContext, owner: string, secret: string): string =>
  sealFor(app, "accounts seal", owner, secret)

export const unseal = (app: AppContext, owner: string, sealed: string): string =>
  unsealFor(app, "accounts seal", owner, sealed)

/** A keyed hash: short codes cannot be guessed from a copy of the database alone. */
export const keyedHash = (app: AppContext, text: string): string =>
  createHmac("sha256", keyFor(app, "accounts codes")).update(text).digest("base64url")
