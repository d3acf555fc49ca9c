import { describe, expect, it } from "vitest"
import { instant, name, optionalReason, reason } from "./fields.ts"

describe("an instant", () => {
  it.each([
    "2027-03-01T09:00:00Z",
    "2027-03-01t09:00:00z",
    "2027-03-01t10:00:00+01:00",
    "2027-03-01T09:00:00.000z",
  ])("is read from %s, as RFC 3339 lets it be written", text => {
    expect(instant.parse(text)).toBe(Date.UTC(2027, 2, 1, 9))
  })

  it.each(["2027-03-01T09:00:00", "2027-03-01 09:00:00Z", "2027-02-30T09:00:00Z", "1 March 2027", ""])(
    "is not read from %j",
    text => {
      expect(instant.safeParse(text).success).toBe(false)
    },
  )
})

const INVISIBLE = [
  "",
  "   ",
  "\u200B\u200B\u200B\u200B\u200B",
  "\u2060\u00AD\uFEFF\u200D\u200C",
  "\u0301\u0301\u0301\u0301\u0301",
]

describe("a reason", () => {
  it("is missing where nothing of it can be seen", () => {
    for (const typed of INVISIBLE) {
      expect(reason.safeParse(typed).success).toBe(false)
      expect(optionalReason.parse(typed)).toBeUndefined()
    }
  })
  it("has at least five characters that can be seen, in any script", () => {
    expect(reason.safeParse("a\u200Bb c\u200Bd").success).toBe(false)
    for (const typed of ["Insulted a coach", "ругался", "不当な発言をした"])
      expect(reason.parse(typed)).toBe(typed)
    expect(optionalReason.parse("ill")).toBe("ill")
  })
})

describe("a name", () => {
  it.each(["Ana\u2028Bcc: e@x.com", "Ana\r\nBcc: e@x.com", "=?utf-8?q?=0D=0ABcc:_e@x.com?=", "\u202EanA"])(
    "is refused where an email would read more into it: %j",
    typed => {
      expect(name().safeParse(typed).success).toBe(false)
    },
  )

  it("may hold every script, and signs that people write", () => {
    for (const typed of ["Zoë O’Hara-Łuka", "محمد", "李小龙", "Ana = Ben?"])
      expect(name().safeParse(typed).success).toBe(true)
  })
})
