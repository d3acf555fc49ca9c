/**
 * Changes by Stryker that make no difference, each with the reason, as `npm run mutants` names them. They are left out of
 * the count.
 */
const reasons: Readonly<Record<string, readonly string[]>> = {}

export const equivalents: ReadonlySet<string> = new Set(Object.values(reasons).flat())
