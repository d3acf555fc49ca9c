import { z } from "zod"
import { defineEndpoints } from "../kernel/contract.ts"
import { date, id, noContent, wholeList } from "../kernel/fields.ts"
import { withReadOnly } from "../kernel/read-only.ts"
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
  slotExplanation,
  slotExplanationQuery,
} from "./schedules-schema.ts"

const scheduleId = z.strictObject({ scheduleId: id })

export const schedulesApi = defineEndpoints({
  "GET /coach/schedules": {
    operationId: "listSchedules",
    summary: "My schedules besides the default one",
    who: "coach",
    reply: { status: 200, body: wholeList(schedule) },
  },
  "POST /coach/schedules": {
    operationId: "createSchedule",
    summary: "Create a schedule for some session types, as a copy of the default one",
    who: "coach",
    body: newSchedule,
    reply: { status: 201, body: schedule },
    problems: ["schedule_name_taken", "type_has_schedule"],
  },
  "GET /coach/schedules/{scheduleId}": {
    operationId: "getSchedule",
    summary: "One of my schedules",
    who: "coach",
    params: scheduleId,
    reply: { status: 200, body: schedule },
  },
  "PUT /coach/schedules/{scheduleId}": {
    operationId: "changeSchedule",
    summary: "Change a schedule; fields that are not sent stay",
    who: "coach",
    params: scheduleId,
    body: withReadOnly(changeSchedule, schedule, "id"),
    reply: { status: 200, body: schedule },
    problems: ["schedule_name_taken", "type_has_schedule"],
  },
  "DELETE /coach/schedules/{scheduleId}": {
    operationId: "deleteSchedule",
    summary: "Delete a schedule; its types use the default one again, bookings stay",
    who: "coach",
    params: scheduleId,
    reply: { status: 204, body: noContent },
  },
  "DELETE /coach/schedules/{scheduleId}/time-off/{timeOffId}": {
    operationId: "deleteScheduleTimeOff",
    summary: "Delete a time off of a schedule",
    who: "coach",
    params: scheduleId.extend({ timeOffId: id }),
    reply: { status: 204, body: noContent },
  },
  "DELETE /coach/schedules/{scheduleId}/overrides/{date}": {
    operationId: "deleteScheduleOverride",
    summary: "Delete an override of a schedule; the date has its weekly hours again",
    who: "coach",
    params: scheduleId.extend({ date }),
    reply: { status: 204, body: noContent },
  },
  "DELETE /coach/availability/overrides/{date}": {
    operationId: "deleteOverride",
    summary: "Delete an override; the date has its weekly hours again",
    who: "coach",
    params: z.strictObject({ date }),
    reply: { status: 204, body: noContent },
  },
  "DELETE /coach/availability/travel/{travelId}": {
    operationId: "deleteTravel",
    summary: "Delete a travel",
    who: "coach",
    params: z.strictObject({ travelId: id }),
    reply: { status: 204, body: noContent },
  },
  "PUT /coach/availability/dates": {
    operationId: "changeDates",
    summary: "Change overrides and time off of several schedules: all or nothing",
    who: "coach",
    body: changeDates,
    reply: { status: 200, body: changedDates },
  },
  "GET /coach/availability/why": {
    operationId: "explainTime",
    summary: "Why a time is not offered: the rule and the item that caused it",
    who: "coach",
    query: slotExplanationQuery,
    reply: { status: 200, body: slotExplanation },
    problems: ["not_on_offer"],
  },
  "GET /coach/holidays": {
    operationId: "listHolidays",
    summary: "Public holidays of a country, to be accepted as time off one by one",
    who: "coach",
    query: holidaysQuery,
    reply: { status: 200, body: holidays },
    perMinute: 60,
  },
  "POST /coach/holidays": {
    operationId: "acceptHoliday",
    summary: "Accept a public holiday as time off",
    who: "coach",
    body: acceptHoliday,
    reply: { status: 201, body: acceptedHoliday },
  },
})
