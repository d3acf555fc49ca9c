import type { SourceFailure } from "@rapport/domain/integrations/schema"
import { SafeFetchError, type SafeFetchFailure } from "../../../platform/safe-fetch/safe-fetch.ts"

/** An expected failure to read or write an external calendar; it is shown to the owner. */
export class SourceError extends Error {
  readonly code: SourceFailure
  constructor(code: SourceFailure) {
    super(code)
    this.code = code
  }
}

const FETCH_FAILURES: Record<SafeFetchFailure, SourceFailure> = {
  bad_address: "answered_wrong",
  private_address: "private_address",
  unreachable: "unreachable",
  timed_out: "timed_out",
  too_large: "too_large",
  too_many_redirects: "answered_wrong",
}

/** The failure that the owner sees; null for an unexpected error. */
export const failureOf = (error: unknown): SourceFailure | null => {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if (cause instanceof SourceError) return cause.code
    if (cause instanceof SafeFetchError) return FETCH_FAILURES[cause.code]
  }
  return null
}

export const failureOfStatus = (status: number): SourceFailure => {
  if (status === 401 || status === 403) return "not_allowed"
  return status === 404 || status === 410 ? "not_found" : "answered_wrong"
}
