import { api } from "@rapport/domain/api"
import type { Endpoint } from "@rapport/domain/kernel/contract"
import type { Key, Reply } from "../lib/contract.ts"

/** One request as the page sent it. */
export interface SentRequest {
  key: Key
  body: unknown
  query: URLSearchParams
  idempotencyKey: string | null
}

export interface Refusal {
  status: number
  code: string
  detail?: string
  errors?: { path: string; message: string }[]
  nearest?: string[]
}

/** What an endpoint answers: its reply, a refusal, or no answer at all. */
export type Answer<K extends Key> = Reply<K> | { refusal: Refusal } | "no answer"
export type Answers = { [K in Key]?: Answer<K> | ((request: SentRequest) => Answer<K>) }

export interface AnsweredApi {
  sent: SentRequest[]
  /** The requests to one endpoint. */
  sentTo(key: Key): SentRequest[]
  answer(more: Answers): void
}

const BASE = "/api/v1"

/**
 * Stands for the server, which is another machine's: answers by the contract, whose schemas check every reply, so that no
 * test can rest on an answer that the server would not give.
 */
export const answerApi = (initial: Answers): AnsweredApi => {
  let answers = initial
  const sent: SentRequest[] = []
  window.fetch = async (input, init) => {
    const url = new URL(String(input), location.href)
    const key = keyOf(init?.method ?? "GET", url.pathname.slice(BASE.length))
    const headers = new Headers(init?.headers)
    const request: SentRequest = {
      key,
      body: typeof init?.body === "string" ? JSON.parse(init.body) : undefined,
      query: url.searchParams,
      idempotencyKey: headers.get("idempotency-key"),
    }
    sent.push(request)
    const given = answers[key]
    const answer: unknown = typeof given === "function" ? given(request) : given
    if (answer === undefined) throw new Error(`The test does not say what ${key} answers`)
    if (answer === "no answer") throw new TypeError("Failed to fetch")
    return responseOf(key, answer)
  }
  return {
    sent,
    sentTo: key => sent.filter(request => request.key === key),
    answer: more => {
      answers = { ...answers, ...more }
    },
  }
}

const responseOf = (key: Key, answer: unknown): Response => {
  if (isRefusal(answer)) {
    const { status, ...problem } = answer.refusal
    return new Response(JSON.stringify({ status, ...problem }), {
      status,
      headers: { "content-type": "application/problem+json" },
    })
  }
  const { reply }: Endpoint = api[key]
  if (reply.status === 204) return new Response(null, { status: 204 })
  return Response.json(reply.body.parse(answer), { status: reply.status })
}

const isRefusal = (answer: unknown): answer is { refusal: Refusal } =>
  typeof answer === "object" && answer !== null && "refusal" in answer

const isKey = (key: string): key is Key => key in api

/** The endpoint of a path, those without parameters first. */
const keyOf = (method: string, path: string): Key => {
  const plain = `${method} ${path}`
  if (isKey(plain)) return plain
  const found = Object.keys(api).find(key => {
    const pattern = key.replaceAll(/\{\w+\}/g, "[^/]+")
    return new RegExp(`^${pattern}$`).test(plain)
  })
  if (found === undefined || !isKey(found)) throw new Error(`No endpoint ${plain}`)
  return found
}
