import { expect, it } from "vitest"
import { answerFrom, asFarAsItDecides } from "./slots-cache.ts"

it("an answer is made again only when what it rests on has changed", () => {
  let made = 0
  const ask = (...facts: readonly unknown[]) => answerFrom("coach", facts, () => `answer ${++made}`)
  expect([ask(1, "held", null), ask(1, "held", null)]).toEqual(["answer 1", "answer 1"])
  expect([ask(2, "held", null), ask(2, "held, more", null), ask(2, "held, more", "day")]).toEqual([
    "answer 2",
    "answer 3",
    "answer 4",
  ])
  expect(answerFrom("another", [2, "held, more", "day"], () => "theirs")).toBe("theirs")
})

it("instants within a minute decide alike, a whole minute by itself", () => {
  const nine = Date.parse("2027-03-01T09:00:00Z")
  const [before, at, after, later] = [nine - 1, nine, nine + 1, nine + 59_999].map(asFarAsItDecides)
  expect(after).toBe(later)
  expect(new Set([before, at, after]).size).toBe(3)
})
