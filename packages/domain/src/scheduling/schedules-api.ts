import { z } from "zod"
import { defineEndpoints } from "../kernel/contract.ts"
import { date, id, list, nothing } from "../kernel/fields.ts"
import {
  acceptedHoliday,
  acceptHoliday,
  changeDates,
  changedDates,
  changeSchedule,
  holidays,
  holidaysQuery,
  newSchedule,
  schedule,
  why,
  whyQuery,
} from "./schedules-schema.ts"

const scheduleId = z.strictObject({ scheduleId: id })

export const schedulesApi = defineEndpoints({
  "GET /coach/schedules": {
    summary: "My schedules besides the default one",
    who: "coach",
    reply: { status: 200, body: list(schedule) },
  },
  "POST /coach/schedules": {
    summary: "Make a schedule for some session types; it begins as the default one is",
    who: "coach",
    body: newSchedule,
    reply: { status: 201, body: schedule },
    problems: ["schedule_name_taken", "type_has_schedule"],
  },
  "GET /coach/schedules/{scheduleId}": {
    summary: "One of my schedules",
    who: "coach",
    params: scheduleId,
    reply: { status: 200, body: schedule },
  },
  "PUT /coach/schedules/{scheduleId}": {
    summary: "Change a schedule; what is not sent stays",
    who: "coach",
    params: scheduleId,
    body: changeSchedule,
    reply: { status: 200, body: schedule },
    problems: ["schedule_name_taken", "type_has_schedule"],
  },
  "DELETE /coach/schedules/{scheduleId}": {
    summary: "Remove a schedule; its types go by the default one again, bookings stay",
    who: "coach",
    params: scheduleId,
    reply: { status: 204, body: nothing },
  },
  "DELETE /coach/schedules/{scheduleId}/time-off/{timeOffId}": {
    summary: "Remove one time off of a schedule",
    who: "coach",
    params: scheduleId.extend({ timeOffId: id }),
    reply: { status: 204, body: nothing },
  },
  "DELETE /coach/schedules/{scheduleId}/overrides/{date}": {
    summary: "Give a date of a schedule its weekly hours again",
    who: "coach",
    params: scheduleId.extend({ date }),
    reply: { status: 204, body: nothing },
  },
  "DELETE /coach/availability/overrides/{date}": {
    summary: "Give a date its weekly hours again",
    who: "coach",
    params: z.strictObject({ date }),
    reply: { status: 204, body: nothing },
  },
  "DELETE /coach/availability/travel/{travelId}": {
    summary: "Remove one stay elsewhere",
    who: "coach",
    params: z.strictObject({ travelId: id }),
    reply: { status: 204, body: nothing },
  },
  "PUT /coach/availability/dates": {
    summary: "Change dates and time off in several of my schedules: all or nothing",
    who: "coach",
    body: changeDates,
    reply: { status: 200, body: changedDates },
  },
  "GET /coach/availability/why": {
    summary: "Why a time is not offered: the rule and the item",
    who: "coach",
    query: whyQuery,
    reply: { status: 200, body: why },
    problems: ["not_on_offer"],
  },
  "GET /coach/holidays": {
    summary: "Holidays of a country, for a coach to close days one by one",
    who: "coach",
    query: holidaysQuery,
    reply: { status: 200, body: holidays },
    perMinute: 60,
  },
  "POST /coach/holidays": {
    summary: "Close a day for a holiday; it becomes a time off of its name",
    who: "coach",
    body: acceptHoliday,
    reply: { status: 201, body: acceptedHoliday },
  },
})
