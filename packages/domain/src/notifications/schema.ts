import { z } from "zod"
import { id, instantOut } from "../kernel/fields.ts"

export const notificationKind = z.enum(["connection", "booking", "account"])
export const channel = z.enum(["inApp", "email"])

export const notification = z.object({
  id,
  kind: notificationKind,
  /** Stable name of what happened, such as `booking.confirmed`; the browser words it in the reader's language. */
  what: z.string(),
  /** Names and times for the sentence; never typed text. */
  values: z.record(z.string(), z.string()),
  link: z.string(),
  at: instantOut,
  readAt: instantOut.nullable(),
})

export const preferences = z.object({
  connection: z.object({ inApp: z.boolean(), email: z.boolean() }),
  booking: z.object({ inApp: z.boolean(), email: z.boolean() }),
  account: z.object({ inApp: z.boolean(), email: z.boolean() }),
})
export const preferencesIn = z.strictObject({
  connection: z.strictObject({ inApp: z.boolean(), email: z.boolean() }).optional(),
  booking: z.strictObject({ inApp: z.boolean(), email: z.boolean() }).optional(),
  account: z.strictObject({ inApp: z.boolean(), email: z.boolean() }).optional(),
})
