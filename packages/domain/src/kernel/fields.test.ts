import { describe, expect, test } from "vitest"
import { optionalReason, reason } from "./fields.ts"

const INVISIBLE = [
  "",
  "   ",
  "\u200B\u200B\u200B\u200B\u200B",
  "\u2060\u00AD\uFEFF\u200D\u200C",
  "\u0301\u0301\u0301\u0301\u0301",
]

describe("a reason", () => {
  test("is missing where nothing of it can be seen", () => {
    for (const typed of INVISIBLE) {
      expect(reason.safeParse(typed).success).toBe(false)
      expect(optionalReason.parse(typed)).toBeUndefined()
    }
  })
  test("has at least five characters that can be seen, in any script", () => {
    expect(reason.safeParse("a\u200Bb c\u200Bd").success).toBe(false)
    for (const typed of ["Insulted a coach", "ругался", "不当な発言をした"])
      expect(reason.parse(typed)).toBe(typed)
    expect(optionalReason.parse("ill")).toBe("ill")
  })
})
