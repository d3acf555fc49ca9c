import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto"
import type { AppContext } from "./context.ts"

const IV_BYTES = 12
const TAG_BYTES = 16

/** Derives a key for one purpose; what one purpose encrypts, no other can decrypt. */
export const deriveKey = (app: AppContext, purpose: string): Buffer =>
  Buffer.from(hkdfSync("sha256", Buffer.from(app.secrets.linkSecret, "base64url"), "", purpose, 32))

/** AES-256-GCM, with `owner` as additional data: what is encrypted for one owner cannot be decrypted for another. */
export const encryptFor = (app: AppContext, purpose: string, owner: string, secret: string): string => {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv("aes-256-gcm", deriveKey(app, purpose), iv).setAAD(Buffer.from(owner))
  const body = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url")
}

/** Throws where it was encrypted for another purpose or owner, or by another server. */
export const decryptFor = (app: AppContext, purpose: string, owner: string, encrypted: string): string => {
  const bytes = Buffer.from(encrypted, "base64url")
  const decipher = createDecipheriv("aes-256-gcm", deriveKey(app, purpose), bytes.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString(
    "utf8",
  )
}
