import { z } from "zod"
import { id, instantOut, picture, timeOfDay } from "../kernel/fields.ts"
import { digestFrequencies } from "./digest.ts"
import { MAX_REMINDER_MINUTES, MAX_REMINDERS } from "./reminders.ts"

export const notificationKind = z.enum(["connection", "booking", "account", "message"])

export const notification = z.object({
  id,
  kind: notificationKind,
  /** The event, such as `booking.confirmed`; the browser translates it. */
  what: z.string(),
  /** Names and times for the sentence; never text that a person typed. */
  values: z.record(z.string(), z.string()),
  link: z.string(),
  /** Whom the sentence names; null where it names nobody. */
  person: z.object({ id, firstName: z.string(), lastName: z.string(), profilePicture: picture }).nullable(),
  at: instantOut,
  readAt: instantOut.nullable(),
})

/** When reminders of a session are sent, in minutes before it, and whether the person is asked for a review afterwards. */
const reminders = z.strictObject({
  minutesBefore: z.array(z.int().min(5).max(MAX_REMINDER_MINUTES)).max(MAX_REMINDERS),
  inApp: z.boolean(),
  email: z.boolean(),
  followUp: z.boolean(),
})
/** In the person's time zone; reminders are delayed until they end. */
const quietHours = z.strictObject({ start: timeOfDay, end: timeOfDay })

/** A summary by email of unread notifications that had no email of their own, at a time in the person's time zone. */
const digest = z.strictObject({
  frequency: z.enum(digestFrequencies),
  time: timeOfDay,
  /** ISO, 1 for Monday; of a weekly digest. */
  weekday: z.int().min(1).max(7),
})

export const preferences = z.object({
  reminders: z.object({
    minutesBefore: z.array(z.number()),
    inApp: z.boolean(),
    email: z.boolean(),
    followUp: z.boolean(),
  }),
  quietHours: z.object({ start: z.string(), end: z.string() }).nullable(),
  digest: z.object({ frequency: z.enum(digestFrequencies), time: z.string(), weekday: z.number() }),
  connection: z.object({ inApp: z.boolean(), email: z.boolean() }),
  booking: z.object({ inApp: z.boolean(), email: z.boolean() }),
  account: z.object({ inApp: z.boolean(), email: z.boolean() }),
  message: z.object({ inApp: z.boolean(), email: z.boolean() }),
})
export const preferencesIn = z.strictObject({
  reminders: reminders.partial().optional(),
  quietHours: quietHours
    .refine(({ start, end }) => start !== end, {
      message: "The end must differ from the start.",
      path: ["end"],
    })
    .nullable()
    .optional(),
  digest: digest.partial().optional(),
  connection: z.strictObject({ inApp: z.boolean(), email: z.boolean() }).optional(),
  booking: z.strictObject({ inApp: z.boolean(), email: z.boolean() }).optional(),
  account: z.strictObject({ inApp: z.boolean(), email: z.boolean() }).optional(),
  message: z.strictObject({ inApp: z.boolean(), email: z.boolean() }).optional(),
})
