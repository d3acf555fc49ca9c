import { afterEach, expect, it } from "vitest"
import { queryClient } from "../../lib/query-client.ts"
import type { Booking } from "./booking.ts"
import { showBooking } from "./optimistic-updates.ts"

afterEach(() => queryClient.clear())

const one = { id: "1", status: "pending" } as Booking
const other = { id: "2", status: "pending" } as Booking

it("changes a booking in every list, every page and by itself, and restores it", () => {
  const list = ["GET /bookings/coach/bookings", {}]
  const pages = ["GET /bookings/my-bookings", "pages", {}]
  const single = ["GET /bookings/bookings/{bookingId}", { params: { bookingId: "1" } }]
  queryClient.setQueryData(list, { items: [one, other], nextCursor: null })
  queryClient.setQueryData(pages, { pages: [{ items: [one], nextCursor: null }], pageParams: [] })
  queryClient.setQueryData(single, one)

  const restore = showBooking("1", booking => ({ ...booking, status: "confirmed" }))
  expect(queryClient.getQueryData(list)).toMatchObject({
    items: [
      { id: "1", status: "confirmed" },
      { id: "2", status: "pending" },
    ],
  })
  expect(queryClient.getQueryData(pages)).toMatchObject({ pages: [{ items: [{ status: "confirmed" }] }] })
  expect(queryClient.getQueryData(single)).toMatchObject({ status: "confirmed" })

  restore()
  expect(queryClient.getQueryData(list)).toEqual({ items: [one, other], nextCursor: null })
  expect(queryClient.getQueryData(single)).toEqual(one)
})
