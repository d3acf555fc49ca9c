import type { Config } from "../platform/config/config.ts"

const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"])

/** On this machine every name of it is us: the address may be typed as localhost or as 127.0.0.1. */
const isSameMachine = (a: URL, b: URL): boolean =>
  LOOPBACK.has(a.hostname) && LOOPBACK.has(b.hostname) && a.port === b.port && a.protocol === b.protocol

/** Our own address, or one that the operator allowed. Callers that are no browsers send none. */
export const isAllowedOrigin = (config: Config, origin: string | undefined): boolean => {
  if (origin === undefined) return true
  const own = new URL(config.publicUrl)
  if (origin === own.origin || config.allowedOrigins.includes(origin)) return true
  const given = URL.parse(origin)
  return given !== null && isSameMachine(own, given)
}
