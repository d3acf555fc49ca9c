import type { Item } from "../../../lib/contract.ts"
import { read, useCall } from "../../../lib/queries.ts"
import { refetchOn } from "../../../lib/realtime.ts"

export type Wait = Item<"GET /bookings/waitlist">

export const myWaits = read("GET /bookings/waitlist")
export const myLine = read("GET /coach/waitlist")

type LeaveEffects = Parameters<typeof useCall<"DELETE /bookings/waitlist/{entryId}">>[1]
export const useLeave = (effects: LeaveEffects = {}) =>
  useCall("DELETE /bookings/waitlist/{entryId}", {
    changes: ["GET /bookings/waitlist", "GET /bookings/my-bookings"],
    ...effects,
  })

refetchOn("waitlist:changed", ["GET /bookings/waitlist", "GET /coach/waitlist", "GET /bookings/my-bookings"])
