import { setTimeout as wait } from "node:timers/promises"
import type { RequestLog } from "./request-log.ts"

export interface ApiUser {
  id: string
  email: string
  token: string
}

export interface ApiRequest {
  method: "GET" | "POST" | "PUT" | "DELETE"
  path: string
  body?: unknown
  key?: string
}

export interface ApiResponse {
  status: number
  body: Record<string, unknown>
}

export const PASSWORD = "a long enough phrase"
const RETRY_MS = 100
const TIMEOUT_MS = 35_000

/**
 * Sends a request until there is a response: again with the same key after a lost connection or a 503, and after a new
 * sign-in after a 401. Uses `addresses` in turn.
 */
export const requestWithRetries = async (
  addresses: readonly string[],
  log: RequestLog,
  user: ApiUser | null,
  request: ApiRequest,
): Promise<ApiResponse> => {
  const startedAt = performance.now()
  for (let attempt = 0; ; attempt++) {
    if (attempt > 0) {
      log.retries++
      await wait(RETRY_MS)
    }
    const address = addresses[(attempt + Math.floor(startedAt)) % addresses.length] ?? ""
    const response = await requestOnce(address, user, request).catch((error: Error) => error)
    if (response instanceof Error) {
      if (response.name === "TimeoutError") log.faults.push(`${request.method} ${request.path} hung`)
      continue
    }
    if (response.status === 503) continue
    if (response.status === 401 && user) {
      await signInAgain(addresses, log, user)
      continue
    }
    if (response.status >= 500)
      log.faults.push(
        `${request.method} ${request.path}: ${response.status} ${JSON.stringify(response.body)}`,
      )
    log.slowest = Math.max(log.slowest, performance.now() - startedAt)
    return response
  }
}

const requestOnce = async (
  address: string,
  user: ApiUser | null,
  { method, path, body, key }: ApiRequest,
) => {
  const response = await fetch(`${address}/api/v1${path}`, {
    method,
    headers: {
      ...(user && { authorization: `Bearer ${user.token}` }),
      ...(key !== undefined && { "idempotency-key": key }),
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  const text = await response.text()
  return { status: response.status, body: (text ? JSON.parse(text) : {}) as Record<string, unknown> }
}

const signInAgain = async (addresses: readonly string[], log: RequestLog, user: ApiUser) => {
  const { body } = await requestWithRetries(addresses, log, null, {
    method: "POST",
    path: "/auth/sign-in",
    body: { email: user.email, password: PASSWORD },
  })
  if (typeof body.accessToken !== "string") throw new Error(`Sign-in failed: ${JSON.stringify(body)}`)
  user.token = body.accessToken
}
