import { describe, expect, it } from "vitest"
import { currency } from "./fields.ts"

const isCurrency = (code: string): boolean => currency.safeParse(code).success

describe("a currency", () => {
  it.each(["EUR", "USD", "GBP", "JPY", "CHF", "INR", "XOF", "XCG", "ZWG", "SLE"])(
    "is one that people pay with today: %s",
    code => {
      expect(isCurrency(code)).toBe(true)
      expect(new Intl.NumberFormat("en", { style: "currency", currency: code }).format(1)).toMatch(/1/)
    },
  )

  it.each(["DEM", "HRK", "ANG", "SLL", "ZWL", "BGN"])("is not one that was withdrawn: %s", code => {
    expect(isCurrency(code)).toBe(false)
  })

  it.each(["XXX", "XTS", "XAU", "XDR", "CHE", "QQQ", "eur", "EU", "EURO", ""])(
    "is not a metal, a fund, a test code or no code at all: %j",
    code => {
      expect(isCurrency(code)).toBe(false)
    },
  )
})
