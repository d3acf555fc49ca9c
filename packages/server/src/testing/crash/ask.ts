import { setTimeout as wait } from "node:timers/promises"
import type { Diary } from "./diary.ts"

export interface Asker {
  id: string
  email: string
  token: string
}

export interface Question {
  method: "GET" | "POST" | "PUT" | "DELETE"
  path: string
  body?: unknown
  key?: string
}

export interface Answered {
  status: number
  body: Record<string, unknown>
  /** The first try brought no answer. */
  again: boolean
}

export const PASSWORD = "a long enough phrase"
const TRY_AGAIN_MS = 100
const HANGS_AFTER_MS = 35_000

/**
 * Asks until there is an answer, as a good browser does: again under the same key after a lost connection or a 503,
 * with a fresh sign-in after a 401. `addresses` are tried in turn.
 */
export const askUntilAnswered = async (
  addresses: readonly string[],
  diary: Diary,
  who: Asker | null,
  question: Question,
): Promise<Answered> => {
  const began = performance.now()
  for (let tries = 0; ; tries++) {
    if (tries > 0) {
      diary.askedAgain++
      await wait(TRY_AGAIN_MS)
    }
    const address = addresses[(tries + Math.floor(began)) % addresses.length] ?? ""
    const answer = await askOnce(address, who, question).catch((error: Error) => error)
    if (answer instanceof Error) {
      if (answer.name === "TimeoutError") diary.faults.push(`${question.method} ${question.path} hung`)
      continue
    }
    if (answer.status === 503) continue
    if (answer.status === 401 && who) {
      await signInAgain(addresses, diary, who)
      continue
    }
    if (answer.status >= 500)
      diary.faults.push(
        `${question.method} ${question.path}: ${answer.status} ${JSON.stringify(answer.body)}`,
      )
    diary.slowest = Math.max(diary.slowest, performance.now() - began)
    return { ...answer, again: tries > 0 }
  }
}

const askOnce = async (address: string, who: Asker | null, { method, path, body, key }: Question) => {
  const response = await fetch(`${address}/api/v1${path}`, {
    method,
    headers: {
      ...(who && { authorization: `Bearer ${who.token}` }),
      ...(key !== undefined && { "idempotency-key": key }),
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(HANGS_AFTER_MS),
  })
  const text = await response.text()
  return { status: response.status, body: (text ? JSON.parse(text) : {}) as Record<string, unknown> }
}

const signInAgain = async (addresses: readonly string[], diary: Diary, who: Asker) => {
  const { body } = await askUntilAnswered(addresses, diary, null, {
    method: "POST",
    path: "/auth/sign-in",
    body: { email: who.email, password: PASSWORD },
  })
  if (typeof body.accessToken !== "string") throw new Error(`Sign-in failed: ${JSON.stringify(body)}`)
  who.token = body.accessToken
}
