import { call } from "../../../lib/api.ts"
import type { Body, Item, Reply } from "../../../lib/contract.ts"
import { keyOf, read, readKeeping, useCall } from "../../../lib/queries.ts"
import { queryClient } from "../../../lib/query-client.ts"
import { refetchOn } from "../../../lib/realtime.ts"

export type Availability = Reply<"GET /coach/availability">
export type AvailabilityChange = NonNullable<Body<"PUT /coach/availability">>
export type Schedule = Item<"GET /coach/schedules">
export type ScheduleChange = NonNullable<Body<"PUT /coach/schedules/{scheduleId}">>
export type Booking = Reply<"GET /bookings/bookings/{bookingId}">
export type Offer = Availability["offers"][number]
export type SessionType = Offer["type"]
export type Why = Reply<"GET /coach/availability/why">
export type Holidays = Reply<"GET /coach/holidays">
export type Holiday = Holidays["items"][number]

export const sessionTypes: readonly SessionType[] = ["VIDEO", "VOICE", "CHAT"]

const hoursReads = [
  "GET /coach/availability/why",
  "GET /bookings/coaches/{coachId}/slots",
  "GET /bookings/coaches/{coachId}",
  "GET /bookings/coaches",
] as const

export const availability = read("GET /coach/availability")
export const schedules = read("GET /coach/schedules")

/** What is booked from now on, so that new hours can say which sessions stay outside of them. */
export const upcoming = read("GET /bookings/coach/bookings", { query: { when: "upcoming", limit: 100 } })

/** Whose times may be asked about. */
export const ownClients = read("GET /connections/accepted", { query: { as: "coach", limit: 100 } })

export const ownSlots = (coachId: string, { type, minutes }: Offer, from: string, to: string) =>
  readKeeping("GET /bookings/coaches/{coachId}/slots", {
    params: { coachId },
    query: { from, to, type, minutes },
  })

export interface Asked extends Offer {
  at: string
  clientId?: string | undefined
}
export const whyNot = ({ clientId, ...asked }: Asked) =>
  readKeeping("GET /coach/availability/why", { query: { ...asked, ...(clientId && { clientId }) } })

export interface WhichHolidays {
  country?: string
  region?: string
  year: number
}
export const holidays = (which: WhichHolidays) => readKeeping("GET /coach/holidays", { query: which })

export const useSave = () =>
  useCall("PUT /coach/availability", {
    changes: ["GET /coach/availability", ...hoursReads],
    done: saved => queryClient.setQueryData(availability.queryKey, saved),
  })

export const useSaveSchedule = () =>
  useCall("PUT /coach/schedules/{scheduleId}", { changes: hoursReads, done: keepSchedule })

export const useMakeSchedule = (done: (made: Schedule) => void) =>
  useCall("POST /coach/schedules", {
    changes: hoursReads,
    done: made => {
      keepSchedule(made)
      done(made)
    },
  })

export const useRemoveSchedule = (done: () => void) =>
  useCall("DELETE /coach/schedules/{scheduleId}", {
    changes: hoursReads,
    done: (_, { params }) => {
      done()
      keepSchedules(before => before.filter(({ id }) => id !== params.scheduleId))
    },
  })

export const readScheduleAgain = async (scheduleId: string): Promise<Schedule> => {
  const found = await call("GET /coach/schedules/{scheduleId}", { params: { scheduleId } })
  keepSchedule(found)
  return found
}

export const readAvailabilityAgain = async (): Promise<Availability> => {
  const found = await call("GET /coach/availability")
  queryClient.setQueryData(availability.queryKey, found)
  return found
}

const keepSchedule = (saved: Schedule): void =>
  keepSchedules(before =>
    before.some(({ id }) => id === saved.id)
      ? before.map(each => (each.id === saved.id ? saved : each))
      : [...before, saved],
  )

const keepSchedules = (next: (before: Schedule[]) => Schedule[]): void => {
  queryClient.setQueryData<Reply<"GET /coach/schedules">>(
    keyOf("GET /coach/schedules"),
    before => before && { ...before, items: next(before.items) },
  )
}

refetchOn("availability:changed", ["GET /coach/availability", "GET /coach/schedules", ...hoursReads])
refetchOn("booking:changed", ["GET /bookings/coach/bookings", ...hoursReads])
