import type { CallArguments, Key, Reply } from "./contract.ts"
import { takeEarlyAnswer } from "./early-answers.ts"
import { isProblem, networkProblem, readProblem } from "./problem.ts"
import { accessToken, setAccessToken } from "./token.ts"

const base = "/api/v1"

interface RequestParts {
  params?: unknown
  query?: unknown
  body?: unknown
}

export interface CallOptions {
  idempotencyKey?: string
  signal?: AbortSignal
  /** A file to send as the body, with its own content type; used for pictures. */
  file?: Blob
}

/**
 * Calls an endpoint of the API. Returns the reply, or throws a `ProblemError`.
 * `call("GET /bookings/coaches/{coachId}", { params: { coachId } })`
 */
export const call = async <K extends Key>(key: K, ...[args]: CallArguments<K>): Promise<Reply<K>> =>
  callWith<K>(key, args ?? {}, {})

/** As `call`, with an idempotency key, an abort signal or a file. */
export const callWith = async <K extends Key>(
  key: K,
  args: RequestParts,
  options: CallOptions,
): Promise<Reply<K>> => {
  const tokenBefore = accessToken()
  const reply = await send(key, args, options)
  if (reply.ok) return parseReply<K>(reply)
  const problem = await readProblem(reply)
  if (!isSignedOut(problem)) throw problem
  const newToken = accessToken() !== tokenBefore ? accessToken() : await refresh()
  if (!newToken) throw problem
  const retried = await send(key, args, options)
  if (!retried.ok) throw await readProblem(retried)
  return parseReply<K>(retried)
}

const parseReply = async <K extends Key>(reply: Response): Promise<Reply<K>> =>
  (reply.status === 204 ? null : await bodyOf(reply)) as Reply<K>

/** JSON, or the text of a file such as a CSV. */
const bodyOf = (reply: Response): Promise<unknown> =>
  reply.headers.get("content-type")?.includes("json") === false ? reply.text() : reply.json()

const send = async (
  key: string,
  { params, query, body }: RequestParts,
  options: CallOptions,
): Promise<Response> => {
  const [method = "GET", path = "/"] = key.split(" ", 2)
  const headers: Record<string, string> = { accept: "application/json" }
  const token = accessToken()
  if (token) headers.authorization = `Bearer ${token}`
  if (body !== undefined) headers["content-type"] = "application/json"
  if (options.file) headers["content-type"] = options.file.type
  if (options.idempotencyKey) headers["idempotency-key"] = options.idempotencyKey
  const address = fillPath(path, params) + searchOf(query)
  const early = await takeEarlyAnswer(`${method} ${address}`)
  if (early) return early
  try {
    return await fetch(base + address, {
      method,
      headers,
      credentials: "same-origin",
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(options.file && { body: options.file }),
      ...(options.signal && { signal: options.signal }),
    })
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") throw error
    throw networkProblem()
  }
}

const fillPath = (path: string, params: unknown): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String((params as Record<string, unknown> | undefined)?.[name] ?? "")),
  )

const searchOf = (query: unknown): string => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === undefined || value === null || value === "") continue
    for (const item of Array.isArray(value) ? value : [value]) search.append(name, String(item))
  }
  return search.size > 0 ? `?${search}` : ""
}

let refreshing: Promise<string | null> | undefined

/** A new access token from the refresh cookie, or null where nobody is signed in. Concurrent callers share one request. */
export const refresh = (): Promise<string | null> => {
  refreshing ??= requestToken().finally(() => {
    refreshing = undefined
  })
  return refreshing
}

/** The server sets a readable cookie beside that of the login, which no script can see. */
const mayHaveLogin = (): boolean => /(?:^|;\s*)rapport_signed_in=/.test(document.cookie)

const requestToken = async (): Promise<string | null> => {
  if (!mayHaveLogin()) {
    setAccessToken(null)
    return null
  }
  const reply = await send("POST /auth/refresh", { body: {} }, {})
  if (reply.ok) {
    const { accessToken: token } = (await reply.json()) as { accessToken: string }
    setAccessToken(token)
    return token
  }
  if (reply.status >= 500 || reply.status === 429) throw await readProblem(reply)
  setAccessToken(null)
  return null
}

/** Whether the login has ended. A wrong password is a 401 too, but does not end the login. */
export const isSignedOut = (error: unknown): boolean => isProblem(error, "not_signed_in", "login_ended")
