import { describe, expect, it } from "vitest"
import { citedPaths } from "./cited-paths.ts"
import { findFaults } from "./rules.ts"

const faultsOf = (path: string, text: string): string[] =>
  findFaults([
    {
      path: "packages/server/src/platform/tables.ts",
      text: "interface PlatformTables {\n  mails: {\n  }\n}",
    },
    {
      path: "packages/server/src/modules/network/tables.ts",
      text: "interface NetworkTables {\n  connections: {\n  }\n}",
    },
    { path, text },
  ])

const wrong: [string, string, string][] = [
  ["the domain reaching for the disk", "packages/domain/src/a/rules.ts", 'import { x } from "node:fs"'],
  [
    "the domain importing the server",
    "packages/domain/src/a/rules.ts",
    'import { x } from "../../../server/src/platform/db.ts"',
  ],
  [
    "the platform importing a module's domain",
    "packages/server/src/platform/x.ts",
    'import { x } from "@rapport/domain/network/rules"',
  ],
  [
    "the platform importing a module",
    "packages/server/src/platform/x.ts",
    'import { x } from "../modules/network/index.ts"',
  ],
  [
    "a module importing a later one",
    "packages/server/src/modules/accounts/x.ts",
    'import { x } from "../network/index.ts"',
  ],
  [
    "a module reaching behind a door",
    "packages/server/src/modules/network/x.ts",
    'import { x } from "../accounts/people.ts"',
  ],
  [
    "a module importing the app",
    "packages/server/src/modules/network/x.ts",
    'import { x } from "../../app/serve.ts"',
  ],
  [
    "a module importing at run time",
    "packages/server/src/modules/accounts/x.ts",
    'await import("../network/index.ts")',
  ],
  [
    "an entity importing a feature",
    "packages/web/src/entities/a/x.ts",
    'import { x } from "../../features/a/y.tsx"',
  ],
  ["a feature importing another", "packages/web/src/features/a/x.tsx", 'import { x } from "../b/y.tsx"'],
  [
    "the web importing the server",
    "packages/web/src/lib/x.ts",
    'import { x } from "../../../server/src/app/serve.ts"',
  ],
  [
    "the server importing the web",
    "packages/server/src/app/x.ts",
    'import { x } from "../../../web/src/lib/y.ts"',
  ],
  ["a part knowing a feature", "packages/web/src/ui/X.tsx", 'import { x } from "../features/a/y.tsx"'],
  [
    "a write to another's table",
    "packages/server/src/modules/scheduling/x.ts",
    'tx.db.updateTable("connections")',
  ],
  [
    "a write in SQL",
    "packages/server/src/modules/scheduling/x.ts",
    "sql`delete from connections where id = 1`",
  ],
  [
    "a write to the platform's table",
    "packages/server/src/modules/scheduling/x.ts",
    'db.insertInto("mails")',
  ],
]

const right: [string, string, string][] = [
  [
    "a module importing an earlier door",
    "packages/server/src/modules/network/x.ts",
    'import { x } from "../accounts/index.ts"',
  ],
  [
    "a read of another's table",
    "packages/server/src/modules/scheduling/x.ts",
    'db.selectFrom("connections")',
  ],
  [
    "a lock on another's row",
    "packages/server/src/modules/scheduling/x.ts",
    "sql`select 1 from connections for no key update skip locked`",
  ],
  [
    "a page composing features",
    "packages/web/src/app/pages/x.tsx",
    'import { x } from "../../features/a/y.tsx"',
  ],
  ["a word in a comment", "packages/domain/src/a/rules.ts", '// import { x } from "node:fs"'],
]

describe("the import rules", () => {
  it.each(wrong)("refuse %s", (_, path, text) => expect(faultsOf(path, text)).toHaveLength(1))
  it.each(right)("allow %s", (_, path, text) => expect(faultsOf(path, text)).toEqual([]))
})

describe("paths in the docs", () => {
  it("are links and paths in backticks, not addresses, commands or patterns", () => {
    const text =
      "[a](../x.md#y) [b](https://x.org) `packages/a/b.ts` `npm start` `packages/<m>/x.ts` `/api/v1`"
    expect(citedPaths(text)).toEqual([
      { cited: "../x.md", fromPage: true },
      { cited: "packages/a/b.ts", fromPage: false },
    ])
  })
})
