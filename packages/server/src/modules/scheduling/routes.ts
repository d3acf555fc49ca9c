import type { Result } from "@rapport/domain/kernel/result"
import { ok } from "@rapport/domain/kernel/result"
import { schedulingApi } from "@rapport/domain/scheduling/api"
import type { Ctx } from "../../platform/ctx.ts"
import { mount } from "../../platform/http.ts"
import type { ModuleParts } from "../../platform/module.ts"
import { bookSession } from "./book-session.ts"
import type { BookingRow } from "./booking-row.ts"
import { cancelBooking } from "./cancel-booking.ts"
import { changeAvailability } from "./change-availability.ts"
import { changeBooking } from "./change-booking.ts"
import { answerDispute, disputeNoShow } from "./dispute-no-show.ts"
import { mountGroups } from "./groups-routes.ts"
import { listCoachBookings, listMyBookings } from "./list-bookings.ts"
import { listSlots } from "./list-slots.ts"
import { presentOne } from "./present.ts"
import { readAvailability } from "./read-availability.ts"
import { readBooking } from "./read-booking.ts"
import { removeFromAvailability } from "./remove-from-hours.ts"
import { scheduleHandlers } from "./schedule-routes.ts"
import { mountSeries } from "./series-routes.ts"
import { mountWaitlist } from "./waitlist-routes.ts"

export const mountScheduling = (parts: ModuleParts): void => {
  mountBookings(parts)
  mountSeries(parts)
  mountWaitlist(parts)
  mountGroups(parts)
}

const mountBookings = ({ app, house, authenticate }: ModuleParts): void =>
  mount(app, house, authenticate, schedulingApi, {
    "GET /coach/availability": ctx => readAvailability(ctx),
    "PUT /coach/availability": (ctx, { body }) => changeAvailability(ctx, body),
    "DELETE /coach/availability/time-off/{timeOffId}": (ctx, { params }) =>
      removeFromAvailability(ctx, params),
    ...scheduleHandlers,
    "GET /bookings/coaches/{coachId}/slots": (ctx, { params, query }) =>
      listSlots(ctx, params.coachId, query),
    "POST /bookings/book": async (ctx, { body }) => shown(ctx, await bookSession(ctx, body)),
    "GET /bookings/my-bookings": (ctx, { query }) => listMyBookings(ctx, query),
    "GET /bookings/coach/bookings": (ctx, { query }) => listCoachBookings(ctx, query),
    "GET /bookings/bookings/{bookingId}": (ctx, { params }) => readBooking(ctx, params.bookingId),
    "PUT /bookings/bookings/{bookingId}": async (ctx, { params, body }) => {
      const changed = await changeBooking(ctx, params.bookingId, body)
      if (!changed.ok) return changed
      const { booking, following } = changed.value
      return ok({ ...(await presentOne(ctx, booking)), ...(following && { following }) })
    },
    "DELETE /bookings/bookings/{bookingId}": async (ctx, { params }) =>
      shown(ctx, await cancelBooking(ctx, params)),
    "POST /bookings/bookings/{bookingId}/dispute": async (ctx, { params, body }) =>
      shown(ctx, await disputeNoShow(ctx, { ...params, ...body })),
    "PUT /bookings/bookings/{bookingId}/dispute": async (ctx, { params, body }) =>
      shown(ctx, await answerDispute(ctx, { ...params, ...body })),
  })

const shown = async <Code extends string>(ctx: Ctx, done: Result<BookingRow, Code>) =>
  done.ok ? ok(await presentOne(ctx, done.value)) : done
