import { describe, expect, it } from "vitest"
import { fileNameFaults, withKindsTable } from "./file-names.ts"
import { migrationNumberFaults } from "./migration-numbers.ts"

describe("file names", () => {
  it.each([
    "packages/domain/src/scheduling/slots.exclusions.test.ts",
    "packages/server/src/modules/scheduling/bookings/book-session.ts",
    "packages/server/migrations/0042_check_ins.sql",
    "packages/web/src/features/scheduling/calendar/CoachCalendar.tsx",
    "packages/web/src/i18n/en/common.ts",
  ])("allow %s", path => expect(fileNameFaults([path])).toEqual([]))

  it.each([
    ["a drawer for odds and ends", "packages/server/src/modules/network/utils.ts"],
    ["a module that is none", "packages/server/src/modules/stuff/index.ts"],
    ["capitals in a use case", "packages/server/src/modules/network/EndConnection.ts"],
    ["a folder below the nouns of a module", "packages/server/src/modules/network/a/b/x.ts"],
    ["a second file beside the joined contracts", "packages/domain/src/more.ts"],
    ["a migration without a number", "packages/server/migrations/check_ins.sql"],
    ["a folder that nobody described", "packages/extra/x.ts"],
  ])("refuse %s", (_, path) => expect(fileNameFaults([path])).toHaveLength(1))

  it("are told by STYLE.md in a table that follows the check", () => {
    const page = "Before.\n\n| folder | files |\n|---|---|\n| stale | stale |\n\nAfter.\n"
    const written = withKindsTable(page)
    expect(written).toContain("| `packages/server/seeds` | `<name>.ts` the demo")
    expect(written).not.toContain("stale")
    expect(written).toMatch(/^Before\.\n\n\|[\s\S]*\|\n\nAfter\.\n$/)
    expect(withKindsTable(written)).toBe(written)
  })
})

describe("the numbers of migrations", () => {
  const names = ["0001_a.sql", "0002_b.sql", "0004_c.sql"]
  it("have no gap but one that is explained", () => {
    expect(migrationNumberFaults(names, {})).toEqual(["no migration has the number 0003"])
    expect(migrationNumberFaults(names, { "0003": "never used" })).toEqual([])
  })
  it("stand once each, and a skipped one stays free", () => {
    expect(migrationNumberFaults([...names, "0002_d.sql"], { "0003": "never used" })).toHaveLength(1)
    expect(migrationNumberFaults([...names, "0003_d.sql"], { "0003": "never used" })).toHaveLength(1)
  })
})
