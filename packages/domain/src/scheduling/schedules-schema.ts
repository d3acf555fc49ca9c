import { z } from "zod"
import { id, instantOut, name } from "../kernel/fields.ts"
import { minutes, sessionType } from "../pricing/schema.ts"
import { availability, availabilityIn, timeOffOut } from "./schema.ts"
import { supportedDate, supportedInstant } from "./supported-dates.ts"

const HOURS_FIELDS = {
  version: true,
  timeZone: true,
  weekly: true,
  overrides: true,
  timeOff: true,
  bufferBeforeMinutes: true,
  bufferAfterMinutes: true,
  intervalMinutes: true,
  minimumNoticeMinutes: true,
  maxDaysAhead: true,
  dateWindow: true,
  limits: true,
} as const

const types = z
  .array(sessionType)
  .max(3)
  .transform(all => [...new Set(all)])

const hoursIn = availabilityIn.pick(HOURS_FIELDS)
const scheduleName = name(60)

/** Fields that are not sent are copied from the default schedule, except overrides and time off. */
export const newSchedule = hoursIn.omit({ version: true }).extend({
  name: scheduleName,
  types: types.optional(),
})
/** Fields that are not sent stay. */
export const changeSchedule = hoursIn.extend({ name: scheduleName.optional(), types: types.optional() })

export const schedule = availability.pick(HOURS_FIELDS).extend({
  id,
  name: z.string(),
  /** The session types that use these hours. Each type has one schedule, the default one unless another lists it. */
  types: z.array(sessionType),
})

const datesIn = availabilityIn.pick({ version: true, overrides: true, timeOff: true })

/** Overrides and time off of the default schedule and of named ones; fields that are not sent stay. */
export const changeDates = z.strictObject({
  usual: datesIn.optional(),
  schedules: z
    .array(datesIn.extend({ id }))
    .max(100)
    .refine(all => new Set(all.map(schedule => schedule.id)).size === all.length, "Name each schedule once."),
})

/** The default hours and the named schedules that were sent, after the change. */
export const changedDates = z.object({ usual: availability, schedules: z.array(schedule) })

export const holidaysQuery = z.strictObject({
  /** ISO 3166; by default the country of the coach's time zone. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "Write a country such as DE.")
    .optional(),
  region: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,10}$/, "Write a region such as BY.")
    .optional(),
  year: z.coerce.number().int().min(1970, "From 1970 on.").max(2100, "Until 2100.").optional(),
})

const codeAndName = z.object({ code: z.string(), name: z.string() })

export const holidays = z.object({
  country: z.string().nullable(),
  region: z.string().nullable(),
  year: z.number(),
  countries: z.array(codeAndName),
  regions: z.array(codeAndName),
  items: z.array(
    z.object({
      date: z.string(),
      name: z.string(),
      type: z.enum(["public", "bank"]),
      /** The coach's time off for this holiday; null where there is none. */
      timeOffId: id.nullable(),
    }),
  ),
})

export const acceptHoliday = z.strictObject({ date: supportedDate, name: name(200) })
export const acceptedHoliday = timeOffOut

export const slotExplanationQuery = z.strictObject({
  at: supportedInstant,
  type: sessionType.optional(),
  minutes: z.coerce.number().pipe(minutes).optional(),
  /** Adds whether this client is free at that time. */
  clientId: id.optional(),
})

const range = z.object({ start: z.string(), end: z.string() })

export const slotExplanation = z.object({
  at: instantOut,
  type: sessionType,
  minutes: z.number(),
  /** The first rule that excludes this time; null where it is offered to clients. */
  rule: z
    .enum([
      "past",
      "minimum_notice",
      "beyond_horizon",
      "outside_date_window",
      "outside_hours",
      "closed_by_override",
      "time_off",
      "not_on_grid",
      "does_not_fit",
      "busy",
      "limit_per_day",
      "limit_per_week",
    ])
    .nullable(),
  /** The coach's time zone at that time; another one while the coach travels. */
  timeZone: z.string(),
  /** The named schedule of the hours; null for the default one. */
  schedule: z.object({ id, name: z.string() }).nullable(),
  /** From here on: the item that caused the refusal, depending on the rule. */
  earliest: instantOut.optional(),
  date: z.string().optional(),
  lastDate: z.string().optional(),
  dateWindow: range.optional(),
  override: z.object({ date: z.string(), intervals: z.array(range) }).optional(),
  timeOff: timeOffOut.extend({ scheduleId: id.nullable() }).optional(),
  busy: z
    .object({
      start: instantOut,
      end: instantOut,
      kind: z.enum(["booking", "calendar"]),
      bookingId: id.nullable(),
      /** The other person of the booking. */
      withName: z.string().nullable(),
    })
    .optional(),
  limit: z.number().optional(),
  weekStart: z.string().optional(),
  travel: z.object({ id, start: z.string(), end: z.string(), timeZone: z.string() }).optional(),
  /** Whether the client of the query has another session then; null without a client. */
  clientBusy: z.boolean().nullable(),
})
