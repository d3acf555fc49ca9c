import type { Given, Key, Reply } from "./contract.ts"
import { isProblem, networkProblem, problemOf } from "./problem.ts"
import { accessToken, setAccessToken } from "./token.ts"

const base = "/api/v1"

interface Sent {
  params?: unknown
  query?: unknown
  body?: unknown
}

export interface CallOptions {
  idempotencyKey?: string
  signal?: AbortSignal
  /** A file sent as the body itself, with its own type; pictures go this way. */
  file?: Blob
}

/**
 * The one way to the server. Returns the reply, or throws a `ProblemError`.
 * `call("GET /bookings/coaches/{coachId}", { params: { coachId } })`
 */
export const call = async <K extends Key>(key: K, ...[args]: Given<K>): Promise<Reply<K>> =>
  callWith<K>(key, args ?? {}, {})

/** As `call`, with a key that makes repeating safe, or a signal that gives up. */
export const callWith = async <K extends Key>(
  key: K,
  args: Sent,
  options: CallOptions,
): Promise<Reply<K>> => {
  const used = accessToken()
  const reply = await send(key, args, options)
  if (reply.ok) return read<K>(reply)
  const problem = await problemOf(reply)
  if (!isSignedOut(problem)) throw problem
  const fresh = accessToken() !== used ? accessToken() : await refresh()
  if (!fresh) throw problem
  const again = await send(key, args, options)
  if (!again.ok) throw await problemOf(again)
  return read<K>(again)
}

const read = async <K extends Key>(reply: Response): Promise<Reply<K>> =>
  (reply.status === 204 ? null : await bodyOf(reply)) as Reply<K>

/** JSON but for files, such as a CSV, which are their text. */
const bodyOf = (reply: Response): Promise<unknown> =>
  reply.headers.get("content-type")?.includes("json") === false ? reply.text() : reply.json()

const send = async (key: string, { params, query, body }: Sent, options: CallOptions): Promise<Response> => {
  const [method = "GET", path = "/"] = key.split(" ", 2)
  const headers: Record<string, string> = { accept: "application/json" }
  const token = accessToken()
  if (token) headers.authorization = `Bearer ${token}`
  if (body !== undefined) headers["content-type"] = "application/json"
  if (options.file) headers["content-type"] = options.file.type
  if (options.idempotencyKey) headers["idempotency-key"] = options.idempotencyKey
  try {
    return await fetch(base + filled(path, params) + searchOf(query), {
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

const filled = (path: string, params: unknown): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String((params as Record<string, unknown> | undefined)?.[name] ?? "")),
  )

const searchOf = (query: unknown): string => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value === undefined || value === null || value === "") continue
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one))
  }
  return search.size > 0 ? `?${search}` : ""
}

let refreshing: Promise<string | null> | undefined

/** A new access token by the cookie, or null where nobody is signed in. Many callers share one request. */
export const refresh = (): Promise<string | null> => {
  refreshing ??= askForToken().finally(() => {
    refreshing = undefined
  })
  return refreshing
}

const askForToken = async (): Promise<string | null> => {
  const reply = await send("POST /auth/refresh", { body: {} }, {})
  if (reply.ok) {
    const { accessToken: token } = (await reply.json()) as { accessToken: string }
    setAccessToken(token)
    return token
  }
  if (reply.status >= 500 || reply.status === 429) throw await problemOf(reply)
  setAccessToken(null)
  return null
}

/** The login is over (a wrong password is 401 too, but is an answer to what was typed). */
export const isSignedOut = (error: unknown): boolean => isProblem(error, "not_signed_in", "login_ended")
