import { STATUS_CODES } from "node:http"
import type { Socket } from "node:net"
import { type KernelProblem, kernelProblems, type Problem } from "@rapport/domain/kernel/problems"

const BY_CODE: Readonly<Record<string, KernelProblem>> = {
  HPE_HEADER_OVERFLOW: "headers_too_large",
  ERR_HTTP_REQUEST_TIMEOUT: "request_timed_out",
}

/** This reply bypasses Fastify and its plugins, so it sets their security headers itself. */
const HEADERS = [
  "content-type: application/problem+json",
  "content-security-policy: default-src 'none'; frame-ancestors 'none'",
  "strict-transport-security: max-age=31536000; includeSubDomains",
  "x-content-type-options: nosniff",
  "x-frame-options: SAMEORIGIN",
  "referrer-policy: no-referrer",
  "cache-control: no-store",
  "connection: close",
]

/** Replies with a problem document to bytes that the HTTP parser rejected; there is no request object yet. */
export const answerUnreadable = (error: Error & { code?: string }, socket: Socket): void => {
  if (error.code === "ECONNRESET" || socket.destroyed) return
  if (socket.writable) socket.write(documentOf(error.code ?? ""))
  socket.destroy(error)
}

const documentOf = (cause: string): string => {
  const code = BY_CODE[cause] ?? "invalid_request"
  const [status, sentence] = kernelProblems[code]
  const problem: Problem = {
    type: `urn:rapport:problem:${code}`,
    title: sentence,
    status,
    code,
    detail: sentence,
    requestId: crypto.randomUUID(),
  }
  const body = JSON.stringify(problem)
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    ...HEADERS,
    `content-length: ${Buffer.byteLength(body)}`,
  ]
  return `${head.join("\r\n")}\r\n\r\n${body}`
}
