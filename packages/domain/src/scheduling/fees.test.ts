import { expect, it } from "vitest"
import { lateFee, noShowFee, type Policy } from "./policy.ts"

const feesOf = (price: number, percent: number) => {
  const policy: Policy = {
    freeUntilHours: 24,
    approvalUntilHours: 12,
    late: "fee",
    lateCancelPercent: percent,
    noShowPercent: percent,
  }
  return [lateFee({ price, policy }), noShowFee({ price, policy })]
}

it.each([
  { price: 1, percent: 49, fee: 0 },
  { price: 1, percent: 50, fee: 1 },
  { price: 3, percent: 50, fee: 2 },
  { price: 5, percent: 50, fee: 3 },
  { price: 999, percent: 50, fee: 500 },
  { price: 101, percent: 33, fee: 33 },
  { price: 150, percent: 33, fee: 50 },
  { price: 7999, percent: 100, fee: 7999 },
  { price: 7999, percent: 0, fee: 0 },
])("a fee of $percent % of $price cents is $fee cents: rounded, half up", ({ price, percent, fee }) => {
  expect(feesOf(price, percent)).toEqual([fee, fee])
})
