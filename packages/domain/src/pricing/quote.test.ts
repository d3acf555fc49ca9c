import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { priceDefaults } from "./defaults.ts"
import { type PriceRules, priceOf, type QuoteInput, quoteOf } from "./quote.ts"

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
const amounts = (ruleChanges: Partial<PriceRules>, inputChanges: Partial<QuoteInput> = {}) =>
  quoted(ruleChanges, inputChanges).lines.map(line => line.amount)

describe("a quote", () => {
  it("takes a share of the hourly rate for a length without a rate, rounded half up", () => {
    expect(priceOf(rules, "VIDEO", 45)).toBe(4500)
    expect(priceOf({ baseRate: 5, rates: [] }, "VIDEO", 30)).toBe(3)
    expect(priceOf({ baseRate: 100, rates: [] }, "VIDEO", 20)).toBe(33)
  })

  it("needs no rates by default, only the hourly base rate", () => {
    expect(priceDefaults.rates).toEqual([])
  })

  it("prefers the rate of the exact type and length", () => {
    const rates = [{ type: "VIDEO" as const, minutes: 60, amount: 5500 }]
    expect(quoted({ rates }).total).toBe(5500)
    expect(quoted({ rates }, { type: "VOICE" }).total).toBe(6000)
    expect(quoted({ rates }, { minutes: 30 }).total).toBe(3000)
  })

  it("makes the first call of a coach and a client free, only the first and only a short one", () => {
    const intro = { introCallMinutes: 15 }
    expect(quoted(intro, { minutes: 15, isFirstOfPair: true })).toMatchObject({
      total: 0,
      lines: [
        { kind: "session", amount: 1500 },
        { kind: "intro", amount: -1500 },
      ],
    })
    expect(quoted(intro, { minutes: 15 }).total).toBe(1500)
    expect(quoted(intro, { minutes: 30, isFirstOfPair: true }).total).toBe(3000)
  })

  it("applies the best early discount for the date, none without a date", () => {
    const discounts = [
      { kind: "early" as const, daysAhead: 7, percent: 5 },
      { kind: "early" as const, daysAhead: 14, percent: 10 },
    ]
    expect(amounts({ discounts }, { daysAhead: 6 })).toEqual([6000])
    expect(amounts({ discounts }, { daysAhead: 7 })).toEqual([6000, -300])
    expect(amounts({ discounts }, { daysAhead: 14 })).toEqual([6000, -600])
    expect(amounts({ discounts }, { daysAhead: null })).toEqual([6000])
  })

  it("applies the volume discount from the n-th session on", () => {
    const discounts = [{ kind: "volume" as const, sessions: 4, percent: 10 }]
    expect(quoted({ discounts }, { sessionsBefore: 2 }).total).toBe(6000)
    expect(quoted({ discounts }, { sessionsBefore: 3 }).total).toBe(5400)
  })

  it("applies early, volume and voucher discounts in this order, each to the remaining amount", () => {
    const discounts = [
      { kind: "voucher" as const, code: "SPRING", percent: 50 },
      { kind: "volume" as const, sessions: 2, percent: 10 },
      { kind: "early" as const, daysAhead: 1, percent: 10 },
    ]
    expect(amounts({ discounts }, { sessionsBefore: 5, voucher: " spring " })).toEqual([
      6000, -600, -540, -2430,
    ])
  })

  it("refuses a voucher that this coach does not have", () => {
    expect(quoteOf(rules, { ...input, voucher: "SPRING" })).toMatchObject({
      ok: false,
      code: "voucher_not_valid",
    })
  })

  it("shows the included tax without adding it", () => {
    const { lines, total } = quoted({ taxBasisPoints: 1900 })
    expect(total).toBe(6000)
    expect(lines.at(-1)).toMatchObject({ kind: "tax_included", amount: 958 })
  })

  it("is always the sum of its lines, in whole minor units, and never negative", () => {
    const percent = fc.integer({ min: 0, max: 100 })
    const discount = fc.oneof(
      fc.record({
        kind: fc.constant("early" as const),
        daysAhead: fc.integer({ min: 1, max: 365 }),
        percent,
      }),
      fc.record({
        kind: fc.constant("volume" as const),
        sessions: fc.integer({ min: 2, max: 100 }),
        percent,
      }),
      fc.record({ kind: fc.constant("voucher" as const), code: fc.constantFrom("ABC", "XYZ"), percent }),
    )
    const type = fc.constantFrom("VIDEO" as const, "VOICE" as const, "CHAT" as const)
    const minutes = fc.integer({ min: 5, max: 480 })
    const money = fc.integer({ min: 0, max: 100_000_000 })
    const someRules = fc.record({
      baseRate: money,
      rates: fc.array(fc.record({ type, minutes, amount: money }), { maxLength: 5 }),
      discounts: fc.array(discount, { maxLength: 8 }),
      introCallMinutes: fc.option(minutes),
      taxBasisPoints: fc.integer({ min: 0, max: 5000 }),
    })
    const someInput = fc.record({
      type,
      minutes,
      daysAhead: fc.option(fc.integer({ min: 0, max: 400 })),
      isFirstOfPair: fc.boolean(),
      sessionsBefore: fc.integer({ min: 0, max: 120 }),
    })
    fc.assert(
      fc.property(someRules, someInput, fc.option(fc.constantFrom("ABC", "XYZ")), (rules, input, voucher) => {
        const result = quoteOf(rules, { ...input, ...(voucher && { voucher }) })
        if (!result.ok) return voucher !== null
        const { lines, total } = result.value
        const paid = lines.filter(line => line.kind !== "tax_included")
        expect(paid.reduce((sum, line) => sum + line.amount, 0)).toBe(total)
        expect(total).toBeGreaterThanOrEqual(0)
        expect(total).toBeLessThanOrEqual(lines[0]?.amount ?? 0)
        for (const line of lines) expect(Number.isSafeInteger(line.amount)).toBe(true)
        return true
      }),
    )
  })
})
