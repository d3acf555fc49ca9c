import { defineProblems } from "../kernel/problems.ts"

export const pricingProblems = defineProblems({
  not_on_offer: [422, "This type and length isn’t offered."],
  voucher_not_valid: [422, "This voucher doesn’t work here."],
})
