import { createHmac } from "node:crypto"
import type { AppContext } from "../../../platform/ctx.ts"
import { decryptFor, encryptFor, keyFor } from "../../../platform/encryption.ts"

/** What must be read back of an account's secrets; see `../../../platform/encryption.ts`. */
export const encrypt = (app: AppContext, owner: string, secret: string): string =>
  encryptFor(app, "accounts seal", owner, secret)

export const decrypt = (app: AppContext, owner: string, encrypted: string): string =>
  decryptFor(app, "accounts seal", owner, encrypted)

/** A keyed hash: short codes cannot be guessed from a copy of the database alone. */
export const keyedHash = (app: AppContext, text: string): string =>
  createHmac("sha256", keyFor(app, "accounts codes")).update(text).digest("base64url")
