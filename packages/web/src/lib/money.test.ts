import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { minorUnitsPer, moneyText } from "./money.ts"

beforeAll(() => vi.stubGlobal("document", { documentElement: { lang: "en" } }))
afterAll(() => vi.unstubAllGlobals())

describe("money from minor units", () => {
  it("omits the minor digits only where they are zero", () => {
    expect(moneyText(6000, "EUR")).toBe("€60")
    expect(moneyText(6050, "EUR")).toBe("€60.50")
  })

  it("always writes them on an invoice, with a minus sign for negative amounts", () => {
    expect(moneyText(6000, "EUR", true)).toBe("€60.00")
    expect(moneyText(-6000, "EUR", true)).toBe("-€60.00")
  })

  it("knows currencies without and with three minor digits", () => {
    expect(minorUnitsPer("JPY")).toBe(1)
    expect(minorUnitsPer("KWD")).toBe(1000)
    expect(moneyText(4500, "JPY")).toContain("4,500")
  })
})
