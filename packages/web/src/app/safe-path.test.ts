import { describe, expect, it } from "vitest"
import { safePath } from "./safe-path.ts"

describe("the path to open after sign-in", () => {
  it("keeps a path inside the app, with its query", () => {
    expect(safePath("/coaches?q=knee")).toBe("/coaches?q=knee")
  })

  it("never leads to another host", () => {
    for (const to of [
      "https://evil.example",
      "//evil.example",
      "/\\evil.example",
      "/\t/evil.example",
      "javascript:alert(1)",
    ])
      expect(safePath(to)).toBe("/")
  })

  it("does not lead back to sign-in", () => {
    expect(safePath("/sign-in?to=/me")).toBe("/")
    expect(safePath(undefined)).toBe("/")
  })
})
