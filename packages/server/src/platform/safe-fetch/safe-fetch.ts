import type { LookupAddress } from "node:dns"
import dns from "node:dns/promises"
import { type ClientRequest, request as httpRequest, type IncomingMessage } from "node:http"
import { request as httpsRequest } from "node:https"
import { isIP, type LookupFunction } from "node:net"
import type { Config } from "../config/config.ts"
import { isPrivateAddress } from "./private-addresses.ts"

export type SafeFetchFailure =
  | "bad_address"
  | "private_address"
  | "unreachable"
  | "timed_out"
  | "too_large"
  | "too_many_redirects"

/** Why a request to another server failed. The message names no address, as addresses can be secrets. */
export class SafeFetchError extends Error {
  readonly code: SafeFetchFailure
  constructor(code: SafeFetchFailure) {
    super(code)
    this.code = code
  }
}

export interface SafeFetchOptions {
  method?: string
  headers?: Record<string, string>
  body?: string
  /** For the whole exchange, from resolving the name to the last byte, redirects included. */
  timeoutMs?: number
  maxBytes?: number
  /** Returns a redirect as it is instead of following it. */
  manualRedirect?: boolean
}

export interface SafeResponse {
  status: number
  headers: Record<string, string>
  body: Buffer
  /** The final address, after redirects. */
  url: string
}

const TIMEOUT_MS = 10_000
const MAX_BYTES = 5 * 1024 * 1024
const MAX_REDIRECTS = 5

/**
 * Requests an address that a user supplied; protects against server-side request forgery. It resolves the host, refuses
 * private addresses unless the operator allows that host, and connects to the very address it checked (a second lookup
 * could give another one), at each redirect again. Credentials are dropped when a redirect leads to another origin.
 */
export const safeFetch = async (
  config: Pick<Config, "allowPrivateHosts">,
  address: string,
  options: SafeFetchOptions = {},
): Promise<SafeResponse> => {
  const signal = AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS)
  let url = webAddress(address)
  let request = options
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const checked = await addressesOf(config, url, signal)
    const response = await send(url, checked, request, signal)
    const next = options.manualRedirect ? null : redirectOf(response, url)
    if (!next) return response
    if (next.origin !== url.origin) request = withoutCredentials(request)
    if (response.status === 303) request = asGet(request)
    url = next
  }
  throw new SafeFetchError("too_many_redirects")
}

/** Checks whether a request to the address would be allowed, without sending it; null if so. */
export const checkPublicAddress = async (
  config: Pick<Config, "allowPrivateHosts">,
  address: string,
): Promise<SafeFetchFailure | null> => {
  try {
    await addressesOf(config, webAddress(address), AbortSignal.timeout(TIMEOUT_MS))
    return null
  } catch (error) {
    if (error instanceof SafeFetchError) return error.code
    throw error
  }
}

const webAddress = (address: string): URL => {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol)) throw new SafeFetchError("bad_address")
  return url
}

const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, "")

const addressesOf = async (
  config: Pick<Config, "allowPrivateHosts">,
  url: URL,
  signal: AbortSignal,
): Promise<LookupAddress[]> => {
  const host = hostOf(url)
  const family = isIP(host)
  const found = family ? [{ address: host, family }] : await resolve(host, signal)
  if (config.allowPrivateHosts.includes(host) || config.allowPrivateHosts.includes(url.host)) return found
  if (found.some(({ address }) => isPrivateAddress(address))) throw new SafeFetchError("private_address")
  return found
}

const resolve = async (host: string, signal: AbortSignal): Promise<LookupAddress[]> => {
  const timedOut = new Promise<never>((_, reject) =>
    signal.addEventListener("abort", () => reject(new SafeFetchError("timed_out")), { once: true }),
  )
  const found = dns.lookup(host, { all: true, verbatim: true }).catch(() => {
    throw new SafeFetchError("unreachable")
  })
  return Promise.race([found, timedOut])
}

const send = (
  url: URL,
  checked: readonly LookupAddress[],
  { method = "GET", headers = {}, body, maxBytes = MAX_BYTES }: SafeFetchOptions,
  signal: AbortSignal,
): Promise<SafeResponse> =>
  new Promise((resolve, reject) => {
    const fail = () => reject(new SafeFetchError(signal.aborted ? "timed_out" : "unreachable"))
    const open = url.protocol === "https:" ? httpsRequest : httpRequest
    const request: ClientRequest = open(
      url,
      {
        method,
        agent: false,
        lookup: pinnedTo(checked),
        signal,
        headers: {
          "user-agent": "Rapport",
          "accept-encoding": "identity",
          ...headers,
          ...(body !== undefined && { "content-length": String(Buffer.byteLength(body)) }),
        },
      },
      response => {
        readAll(response, maxBytes).then(
          bytes =>
            resolve({
              status: response.statusCode ?? 0,
              headers: plainHeaders(response),
              body: bytes,
              url: url.href,
            }),
          (error: unknown) => {
            request.destroy()
            if (error instanceof SafeFetchError) reject(error)
            else fail()
          },
        )
      },
    )
    request.on("error", fail)
    request.end(body)
  })

/** Makes the connection use the checked addresses, whatever the name resolves to by now. */
const pinnedTo =
  (checked: readonly LookupAddress[]): LookupFunction =>
  (_host, options, callback) => {
    const [first] = checked
    if (options.all) callback(null, [...checked])
    else callback(null, first?.address ?? "", first?.family ?? 4)
  }

const readAll = async (response: IncomingMessage, maxBytes: number): Promise<Buffer> => {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of response as AsyncIterable<Buffer>) {
    size += part.length
    if (size > maxBytes) throw new SafeFetchError("too_large")
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const plainHeaders = ({ headers }: IncomingMessage): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]],
    ),
  )

const redirectOf = ({ status, headers }: SafeResponse, from: URL): URL | null => {
  const { location } = headers
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return null
  const next = URL.parse(location, from)
  if (!next || !/^https?:$/.test(next.protocol)) throw new SafeFetchError("bad_address")
  if (from.protocol === "https:" && next.protocol === "http:") throw new SafeFetchError("bad_address")
  return next
}

const withoutCredentials = (request: SafeFetchOptions): SafeFetchOptions => ({
  ...request,
  headers: Object.fromEntries(
    Object.entries(request.headers ?? {}).filter(([name]) => !/^(authorization|cookie)$/i.test(name)),
  ),
})

const asGet = ({ body: _, ...request }: SafeFetchOptions): SafeFetchOptions => ({ ...request, method: "GET" })

const NO_BODY = new Set([101, 204, 205, 304])

/** The same as a standard `fetch`, for libraries that take one. */
export const safeFetchFor =
  (
    config: Pick<Config, "allowPrivateHosts">,
    limits: Pick<SafeFetchOptions, "timeoutMs" | "maxBytes"> = {},
  ): typeof fetch =>
  async (input, init) => {
    const request = new Request(input, init)
    const body = request.body === null ? undefined : await request.text()
    const result = await safeFetch(config, request.url, {
      ...limits,
      method: request.method,
      manualRedirect: request.redirect === "manual",
      headers: Object.fromEntries(request.headers),
      ...(body !== undefined && { body }),
    })
    const response = new Response(NO_BODY.has(result.status) ? null : new Uint8Array(result.body), {
      status: result.status,
      headers: result.headers,
    })
    Object.defineProperty(response, "url", { value: result.url })
    return response
  }
