import { normalizeIP } from "@fastify/rate-limit"
import type { FastifyRequest } from "fastify"

const UNKNOWN = "unknown"

/** The caller's address; a socket that closed before it was asked has none any more. */
export const clientAddress = (request: FastifyRequest): string => {
  const ip: string | undefined = request.ip
  return ip ?? UNKNOWN
}

/** What requests are counted by: an IPv4 address, or an IPv6 network, as one caller has a whole network of those. */
export const rateLimitKey = (request: FastifyRequest): string => {
  const address = clientAddress(request)
  return address === UNKNOWN ? UNKNOWN : normalizeIP(address)
}
