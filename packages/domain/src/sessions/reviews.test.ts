import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { mayAnswerReview, mayChangeReview, mayWriteReview, ratingOf } from "./reviews.ts"

const DAY = 86_400_000

describe("a review", () => {
  const completed = { status: "completed" as const, endsAt: 100, writtenAt: null }
  it("can be written by the client, once, after the session was completed", () => {
    expect(mayWriteReview(completed, "client", 100)).toBe(true)
    expect(mayWriteReview(completed, "coach", 100)).toBe(false)
    expect(mayWriteReview({ ...completed, writtenAt: 5 }, "client", 100)).toBe(false)
    for (const status of ["pending", "cancelled", "declined", "expired", "no_show"] as const)
      expect(mayWriteReview({ ...completed, status }, "client", 100)).toBe(false)
  })

  it("can be written as soon as a confirmed session is over, and not before", () => {
    const confirmed = { ...completed, status: "confirmed" as const }
    expect(mayWriteReview(confirmed, "client", 99)).toBe(false)
    expect(mayWriteReview(confirmed, "client", 100)).toBe(true)
    expect(mayWriteReview({ ...confirmed, endsAt: null }, "client", 100)).toBe(false)
  })

  it("can be changed by its author for thirty days, and answered by the coach", () => {
    const written = { ...completed, writtenAt: 0 }
    expect(mayChangeReview(written, "client", 30 * DAY - 1)).toBe(true)
    expect(mayChangeReview(written, "client", 30 * DAY)).toBe(false)
    expect(mayChangeReview(written, "coach", 0)).toBe(false)
    expect([mayAnswerReview(written, "coach"), mayAnswerReview(written, "client")]).toEqual([true, false])
    expect(mayAnswerReview(completed, "coach")).toBe(false)
  })
})

it("a rating is between the lowest and the highest number of stars", () => {
  expect(ratingOf(0, 0)).toBeNull()
  expect(ratingOf(3, 14)).toEqual({ average: 4.7, count: 3 })
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1 }), stars => {
      const rating = ratingOf(
        stars.length,
        stars.reduce((sum, value) => sum + value, 0),
      )
      expect(rating?.average).toBeGreaterThanOrEqual(Math.min(...stars))
      expect(rating?.average).toBeLessThanOrEqual(Math.max(...stars))
    }),
  )
})
