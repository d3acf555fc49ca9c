import { keepPreviousData } from "@tanstack/react-query"
import type { Item } from "../../lib/contract.ts"
import { type Callbacks, read, readPages, useCall } from "../../lib/queries.ts"
import { aroundDate, scheduled } from "../booking/api.ts"
import { showInLists } from "../booking/optimistic-updates.ts"
import { staleReads } from "../stale-reads.ts"

/** A group session as its coach sees it. */
export type OwnGroup = Item<"GET /coach/group-sessions">
/** A group session as a client of the coach sees it. */
export type Group = Item<"GET /bookings/coaches/{coachId}/group-sessions">
export type When = "upcoming" | "past"

export const ownGroups = (when: When) =>
  readPages("GET /coach/group-sessions", { query: { when, limit: 20 } })
export const ownGroupsOn = (date: string) => read("GET /coach/group-sessions", { query: aroundDate(date) })
/** The range before stays on screen while the next is fetched. */
export const ownGroupsBetween = (from: number, to: number) => ({
  ...readPages("GET /coach/group-sessions", {
    query: { from: new Date(from).toISOString(), to: new Date(to).toISOString(), limit: 100 },
  }),
  placeholderData: keepPreviousData,
})
export const groupsOf = (coachId: string) =>
  read("GET /bookings/coaches/{coachId}/group-sessions", { params: { coachId } })

export const useCreateGroup = (callbacks: Callbacks<"POST /coach/group-sessions"> = {}) =>
  useCall("POST /coach/group-sessions", { ...callbacks, invalidates: staleReads.group })

/** Any change of a group session. A new time or length is shown at once. */
export const useChangeGroup = (callbacks: Callbacks<"PUT /coach/group-sessions/{groupId}"> = {}) =>
  useCall("PUT /coach/group-sessions/{groupId}", {
    ...callbacks,
    invalidates: staleReads.group,
    optimisticUpdate: ({ params, body: { scheduledAt, minutes } = {} }) => {
      if (scheduledAt === undefined && minutes === undefined) return undefined
      return showInLists<OwnGroup>(["GET /coach/group-sessions"], params.groupId, group => {
        const length = minutes ?? group.minutes
        return { ...group, ...scheduled(scheduledAt ?? group.scheduledAt, length), minutes: length }
      })
    },
  })

export const useCancelGroup = (callbacks: Callbacks<"DELETE /coach/group-sessions/{groupId}"> = {}) =>
  useCall("DELETE /coach/group-sessions/{groupId}", { ...callbacks, invalidates: staleReads.group })

export const useTakeSeat = (callbacks: Callbacks<"POST /bookings/group-sessions/{groupId}/seats"> = {}) =>
  useCall("POST /bookings/group-sessions/{groupId}/seats", { ...callbacks, invalidates: staleReads.group })
