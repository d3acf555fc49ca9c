import { describe, expect, it } from "vitest"
import type { Booking } from "../../entities/booking/booking.ts"
import { asksOf } from "./asks.ts"

const booking = (id: string, seriesId: string | null, about: Partial<Booking> = {}): Booking =>
  ({ id, seriesId, status: "pending", proposal: null, ...about }) as Booking

const shown = (bookings: readonly Booking[]) =>
  asksOf(bookings).map(({ first, more }) => [first.id, ...more.map(({ id }) => id)])

describe("what was asked for", () => {
  it("stands once for a whole series, and each single session for itself", () => {
    expect(shown([booking("a", "s"), booking("b", null), booking("c", "s"), booking("d", null)])).toEqual([
      ["a", "c"],
      ["b"],
      ["d"],
    ])
  })

  it("shows a session of a series for itself once it is confirmed", () => {
    expect(shown([booking("a", "s"), booking("b", "s", { status: "confirmed" }), booking("c", "s")])).toEqual(
      [["a", "c"], ["b"]],
    )
  })
})
