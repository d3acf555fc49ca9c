/**
 * Changes by Stryker that make no difference, each with the reason, as `npm run mutants` names them. They are left out of
 * the count.
 */
const reasons: Readonly<Record<string, readonly string[]>> = {
  "At the very end of quiet hours they are over: it is decided before.": [
    "packages/domain/src/notifications/quiet-hours.ts: time < end → time <= end",
  ],
}

export const equivalents: ReadonlySet<string> = new Set(Object.values(reasons).flat())
