import type { Item } from "../../lib/contract.ts"
import { type Callbacks, read, useCall } from "../../lib/queries.ts"
import { staleReads } from "../stale-reads.ts"

export type WaitlistEntry = Item<"GET /bookings/waitlist">

/** Where this person waits. */
export const myWaitlist = read("GET /bookings/waitlist")
/** Who waits for a time of this coach. */
export const coachWaitlist = read("GET /coach/waitlist")

export const useJoinWaitlist = (callbacks: Callbacks<"POST /bookings/coaches/{coachId}/waitlist"> = {}) =>
  useCall("POST /bookings/coaches/{coachId}/waitlist", { ...callbacks, invalidates: staleReads.waitlist })

export const useJoinGroupWaitlist = (
  callbacks: Callbacks<"POST /bookings/group-sessions/{groupId}/waitlist"> = {},
) =>
  useCall("POST /bookings/group-sessions/{groupId}/waitlist", {
    ...callbacks,
    invalidates: staleReads.waitlist,
  })

export const useLeaveWaitlist = (callbacks: Callbacks<"DELETE /bookings/waitlist/{entryId}"> = {}) =>
  useCall("DELETE /bookings/waitlist/{entryId}", { ...callbacks, invalidates: staleReads.waitlist })
