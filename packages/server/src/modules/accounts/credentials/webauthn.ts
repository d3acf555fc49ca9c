import type { AppContext } from "../../../platform/context.ts"

/** The WebAuthn relying party: this server under its public address. */
export const relyingParty = (app: AppContext): { id: string; origins: string[] } => {
  const publicUrl = new URL(app.config.publicUrl)
  return { id: publicUrl.hostname, origins: [publicUrl.origin] }
}

/** COSE ids of EdDSA, ECDSA with P-256 and RSA; every authenticator in use supports at least one of them. */
export const ALGORITHMS = [-8, -7, -257]

/** Loaded when first needed: the library is large and many servers have no passkeys. */
export const loadWebAuthn = () => import("@simplewebauthn/server")
