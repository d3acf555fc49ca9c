/** A refusal in a module's table: HTTP status, and the sentence shown to a person. */
export type ProblemRow = readonly [status: number, sentence: string]
export type ProblemTable = Readonly<Record<string, ProblemRow>>

export const defineProblems = <const T extends ProblemTable>(table: T): T => table

/** Refusals that any endpoint can return; an endpoint's own list names only its own. */
export const kernelProblems = defineProblems({
  invalid_request: [400, "Something in this request isn’t right."],
  malformed_json: [400, "The body isn’t valid JSON."],
  bad_cursor: [400, "This page marker doesn’t belong to this list. Start from the first page."],
  not_signed_in: [401, "Please sign in first."],
  forbidden: [403, "You don’t have access to this."],
  address_not_verified: [403, "Please confirm your email address first. We sent you a link."],
  feature_off: [403, "This isn’t available to you right now."],
  not_found: [404, "We can’t find this, or you don’t have access to it."],
  method_not_allowed: [405, "This address doesn’t accept that method."],
  request_timed_out: [408, "This took too long to arrive."],
  stale: [409, "This was changed in the meantime. Reload it, then save."],
  body_too_large: [413, "This is too large to send."],
  unsupported_media_type: [415, "Send JSON, with the content type application/json."],
  idempotency_key_reused: [422, "This idempotency key was used for a different request."],
  too_many_requests: [429, "That was a lot at once. Wait a moment and try again."],
  headers_too_large: [431, "The headers of this request are too large."],
  internal: [500, "Something went wrong on our side. It has been logged."],
  shutting_down: [503, "The server is restarting. Try again in a moment."],
  storage_full: [507, "The server has run out of space, so this wasn’t saved. Please tell whoever runs it."],
  database_away: [503, "The database is unavailable for a moment. Try again shortly."],
})

export type KernelProblem = keyof typeof kernelProblems

/** The RFC 9457 problem document of a refusal. */
export interface Problem {
  type: string
  title: string
  status: number
  code: string
  detail: string
  errors?: { path: string; message: string }[]
  requestId?: string
  [member: string]: unknown
}
