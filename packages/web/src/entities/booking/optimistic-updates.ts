import type { GetKey } from "../../lib/contract.ts"
import { queryClient } from "../../lib/query-client.ts"
import type { Booking } from "./booking.ts"

const reads = [
  "GET /bookings/my-bookings",
  "GET /bookings/coach/bookings",
  "GET /bookings/bookings/{bookingId}",
] as const

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null

/** The same reply with this item changed, whether it is a list, pages of a list, or the item itself. */
const changed = <T>(data: unknown, id: string, change: (one: T) => T): unknown => {
  if (!isPlain(data)) return data
  if (Array.isArray(data.pages)) return { ...data, pages: data.pages.map(page => changed(page, id, change)) }
  if (Array.isArray(data.items)) return { ...data, items: data.items.map(item => changed(item, id, change)) }
  return data.id === id ? change(data as T) : data
}

/** Changes an item in every cached reply of these reads. Returns a function that restores them. */
export const showInLists = <T>(keys: readonly GetKey[], id: string, change: (one: T) => T): (() => void) => {
  const before = keys.flatMap(key => queryClient.getQueriesData({ queryKey: [key] }))
  for (const [key, data] of before) queryClient.setQueryData(key, changed(data, id, change))
  return () => {
    for (const [key, data] of before) queryClient.setQueryData(key, data)
  }
}

export const showBooking = (id: string, change: (booking: Booking) => Booking): (() => void) =>
  showInLists(reads, id, change)

/** The booking without its actions, until the server has answered. */
export const withoutAbilities = (booking: Booking): Booking => ({
  ...booking,
  can: {
    confirm: false,
    decline: false,
    cancel: false,
    reschedule: false,
    complete: false,
    noShow: false,
    answerProposal: false,
    join: false,
    waiveFee: false,
    dispute: false,
    answerDispute: false,
  },
})
