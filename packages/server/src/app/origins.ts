import type { Config } from "../platform/config/config.ts"

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"])

/** The operator may type the address of this machine as localhost or as 127.0.0.1. */
const isSameMachine = (a: URL, b: URL): boolean =>
  LOOPBACK.has(a.hostname) && LOOPBACK.has(b.hostname) && a.port === b.port && a.protocol === b.protocol

/** The public address, or an origin that the operator allowed. Clients that are not browsers send none. */
export const isAllowedOrigin = (config: Config, origin: string | undefined): boolean => {
  if (origin === undefined) return true
  const own = new URL(config.publicUrl)
  if (origin === own.origin || config.allowedOrigins.includes(origin)) return true
  const url = URL.parse(origin)
  return url !== null && isSameMachine(own, url)
}
