import { describe, expect, it } from "vitest"
import { priceDefaults } from "./defaults.ts"
import { priceConfigErrors } from "./rules.ts"

type Config = Parameters<typeof priceConfigErrors>[0]

const config = (changes: Partial<Config>): Config => ({ ...priceDefaults, version: 1, ...changes })
const rate = (minutes: number, id?: string) => ({
  type: "VIDEO" as const,
  minutes,
  amount: 5000,
  ...(id && { id }),
})
const voucher = (code: string) => ({ kind: "voucher" as const, code, percent: 10 })
const early = (daysAhead: number) => ({ kind: "early" as const, daysAhead, percent: 10 })

describe("a price list", () => {
  it("as a new coach has it is right, and so are different items of every kind", () => {
    expect(priceConfigErrors(config({}))).toEqual([])
    const changes = {
      rates: [rate(30, "a"), rate(60, "b"), { ...rate(60), type: "VOICE" as const }],
      discounts: [voucher("ONE"), voucher("TWO"), early(7), early(7)],
    }
    expect(priceConfigErrors(config(changes))).toEqual([])
  })

  it("has one price for a type and a length: the second is named", () => {
    expect(priceConfigErrors(config({ rates: [rate(30), rate(60), rate(30)] }))).toEqual([
      { path: "rates.2.minutes", message: "There is a price for this type and length already." },
    ])
  })

  it("has each voucher once: every further one is named", () => {
    const discounts = [voucher("ONE"), early(7), voucher("ONE"), voucher("ONE")]
    expect(priceConfigErrors(config({ discounts }))).toEqual([
      { path: "discounts.2.code", message: "This voucher is there already." },
      { path: "discounts.3.code", message: "This voucher is there already." },
    ])
  })

  it("has each id once, over all its lists", () => {
    const packages = [{ ...priceDefaults.packages[0], id: "a" }] as Config["packages"]
    expect(priceConfigErrors(config({ rates: [rate(30, "a")], packages }))).toEqual([
      { path: "packages.0.id", message: "This id stands here twice." },
    ])
  })
})

it("a new coach charges €60 an hour, gives the first quarter of an hour, and offers five sessions for less", () => {
  expect(priceDefaults).toEqual({
    currency: "EUR",
    baseRate: 6000,
    rates: [],
    packages: [{ name: "Five sessions", sessions: 5, minutes: 60, amount: 27_000, validDays: 180 }],
    subscriptions: [],
    discounts: [],
    introCallMinutes: 15,
    lateCancelPercent: 50,
    noShowPercent: 100,
    taxBasisPoints: 0,
  })
})
