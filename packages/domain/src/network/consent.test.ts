import fc from "fast-check"
import { expect, it } from "vitest"
import { allScopes, consentChange, consentWording, inOrder, proposedScopes } from "./consent.ts"
import { scope } from "./schema.ts"

it("has words for every scope, and proposes neither photos, injuries nor health", () => {
  for (const each of scope.options) expect(consentWording[each].length).toBeGreaterThan(10)
  expect(allScopes.filter(each => !proposedScopes.includes(each))).toEqual(["photos", "injuries", "health"])
})

it("names exactly what was given and what was taken back", () => {
  const some = fc.subarray([...allScopes])
  fc.assert(
    fc.property(some, some, (before, after) => {
      const { granted, revoked } = consentChange(before, after)
      expect(inOrder([...before.filter(each => !revoked.includes(each)), ...granted])).toEqual(inOrder(after))
      expect(granted.some(each => before.includes(each))).toBe(false)
      expect(revoked.every(each => before.includes(each))).toBe(true)
    }),
  )
})
