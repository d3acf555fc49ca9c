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

/** Why a request to another server got no answer. Its message names no address: addresses can be secrets. */
export class SafeFetchError extends Error {
  readonly code: SafeFetchFailure
  constructor(code: SafeFetchFailure) {
    super(code)
    this.code = code
  }
}

export interface SafeFetch {
  method?: string
  headers?: Record<string, string>
  body?: string
  /** For everything together: finding the address, connecting, redirects, the last byte. */
  timeoutMs?: number
  maxBytes?: number
  /** Answers a redirect as it came instead of going where it leads. */
  staysHere?: boolean
}

export interface SafeResponse {
  status: number
  headers: Record<string, string>
  body: Buffer
  /** Where the answer came from, after redirects. */
  url: string
}

const TIMEOUT_MS = 10_000
const MAX_BYTES = 5 * 1024 * 1024
const MAX_REDIRECTS = 5

/**
 * The one way out to addresses that people give. The host is resolved here, private addresses are refused unless the
 * operator allows that host, and the connection goes to the very address that was checked; so it is at each redirect.
 * Sign-in headers stay behind when a redirect leads to another place.
 */
export const safeFetch = async (
  config: Pick<Config, "allowPrivateHosts">,
  address: string,
  asked: SafeFetch = {},
): Promise<SafeResponse> => {
  const signal = AbortSignal.timeout(asked.timeoutMs ?? TIMEOUT_MS)
  let url = webAddress(address)
  let outgoing = asked
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const checked = await addressesOf(config, url, signal)
    const answer = await exchange(url, checked, outgoing, signal)
    const next = asked.staysHere ? null : redirectOf(answer, url)
    if (!next) return answer
    if (next.origin !== url.origin) outgoing = withoutSignIn(outgoing)
    if (answer.status === 303) outgoing = asReading(outgoing)
    url = next
  }
  throw new SafeFetchError("too_many_redirects")
}

/** Whether the address may be asked at all, before it is. */
export const whyNotOutside = async (
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
  if (found.some(each => isPrivateAddress(each.address))) throw new SafeFetchError("private_address")
  return found
}

const resolve = async (host: string, signal: AbortSignal): Promise<LookupAddress[]> => {
  const stopped = new Promise<never>((_, fail) =>
    signal.addEventListener("abort", () => fail(new SafeFetchError("timed_out")), { once: true }),
  )
  const found = dns.lookup(host, { all: true, verbatim: true }).catch(() => {
    throw new SafeFetchError("unreachable")
  })
  return Promise.race([found, stopped])
}

const exchange = (
  url: URL,
  checked: readonly LookupAddress[],
  { method = "GET", headers = {}, body, maxBytes = MAX_BYTES }: SafeFetch,
  signal: AbortSignal,
): Promise<SafeResponse> =>
  new Promise((answer, fail) => {
    const trouble = () => fail(new SafeFetchError(signal.aborted ? "timed_out" : "unreachable"))
    const send = url.protocol === "https:" ? httpsRequest : httpRequest
    const request: ClientRequest = send(
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
            answer({
              status: response.statusCode ?? 0,
              headers: plainHeaders(response),
              body: bytes,
              url: url.href,
            }),
          (error: unknown) => {
            request.destroy()
            if (error instanceof SafeFetchError) fail(error)
            else trouble()
          },
        )
      },
    )
    request.on("error", trouble)
    request.end(body)
  })

/** Gives the connection the addresses that were checked, whatever the name resolves to by now. */
const pinnedTo =
  (checked: readonly LookupAddress[]): LookupFunction =>
  (_host, options, done) => {
    const [first] = checked
    if (options.all) done(null, [...checked])
    else done(null, first?.address ?? "", first?.family ?? 4)
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

const withoutSignIn = (outgoing: SafeFetch): SafeFetch => ({
  ...outgoing,
  headers: Object.fromEntries(
    Object.entries(outgoing.headers ?? {}).filter(([name]) => !/^(authorization|cookie)$/i.test(name)),
  ),
})

const asReading = ({ body: _, ...outgoing }: SafeFetch): SafeFetch => ({ ...outgoing, method: "GET" })

const NO_BODY = new Set([101, 204, 205, 304])

/** `fetch` as libraries know it, by the same way out. */
export const safeFetchFor =
  (
    config: Pick<Config, "allowPrivateHosts">,
    limits: Pick<SafeFetch, "timeoutMs" | "maxBytes"> = {},
  ): typeof fetch =>
  async (input, init) => {
    const request = new Request(input, init)
    const body = request.body === null ? undefined : await request.text()
    const answer = await safeFetch(config, request.url, {
      ...limits,
      method: request.method,
      staysHere: request.redirect === "manual",
      headers: Object.fromEntries(request.headers),
      ...(body !== undefined && { body }),
    })
    const response = new Response(NO_BODY.has(answer.status) ? null : new Uint8Array(answer.body), {
      status: answer.status,
      headers: answer.headers,
    })
    Object.defineProperty(response, "url", { value: answer.url })
    return response
  }
