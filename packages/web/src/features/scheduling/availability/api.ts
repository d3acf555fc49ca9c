import {
  type Availability,
  availability,
  type Offer,
  type Schedule,
} from "../../../entities/availability/api.ts"
import type { SessionType } from "../../../entities/booking/booking.ts"
import { staleReads } from "../../../entities/stale-reads.ts"
import { call } from "../../../lib/api.ts"
import type { Body, Reply } from "../../../lib/contract.ts"
import { keyOf, readKeepingPrevious, useCall } from "../../../lib/queries.ts"
import { queryClient } from "../../../lib/query-client.ts"

export type AvailabilityChange = NonNullable<Body<"PUT /coach/availability">>
export type ScheduleChange = NonNullable<Body<"PUT /coach/schedules/{scheduleId}">>
export type SlotExplanation = Reply<"GET /coach/availability/why">
export type Holidays = Reply<"GET /coach/holidays">
export type Holiday = Holidays["items"][number]

export const sessionTypes: readonly SessionType[] = ["VIDEO", "VOICE", "CHAT"]

export interface ExplainSlotQuery extends Offer {
  at: string
  clientId?: string | undefined
}
/** SlotExplanation a time is offered or not. */
export const explainSlot = ({ clientId, ...query }: ExplainSlotQuery) =>
  readKeepingPrevious("GET /coach/availability/why", { query: { ...query, ...(clientId && { clientId }) } })

export interface HolidaysQuery {
  country?: string
  region?: string
  year: number
}
export const holidays = (query: HolidaysQuery) => readKeepingPrevious("GET /coach/holidays", { query })

export const useSaveAvailability = () =>
  useCall("PUT /coach/availability", {
    invalidates: staleReads.availability,
    done: saved => queryClient.setQueryData(availability.queryKey, saved),
  })

export const useSaveSchedule = () =>
  useCall("PUT /coach/schedules/{scheduleId}", { invalidates: staleReads.availability, done: cacheSchedule })

export const useCreateSchedule = (done: (created: Schedule) => void) =>
  useCall("POST /coach/schedules", {
    invalidates: staleReads.availability,
    done: created => {
      cacheSchedule(created)
      done(created)
    },
  })

export const useDeleteSchedule = (done: () => void) =>
  useCall("DELETE /coach/schedules/{scheduleId}", {
    invalidates: staleReads.availability,
    done: (_, { params }) => {
      done()
      cacheSchedules(before => before.filter(({ id }) => id !== params.scheduleId))
    },
  })

export const refetchSchedule = async (scheduleId: string): Promise<Schedule> => {
  const found = await call("GET /coach/schedules/{scheduleId}", { params: { scheduleId } })
  cacheSchedule(found)
  return found
}

export const refetchAvailability = async (): Promise<Availability> => {
  const found = await call("GET /coach/availability")
  queryClient.setQueryData(availability.queryKey, found)
  return found
}

const cacheSchedule = (saved: Schedule): void =>
  cacheSchedules(before =>
    before.some(({ id }) => id === saved.id)
      ? before.map(schedule => (schedule.id === saved.id ? saved : schedule))
      : [...before, saved],
  )

const cacheSchedules = (next: (before: Schedule[]) => Schedule[]): void => {
  queryClient.setQueryData<Reply<"GET /coach/schedules">>(
    keyOf("GET /coach/schedules"),
    before => before && { ...before, items: next(before.items) },
  )
}
