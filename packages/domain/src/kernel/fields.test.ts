import { describe, expect, it } from "vitest"
import { instant } from "./fields.ts"

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
