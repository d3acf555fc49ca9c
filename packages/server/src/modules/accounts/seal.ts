import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto"
import type { House } from "../../platform/ctx.ts"

const IV_BYTES = 12
const TAG_BYTES = 16

const keyFor = (house: House, purpose: string): Buffer =>
  Buffer.from(
    hkdfSync("sha256", Buffer.from(house.secrets.linkSecret, "base64url"), "", `accounts ${purpose}`, 32),
  )

/** AES-256-GCM; `owner` is bound in, so a sealed secret cannot be moved to another account. */
export const seal = (house: House, owner: string, secret: string): string => {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv("aes-256-gcm", keyFor(house, "seal"), iv).setAAD(Buffer.from(owner))
  const body = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body]).toString("base64url")
}

export const unseal = (house: House, owner: string, sealed: string): string => {
  const bytes = Buffer.from(sealed, "base64url")
  const decipher = createDecipheriv("aes-256-gcm", keyFor(house, "seal"), bytes.subarray(0, IV_BYTES))
    .setAAD(Buffer.from(owner))
    .setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString(
    "utf8",
  )
}

/** A keyed hash: short codes cannot be guessed from a copy of the database alone. */
export const keyedHash = (house: House, text: string): string =>
  createHmac("sha256", keyFor(house, "codes")).update(text).digest("base64url")
