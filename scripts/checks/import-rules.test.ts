import { describe, expect, it } from "vitest"
import { importFaults } from "./import-rules.ts"

const faultsOf = (path: string, text: string): string[] => importFaults([{ path, text }])

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
    "a module reaching past an index",
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
  [
    "the design system knowing a feature",
    "packages/web/src/ui/X.tsx",
    'import { x } from "../features/a/y.tsx"',
  ],
  [
    "an entity knowing a feature",
    "packages/web/src/entities/a/x.ts",
    'import { x } from "../../features/a/y.tsx"',
  ],
  [
    "the design system knowing an entity",
    "packages/web/src/ui/X.tsx",
    'import { x } from "../entities/a/y.ts"',
  ],
]

const right: [string, string, string][] = [
  [
    "a module importing the index of an earlier one",
    "packages/server/src/modules/network/x.ts",
    'import { x } from "../accounts/index.ts"',
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
