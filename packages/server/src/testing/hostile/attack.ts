import type { FastifyInstance } from "fastify"

export interface Attack {
  method: string
  /** Below `/api/v1`, already encoded. */
  url: string
  payload?: string | Buffer
  contentType?: string
  headers?: Record<string, string>
}

export interface AttackResult {
  status: number
  code: string
  /** What is wrong with the response, or null. */
  fault: string | null
}

/** Sends a malformed or malicious request; the response must be a success or a problem document, and no server error. */
export const attack = async (
  fastify: FastifyInstance,
  token: string | null,
  { method, url, payload, contentType, headers }: Attack,
): Promise<AttackResult> => {
  const response = await fastify.inject({
    method: method as "GET",
    url: `/api/v1${url}`,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(contentType !== undefined && { "content-type": contentType }),
      ...headers,
    },
    ...(payload !== undefined && { payload }),
  })
  const { statusCode: status, body } = response
  const type = String(response.headers["content-type"] ?? "")
  if (status < 400) return { status, code: "", fault: null }
  const problem = type.startsWith("application/problem+json") ? parse(body) : null
  const code = typeof problem?.code === "string" ? problem.code : ""
  const isDocument =
    /^[a-z_]+$/.test(code) && problem?.status === status && typeof problem.detail === "string"
  const fault = status >= 500 || !isDocument ? `${status} ${type} ${body.slice(0, 300)}` : null
  return { status, code, fault }
}

const parse = (text: string): Record<string, unknown> | null => {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return null
  }
}
