import type { SourceFailure } from "@rapport/domain/integrations/schema"
import { SafeFetchError, type SafeFetchFailure } from "../../../platform/safe-fetch/safe-fetch.ts"

/** A calendar elsewhere could not be read or written; expected, and told to its owner. */
export class SourceTrouble extends Error {
  readonly code: SourceFailure
  constructor(code: SourceFailure) {
    super(code)
    this.code = code
  }
}

const OF_THE_WAY: Record<SafeFetchFailure, SourceFailure> = {
  bad_address: "answered_wrong",
  private_address: "private_address",
  unreachable: "unreachable",
  timed_out: "timed_out",
  too_large: "too_large",
  too_many_redirects: "answered_wrong",
}

/** What the owner is told of an error; null for one that is our own fault. */
export const failureOf = (error: unknown): SourceFailure | null => {
  for (let each = error; each instanceof Error; each = each.cause) {
    if (each instanceof SourceTrouble) return each.code
    if (each instanceof SafeFetchError) return OF_THE_WAY[each.code]
  }
  return null
}

export const failureOfStatus = (status: number): SourceFailure => {
  if (status === 401 || status === 403) return "not_allowed"
  return status === 404 || status === 410 ? "not_found" : "answered_wrong"
}
