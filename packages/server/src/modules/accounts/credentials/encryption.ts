import { createHmac } from "node:crypto"
import type { House } from "../../../platform/ctx.ts"
import { keyFor, sealFor, unsealFor } from "../../../platform/encryption.ts"

/** What must be read back of an account's secrets; see `../../../platform/encryption.ts`. */
export const seal = (house: House, owner: string, secret: string): string =>
  sealFor(house, "accounts seal", owner, secret)

export const unseal = (house: House, owner: string, sealed: string): string =>
  unsealFor(house, "accounts seal", owner, sealed)

/** A keyed hash: short codes cannot be guessed from a copy of the database alone. */
export const keyedHash = (house: House, text: string): string =>
  createHmac("sha256", keyFor(house, "accounts codes")).update(text).digest("base64url")
