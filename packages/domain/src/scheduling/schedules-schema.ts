import { z } from "zod"
import { id, instantOut, name } from "../kernel/fields.ts"
import { minutes, sessionType } from "../pricing/schema.ts"
import { planDate, planInstant } from "./plan-dates.ts"
import { availability, availabilityIn, timeOffOut } from "./schema.ts"

const HOURS = {
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

const hoursIn = availabilityIn.pick(HOURS)
const scheduleName = name(60)

/** What is not sent begins as the default schedule has it now, but for its overrides and time off. */
export const newSchedule = hoursIn.omit({ version: true }).extend({
  name: scheduleName,
  types: types.optional(),
})
/** What is not sent stays. */
export const changeSchedule = hoursIn.extend({ name: scheduleName.optional(), types: types.optional() })

export const schedule = availability.pick(HOURS).extend({
  id,
  name: z.string(),
  /** The session types that go by these hours; each has one schedule, the default where no other is named. */
  types: z.array(sessionType),
})

const datesIn = availabilityIn.pick({ version: true, overrides: true, timeOff: true })

/** Single dates and time off, of the default hours and of named schedules; what is not sent stays. */
export const changeDates = z.strictObject({
  usual: datesIn.optional(),
  schedules: z
    .array(datesIn.extend({ id }))
    .max(100)
    .refine(all => new Set(all.map(each => each.id)).size === all.length, "Name each schedule once."),
})

/** The hours as they are then; of the schedules those that were sent. */
export const changedDates = z.object({ usual: availability, schedules: z.array(schedule) })

export const holidaysQuery = z.strictObject({
  /** ISO 3166; without it the country of the coach's time zone. */
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

const place = z.object({ code: z.string(), name: z.string() })

export const holidays = z.object({
  country: z.string().nullable(),
  region: z.string().nullable(),
  year: z.number(),
  countries: z.array(place),
  regions: z.array(place),
  items: z.array(
    z.object({
      date: z.string(),
      name: z.string(),
      type: z.enum(["public", "bank"]),
      /** The time off that it became; null where it is not accepted. */
      timeOffId: id.nullable(),
    }),
  ),
})

export const acceptHoliday = z.strictObject({ date: planDate, name: name(200) })
export const acceptedHoliday = timeOffOut

export const whyQuery = z.strictObject({
  at: planInstant,
  type: sessionType.optional(),
  minutes: z.coerce.number().pipe(minutes).optional(),
  /** Whether this client is free then is told too. */
  clientId: id.optional(),
})

const range = z.object({ start: z.string(), end: z.string() })

export const why = z.object({
  at: instantOut,
  type: sessionType,
  minutes: z.number(),
  /** The first rule that stands against this time; null where clients are offered it. */
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
  /** The zone in which dates and hours were read; another one while the coach travels. */
  timeZone: z.string(),
  /** Whose hours these are: a named schedule, or null for the default. */
  schedule: z.object({ id, name: z.string() }).nullable(),
  /** The item that the rule speaks of, where it has one. */
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
  /** Where a client was named: whether they have something else then. */
  clientBusy: z.boolean().nullable(),
})
