import { expect, it } from "vitest"
import { instantInput, SlotsCache } from "./slots-cache.ts"

it("a response is computed again only when one of its inputs has changed", () => {
  const cache = new SlotsCache()
  let computed = 0
  const ask = (...inputs: readonly unknown[]) =>
    cache.responseFor("coach", inputs, () => `response ${++computed}`)
  expect([ask(1, "reserved", null), ask(1, "reserved", null)]).toEqual(["response 1", "response 1"])
  expect([ask(2, "reserved", null), ask(2, "more reserved", null), ask(2, "more reserved", "day")]).toEqual([
    "response 2",
    "response 3",
    "response 4",
  ])
  expect(cache.responseFor("another", [2, "more reserved", "day"], () => "theirs")).toBe("theirs")
})

it("two servers in one process do not share responses", () => {
  const [one, other] = [new SlotsCache(), new SlotsCache()]
  one.responseFor("coach", [1], () => "first")
  expect(other.responseFor("coach", [1], () => "second")).toBe("second")
})

it("instants within a minute are the same input, a whole minute is another", () => {
  const nine = Date.parse("2027-03-01T09:00:00Z")
  const [before, at, after, later] = [nine - 1, nine, nine + 1, nine + 59_999].map(instantInput)
  expect(after).toBe(later)
  expect(new Set([before, at, after]).size).toBe(3)
})
