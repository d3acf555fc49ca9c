import type { Refusal, Result } from "@rapport/domain/kernel/result"

const UNIQUE_VIOLATION = "23505"

const isViolationOf = (error: unknown, constraint: string): boolean =>
  error instanceof Error &&
  "code" in error &&
  error.code === UNIQUE_VIOLATION &&
  "constraint" in error &&
  error.constraint === constraint

/** Maps a violation of the unique constraint to a refusal: the check before may pass for two requests at once. */
export const onUniqueViolation = async <R extends Result<unknown>, Code extends string>(
  constraint: string,
  refusal: Refusal<Code>,
  work: () => Promise<R>,
): Promise<R | Refusal<Code>> => {
  try {
    return await work()
  } catch (error) {
    if (isViolationOf(error, constraint)) return refusal
    throw error
  }
}
