import type { Refusal, Result } from "@rapport/domain/kernel/result"

const UNIQUE_VIOLATION = "23505"

const broke = (error: unknown, constraint: string): boolean =>
  error instanceof Error &&
  "code" in error &&
  error.code === UNIQUE_VIOLATION &&
  "constraint" in error &&
  error.constraint === constraint

/** Two people may want one name at the same moment: then the database refuses the later one, and so do we. */
export const onUniqueViolation = async <R extends Result<unknown>, Code extends string>(
  constraint: string,
  taken: Refusal<Code>,
  work: () => Promise<R>,
): Promise<R | Refusal<Code>> => {
  try {
    return await work()
  } catch (error) {
    if (broke(error, constraint)) return taken
    throw error
  }
}
