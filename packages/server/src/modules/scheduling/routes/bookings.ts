import type { Result } from "@rapport/domain/kernel/result"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { schedulingApi } from "@rapport/domain/scheduling/api"
import type { Ctx } from "../../../platform/context.ts"
import { mount } from "../../../platform/http/http.ts"
import type { ModuleParts } from "../../../platform/http/module.ts"
import { bookSession } from "../bookings/book-session.ts"
import type { BookingRow } from "../bookings/booking-row.ts"
import { cancelBooking } from "../bookings/cancel-booking.ts"
import { answerDispute, disputeNoShow } from "../bookings/dispute-no-show.ts"
import { listCoachBookings, listMyBookings } from "../bookings/list-bookings.ts"
import { presentBooking } from "../bookings/present.ts"
import { readBooking } from "../bookings/read-booking.ts"
import { changeAvailability } from "../schedules/change-availability.ts"
import { listTimeZones } from "../schedules/list-time-zones.ts"
import { readAvailability } from "../schedules/read-availability.ts"
import { removeFromAvailability } from "../schedules/remove-from-hours.ts"
import { listSlots } from "../slots/list-slots.ts"
import { isOpenToVisitors } from "../slots/open-booking-page.ts"
import { changeBooking } from "./change-booking.ts"
import { mountGroups } from "./groups.ts"
import { scheduleHandlers } from "./schedules.ts"
import { mountSeries } from "./series.ts"
import { mountWaitlist } from "./waitlist.ts"

export const mountScheduling = (parts: ModuleParts): void => {
  mountBookings(parts)
  mountSeries(parts)
  mountWaitlist(parts)
  mountGroups(parts)
}

const mountBookings = ({ fastify, app, authenticate }: ModuleParts): void =>
  mount(fastify, app, authenticate, schedulingApi, {
    "GET /coach/availability": ctx => readAvailability(ctx),
    "PUT /coach/availability": (ctx, { body }) => changeAvailability(ctx, body),
    "DELETE /coach/availability/time-off/{timeOffId}": (ctx, { params }) =>
      removeFromAvailability(ctx, params),
    ...scheduleHandlers,
    "GET /time-zones": (ctx, _, call) => listTimeZones(ctx, call.header),
    "GET /bookings/coaches/{coachId}/slots": async (ctx, { params, query }) =>
      (await isOpenToVisitors(ctx, params.coachId))
        ? listSlots(ctx, params.coachId, query)
        : refuse("not_found"),
    "POST /bookings/book": async (ctx, { body }) => presented(ctx, await bookSession(ctx, body)),
    "GET /bookings/my-bookings": (ctx, { query }) => listMyBookings(ctx, query),
    "GET /bookings/coach/bookings": (ctx, { query }) => listCoachBookings(ctx, query),
    "GET /bookings/bookings/{bookingId}": (ctx, { params }) => readBooking(ctx, params.bookingId),
    "PUT /bookings/bookings/{bookingId}": async (ctx, { params, body }) => {
      const changed = await changeBooking(ctx, params.bookingId, body)
      if (!changed.ok) return changed
      const { booking, following } = changed.value
      return ok({ ...(await presentBooking(ctx, booking)), ...(following && { following }) })
    },
    "DELETE /bookings/bookings/{bookingId}": async (ctx, { params }) =>
      presented(ctx, await cancelBooking(ctx, params)),
    "POST /bookings/bookings/{bookingId}/dispute": async (ctx, { params, body }) =>
      presented(ctx, await disputeNoShow(ctx, { ...params, ...body })),
    "PUT /bookings/bookings/{bookingId}/dispute": async (ctx, { params, body }) =>
      presented(ctx, await answerDispute(ctx, { ...params, ...body })),
  })

const presented = async <Code extends string>(ctx: Ctx, done: Result<BookingRow, Code>) =>
  done.ok ? ok(await presentBooking(ctx, done.value)) : done
