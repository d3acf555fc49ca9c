import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto"
import type { AppContext } from "./ctx.ts"

const IV_BYTES = 12
const TAG_BYTES = 16

/** A key of this server for one use; no use can read what another one wrote. */
export const keyFor = (app: AppContext, use: string): Buffer =>
  Buffer.from(hkdfSync("sha256", Buffer.from(app.secrets.linkSecret, "base64url"), "", use, 32))

/** AES-256-GCM; `owner` is bound in, so that what is sealed cannot be moved to another one. */
export const encryptFor = (app: AppContext, use: string, owner: string, secret: string): string => {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv("aes-256-gcm", keyFor(app, use), iv).setAAD(Buffer.from(owner))
  const body = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url")
}

/** Throws where it was sealed for another use or owner, or by another server. */
export const decryptFor = (app: AppContext, use: string, owner: string, encrypted: string): string => {
  const bytes = Buffer.from(encrypted, "base64url")
  const decipher = createDecipheriv("aes-256-gcm", keyFor(app, use), bytes.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString(
    "utf8",
  )
}
