import fc from "fast-check"
import { expect, it } from "vitest"
import { allScopes, consentChange, consentWording, inDisplayOrder, proposedScopes } from "./consent.ts"
import { scope } from "./schema.ts"

it("has a wording for every scope, and proposes neither photos, injuries nor health", () => {
  for (const option of scope.options) expect(consentWording[option].length).toBeGreaterThan(10)
  expect(allScopes.filter(option => !proposedScopes.includes(option))).toEqual([
    "photos",
    "injuries",
    "health",
  ])
})

it("names exactly the scopes that were granted and revoked", () => {
  const some = fc.subarray([...allScopes])
  fc.assert(
    fc.property(some, some, (before, after) => {
      const { granted, revoked } = consentChange(before, after)
      expect(inDisplayOrder([...before.filter(option => !revoked.includes(option)), ...granted])).toEqual(
        inDisplayOrder(after),
      )
      expect(granted.some(option => before.includes(option))).toBe(false)
      expect(revoked.every(option => before.includes(option))).toBe(true)
    }),
  )
})
