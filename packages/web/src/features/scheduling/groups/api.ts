import type { Item } from "../../../lib/contract.ts"
import { read, readPages, useCall } from "../../../lib/queries.ts"
import { refetchOn } from "../../../lib/realtime.ts"

export type OwnGroup = Item<"GET /coach/group-sessions">
export type Group = Item<"GET /bookings/coaches/{coachId}/group-sessions">
export type When = "upcoming" | "past"

export const ownGroups = (when: When) =>
  readPages("GET /coach/group-sessions", { query: { when, limit: 20 } })
export const groupsOf = (coachId: string) =>
  read("GET /bookings/coaches/{coachId}/group-sessions", { params: { coachId } })

const own = ["GET /coach/group-sessions", "GET /bookings/coach/bookings", "GET /coach/availability"] as const
const taking = [
  "GET /bookings/coaches/{coachId}/group-sessions",
  "GET /bookings/my-bookings",
  "GET /bookings/waitlist",
  "GET /bookings/coaches/{coachId}/slots",
] as const

type OpenEffects = Parameters<typeof useCall<"POST /coach/group-sessions">>[1]
export const useOpenGroup = (effects: OpenEffects = {}) =>
  useCall("POST /coach/group-sessions", { changes: own, ...effects })

type ChangeEffects = Parameters<typeof useCall<"PUT /coach/group-sessions/{groupId}">>[1]
export const useChangeGroup = (effects: ChangeEffects = {}) =>
  useCall("PUT /coach/group-sessions/{groupId}", { changes: own, ...effects })

type CancelEffects = Parameters<typeof useCall<"DELETE /coach/group-sessions/{groupId}">>[1]
export const useCancelGroup = (effects: CancelEffects = {}) =>
  useCall("DELETE /coach/group-sessions/{groupId}", { changes: own, ...effects })

type SeatEffects = Parameters<typeof useCall<"POST /bookings/group-sessions/{groupId}/seats">>[1]
export const useTakeSeat = (effects: SeatEffects = {}) =>
  useCall("POST /bookings/group-sessions/{groupId}/seats", { changes: taking, ...effects })

type WaitEffects = Parameters<typeof useCall<"POST /bookings/group-sessions/{groupId}/waitlist">>[1]
export const useWaitForSeat = (effects: WaitEffects = {}) =>
  useCall("POST /bookings/group-sessions/{groupId}/waitlist", { changes: taking, ...effects })

type LeaveEffects = Parameters<typeof useCall<"DELETE /bookings/waitlist/{entryId}">>[1]
export const useLeaveLine = (effects: LeaveEffects = {}) =>
  useCall("DELETE /bookings/waitlist/{entryId}", { changes: taking, ...effects })

type PassEffects = Parameters<typeof useCall<"PUT /bookings/bookings/{bookingId}">>[1]
/** An offered seat goes to the next in line. */
export const usePassOn = (effects: PassEffects = {}) =>
  useCall("PUT /bookings/bookings/{bookingId}", { changes: taking, ...effects })

refetchOn("group:changed", ["GET /coach/group-sessions", ...taking])
refetchOn("booking:changed", ["GET /coach/group-sessions", ...taking])
refetchOn("waitlist:changed", ["GET /coach/group-sessions", ...taking])
