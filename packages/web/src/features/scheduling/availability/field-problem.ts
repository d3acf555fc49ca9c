import type { ProblemError } from "../../../lib/problem.ts"

/** The server's message about a field or a part of it. */
export const fieldProblem = (problem: ProblemError | null, field: string): string | undefined =>
  problem?.errors.find(({ path }) => path === field || path.startsWith(`${field}.`))?.message
