import { defineProblems } from "../kernel/problems.ts"

export const pricingProblems = defineProblems({
  not_on_offer: [422, "This type and length is not on offer."],
  voucher_not_valid: [422, "This voucher does not work here."],
})
