import type { schedulesApi } from "@rapport/domain/scheduling/schedules-api"
import type { Handlers } from "../../../platform/http/http.ts"
import { acceptHoliday } from "../schedules/accept-holiday.ts"
import { changeDates } from "../schedules/change-dates.ts"
import { changeSchedule } from "../schedules/change-schedule.ts"
import { createSchedule } from "../schedules/create-schedule.ts"
import { listHolidays } from "../schedules/list-holidays.ts"
import { listSchedules, readSchedule } from "../schedules/read-schedules.ts"
import { removeFromAvailability, removeFromSchedule, removeTravel } from "../schedules/remove-from-hours.ts"
import { removeSchedule } from "../schedules/remove-schedule.ts"
import { explainTime } from "../slots/explain-time.ts"

/** A coach's hours besides the default ones, and what belongs to both. */
export const scheduleHandlers: Handlers<typeof schedulesApi> = {
  "GET /coach/schedules": ctx => listSchedules(ctx),
  "POST /coach/schedules": (ctx, { body }) => createSchedule(ctx, body),
  "GET /coach/schedules/{scheduleId}": (ctx, { params }) => readSchedule(ctx, params.scheduleId),
  "PUT /coach/schedules/{scheduleId}": (ctx, { params, body }) =>
    changeSchedule(ctx, params.scheduleId, body),
  "DELETE /coach/schedules/{scheduleId}": (ctx, { params }) => removeSchedule(ctx, params.scheduleId),
  "DELETE /coach/schedules/{scheduleId}/time-off/{timeOffId}": (ctx, { params }) =>
    removeFromSchedule(ctx, params.scheduleId, { timeOffId: params.timeOffId }),
  "DELETE /coach/schedules/{scheduleId}/overrides/{date}": (ctx, { params }) =>
    removeFromSchedule(ctx, params.scheduleId, { date: params.date }),
  "DELETE /coach/availability/overrides/{date}": (ctx, { params }) => removeFromAvailability(ctx, params),
  "DELETE /coach/availability/travel/{travelId}": (ctx, { params }) => removeTravel(ctx, params.travelId),
  "PUT /coach/availability/dates": (ctx, { body }) => changeDates(ctx, body),
  "GET /coach/availability/why": (ctx, { query }) => explainTime(ctx, query),
  "GET /coach/holidays": (ctx, { query }) => listHolidays(ctx, query),
  "POST /coach/holidays": (ctx, { body }) => acceptHoliday(ctx, body),
}
