import { describe, expect, it } from "vitest"
import { type Discount, normalizeVoucher, type PriceRules, type QuoteInput, quoteOf } from "./quote.ts"

const rules: PriceRules = {
  baseRate: 6000,
  rates: [],
  discounts: [],
  introCallMinutes: null,
  taxBasisPoints: 0,
}
const input: QuoteInput = {
  type: "VIDEO",
  minutes: 60,
  daysAhead: 3,
  isFirstOfPair: false,
  sessionsBefore: 0,
}

const quoted = (ruleChanges: Partial<PriceRules>, inputChanges: Partial<QuoteInput> = {}) => {
  const result = quoteOf({ ...rules, ...ruleChanges }, { ...input, ...inputChanges })
  if (!result.ok) throw new Error(result.code)
  return result.value
}
const labels = (...of: Parameters<typeof quoted>) => quoted(...of).lines.map(({ label }) => label)
const early = (percent: number, daysAhead?: number): Discount => ({ kind: "early", percent, daysAhead })
const volume = (percent: number, sessions?: number): Discount => ({ kind: "volume", percent, sessions })
const voucher = (percent: number, code = "SPRING"): Discount => ({ kind: "voucher", percent, code })

describe("the lines of a price", () => {
  it.each([
    ["VIDEO", "Video session, 60 minutes"],
    ["VOICE", "Voice call, 60 minutes"],
    ["CHAT", "Chat session, 60 minutes"],
  ] as const)("name a %s session", (type, label) => {
    expect(labels({}, { type })).toEqual([label])
  })

  it("say why it is less, and what tax is in it", () => {
    const discounts = [early(10, 7), volume(20, 4), voucher(5)]
    expect(
      labels({ discounts, taxBasisPoints: 1900 }, { daysAhead: 7, sessionsBefore: 3, voucher: "spring" }),
    ).toEqual([
      "Video session, 60 minutes",
      "Booked 7 days ahead or earlier, 10 % off",
      "From 4 sessions in 30 days, 20 % off",
      "Voucher, 5 % off",
      "Tax contained, 19 %",
    ])
  })

  it("say that a first call is free, with no second line where it costs nothing anyway", () => {
    const first = { isFirstOfPair: true, minutes: 15 }
    expect(labels({ introCallMinutes: 15 }, first)).toEqual([
      "Video session, 15 minutes",
      "First call with this coach, free",
    ])
    expect(labels({ introCallMinutes: 15, baseRate: 0 }, first)).toEqual(["Video session, 15 minutes"])
  })

  it("have none for a discount of nothing, nor once nothing is left to pay", () => {
    expect(quoted({ discounts: [early(0, 1)] }).lines).toHaveLength(1)
    const { lines, total } = quoted({ discounts: [early(100, 1), volume(20, 1)], taxBasisPoints: 1900 })
    expect([lines.map(({ kind }) => kind), total]).toEqual([["session", "early"], 0])
  })

  it("have the tax that the total contains, and no line without tax", () => {
    expect(quoted({ taxBasisPoints: 1900, baseRate: 11_900 }).lines.at(-1)).toMatchObject({
      kind: "tax_included",
      amount: 1900,
    })
    expect(quoted({}).lines).toHaveLength(1)
  })
})

describe("which discount counts", () => {
  it("is the highest of its kind that fits, in whatever order they stand", () => {
    const total = (...discounts: Discount[]) =>
      quoted({ discounts }, { daysAhead: 7, sessionsBefore: 3 }).total
    expect([total(early(10, 1), early(30, 7), early(20, 3)), total(early(30, 7), early(10, 1))]).toEqual([
      4200, 4200,
    ])
    expect([total(volume(10, 2), volume(30, 4), volume(50, 5)), total(volume(30, 4), volume(10, 2))]).toEqual(
      [4200, 4200],
    )
  })

  it("is the first of two that are alike", () => {
    const { lines } = quoted({ discounts: [early(10, 1), early(10, 2)] })
    expect(lines[1]?.label).toContain("1 days ahead")
  })

  it("begins on its day and with its session, and not a day or a session before", () => {
    const totalAt = (daysAhead: number | null) => quoted({ discounts: [early(10, 7)] }, { daysAhead }).total
    expect([totalAt(6), totalAt(7), totalAt(null)]).toEqual([6000, 5400, 6000])
    const totalAfter = (sessionsBefore: number) =>
      quoted({ discounts: [volume(10, 4)] }, { sessionsBefore }).total
    expect([totalAfter(2), totalAfter(3)]).toEqual([6000, 5400])
  })

  it("without a number of days or sessions fits always", () => {
    expect(quoted({ discounts: [early(10)] }, { daysAhead: 0 }).total).toBe(5400)
    expect(quoted({ discounts: [volume(10)] }).total).toBe(5400)
  })

  it("is a voucher only by its code, and never by that of another kind", () => {
    expect(quoted({ discounts: [voucher(10, "OTHER"), voucher(20)] }, { voucher: " spring " }).total).toBe(
      4800,
    )
    const wrong = quoteOf(
      { ...rules, discounts: [{ ...early(10, 1), code: "SPRING" }] },
      { ...input, voucher: "SPRING" },
    )
    expect(wrong).toMatchObject({ ok: false, code: "voucher_not_valid" })
    expect(normalizeVoucher("  spring ")).toBe("SPRING")
  })
})
