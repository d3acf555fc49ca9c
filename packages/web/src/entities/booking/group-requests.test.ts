import { describe, expect, it } from "vitest"
import type { Booking } from "./booking.ts"
import { groupRequests } from "./group-requests.ts"

const booking = (id: string, seriesId: string | null, about: Partial<Booking> = {}): Booking =>
  ({ id, seriesId, status: "pending", proposal: null, ...about }) as Booking

const shown = (bookings: readonly Booking[]) =>
  groupRequests(bookings).map(({ first, more }) => [first.id, ...more.map(({ id }) => id)])

describe("pending requests", () => {
  it("are one for a whole series, and one for each single session", () => {
    expect(shown([booking("a", "s"), booking("b", null), booking("c", "s"), booking("d", null)])).toEqual([
      ["a", "c"],
      ["b"],
      ["d"],
    ])
  })

  it("leave out a session of a series once it is confirmed", () => {
    expect(shown([booking("a", "s"), booking("b", "s", { status: "confirmed" }), booking("c", "s")])).toEqual(
      [["a", "c"], ["b"]],
    )
  })
})
