const lib = "packages/web/src/lib"

/**
 * Changes by Stryker that make no difference, each with the reason, as `npm run mutants` names them. They are left out of
 * the count.
 */
const reasons: Readonly<Record<string, readonly string[]>> = {
  "At the very end of quiet hours they are over: it is decided before.": [
    "packages/domain/src/notifications/quiet-hours.ts: time < end → time <= end",
  ],
  "A cache: only slower without it.": [
    `${lib}/times.ts: cached → false`,
    `${lib}/times.ts: formats.set(key, format) → ;`,
  ],
  "A shortcut: the comparison that follows gives the same.": [
    `${lib}/times.ts: one !== other → true`,
    `${lib}/times.ts: away > 1 → away >= 1`,
    `${lib}/months.ts: moved > 0 → moved >= 0`,
  ],
  "Today is always in one of the weeks of its month.": [
    `${lib}/months.ts: weeks[thisWeek]?.findIndex → weeks[thisWeek].findIndex`,
  ],
  "An empty part is left out, or begins every word.": [
    `${lib}/text-match.ts: /[^\\p{L}\\p{N}]+/u → /[^\\p{L}\\p{N}]/u`,
    `${lib}/text-match.ts: normalize(typed) .split(/\\s+/) .filter(Boolean) → normalize(typed).split(/\\s+/)`,
    `${lib}/text-match.ts: normalize(typed).split(/\\s+/).filter(Boolean) → normalize(typed).split(/\\s+/)`,
    `${lib}/text-match.ts: /\\s+/ → /\\s/`,
  ],
  "Every key of the contract has a method and a path, and a path with parameters is called with them.": [
    `${lib}/api.ts: "GET" → ""`,
    `${lib}/api.ts: "/" → ""`,
    `${lib}/api.ts: (params as Record<string, unknown> | undefined)?.[name] → (params as Record<string, unknown> | undefined)[name]`,
  ],
  "Neither has members to add to the problem.": [`${lib}/problem.ts: () => null → () => undefined`],
}

export const equivalents: ReadonlySet<string> = new Set(Object.values(reasons).flat())
