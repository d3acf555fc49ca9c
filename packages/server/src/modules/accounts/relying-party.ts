import type { House } from "../../platform/ctx.ts"

/** Whom a passkey is made for: this house under its public address, and nobody else. */
export const relyingParty = (house: House): { id: string; origins: string[] } => {
  const own = new URL(house.config.publicUrl)
  return { id: own.hostname, origins: [own.origin] }
}
