import { createHmac } from "node:crypto"
import type { AppContext } from "../../../platform/context.ts"
import { decryptFor, deriveKey, encryptFor } from "../../../platform/encryption.ts"

/** For secrets that must be readable again, such as that of an authenticator app; see `../../../platform/encryption.ts`. */
export const encrypt = (app: AppContext, owner: string, secret: string): string =>
  encryptFor(app, "accounts seal", owner, secret)

export const decrypt = (app: AppContext, owner: string, encrypted: string): string =>
  decryptFor(app, "accounts seal", owner, encrypted)

/** A keyed hash, so that short codes cannot be guessed from a copy of the database alone. */
export const keyedHash = (app: AppContext, text: string): string =>
  createHmac("sha256", deriveKey(app, "accounts codes")).update(text).digest("base64url")
