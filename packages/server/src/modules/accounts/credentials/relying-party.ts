import type { AppContext } from "../../../platform/ctx.ts"

/** Whom a passkey is made for: this server under its public address, and nobody else. */
export const relyingParty = (app: AppContext): { id: string; origins: string[] } => {
  const own = new URL(app.config.publicUrl)
  return { id: own.hostname, origins: [own.origin] }
}

/** EdDSA, ECDSA with P-256, RSA: what every authenticator in use speaks at least one of. */
export const ALGORITHMS = [-8, -7, -257]

/** Loaded at the first passkey, because it is large and most starts need none. */
export const loadWebAuthn = () => import("@simplewebauthn/server")
