import { describe, expect, it } from "vitest"
import { citedPaths } from "./cited-paths.ts"

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
