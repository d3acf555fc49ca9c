import type { Problem } from "@rapport/domain/kernel/problems"

export interface FieldProblem {
  path: string
  message: string
}

/** Every failed call as one error type: the problem document of the reply, or code `network` without a reply. */
export class ProblemError extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string
  readonly errors: readonly FieldProblem[]
  /** Extension members of the document, such as `reason` or `nearest`. */
  readonly extensions: Readonly<Record<string, unknown>>

  constructor(problem: Partial<Problem> & { status: number; code: string }) {
    const { status, code, title = "", detail = "", errors = [], ...more } = problem
    super(detail || title || code)
    this.name = "ProblemError"
    this.status = status
    this.code = code
    this.title = title
    this.detail = detail
    this.errors = errors
    this.extensions = more
  }
}

export const isProblem = (error: unknown, ...codes: string[]): error is ProblemError =>
  error instanceof ProblemError && (codes.length === 0 || codes.includes(error.code))

export const networkProblem = (): ProblemError => new ProblemError({ status: 0, code: "network" })

/** The problem document of an error reply; a reply without one, such as a proxy's page, gets a code by its status. */
export const readProblem = async (reply: Response): Promise<ProblemError> => {
  const named = { status: reply.status, code: defaultCode(reply.status) }
  if (!reply.headers.get("content-type")?.includes("json")) return new ProblemError(named)
  const document: unknown = await reply.json().catch(() => null)
  return new ProblemError({ ...named, ...(document as Partial<Problem> | null) })
}

const defaultCode = (status: number): string => {
  if (status === 401) return "not_signed_in"
  if (status === 404) return "not_found"
  return status >= 500 ? "internal" : "invalid_request"
}
