import { describe, expect, it } from "vitest"
import { safePath } from "./safe-path.ts"

describe("the way back after sign-in", () => {
  it("keeps a path of our own, with its search", () => {
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
