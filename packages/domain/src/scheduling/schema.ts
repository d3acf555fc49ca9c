import { z } from "zod"
import {
  id,
  instant,
  instantOut,
  text,
  timeOfDay,
  timeOfDayOrMidnight,
  timeZone,
  version,
} from "../kernel/fields.ts"
import { connectedPerson } from "../network/schema.ts"
import { minutes, quoteLine, sessionType } from "../pricing/schema.ts"
import { coach } from "../profiles/schema.ts"
import { planDate, planInstant } from "./plan-dates.ts"
import { travels } from "./travel-schema.ts"

export const bookingStatus = z.enum([
  "pending",
  "confirmed",
  "completed",
  "cancelled",
  "declined",
  "expired",
  "no_show",
])
export type BookingStatus = z.infer<typeof bookingStatus>
export const bookingMode = z.enum(["request", "instant"])

const hours = { start: timeOfDay, end: timeOfDayOrMidnight }
export const weeklyRange = z.strictObject({ days: z.array(z.int().min(1).max(7)).min(1).max(7), ...hours })
export const override = z.strictObject({ date: planDate, intervals: z.array(z.strictObject(hours)).max(20) })
const notBackwards = (span: { start: string; end: string }) => span.end >= span.start
export const dateSpan = z
  .strictObject({ start: planDate, end: planDate })
  .refine(notBackwards, { message: "This ends before it starts.", path: ["end"] })
export const timeOff = z
  .strictObject({
    id: id.optional(),
    start: planDate,
    end: planDate,
    note: text(200).optional(),
    /** It was taken from the holidays of a country; the note is its name. */
    holiday: z.boolean().optional(),
  })
  .refine(notBackwards, { message: "This ends before it starts.", path: ["end"] })

const late = z.enum(["fee", "refused"])
const bufferMinutes = z.int().min(0).max(1440)
const perPeriod = z.int().min(1).max(500).nullable()

/** The meaning of every field is in docs/guides/coach.md and in the slot engine. */
export const availabilityIn = z.strictObject({
  version: version.optional(),
  timeZone: timeZone.optional(),
  weekly: z.array(weeklyRange).max(100).optional(),
  overrides: z.array(override).max(750).optional(),
  timeOff: z.array(timeOff).max(200).optional(),
  travel: travels.optional(),
  bufferBeforeMinutes: bufferMinutes.optional(),
  bufferAfterMinutes: bufferMinutes.optional(),
  intervalMinutes: z.int().min(5).max(1440).optional(),
  minimumNoticeMinutes: z.int().min(0).max(525_600).optional(),
  maxDaysAhead: z.int().min(0).max(730).nullable().optional(),
  dateWindow: dateSpan.nullable().optional(),
  limits: z.strictObject({ perDay: perPeriod, perWeek: perPeriod }).nullable().optional(),
  totalSlots: z.int().min(1).max(1000).optional(),
  bookingMode: z
    .strictObject({
      VIDEO: bookingMode.optional(),
      VOICE: bookingMode.optional(),
      CHAT: bookingMode.optional(),
    })
    .optional(),
  /** Which types and lengths can be booked. */
  offers: z
    .array(z.strictObject({ type: sessionType, minutes }))
    .min(1)
    .max(30)
    .optional(),
  policy: z
    .strictObject({
      /** Free to cancel or move until so many hours before. */
      freeUntilHours: z.int().min(0).max(720),
      /** From then until so many hours before, a client's change asks the coach; at most `freeUntilHours`. */
      approvalUntilHours: z.int().min(0).max(720).optional(),
      /** After that: against the late fee of the prices, or not at all. */
      late: late.optional(),
    })
    .refine(each => each.approvalUntilHours === undefined || each.approvalUntilHours <= each.freeUntilHours, {
      message: "This ends before it starts.",
      path: ["approvalUntilHours"],
    })
    .optional(),
  fallbackLink: z
    .url({ protocol: /^https$/ })
    .max(500)
    .nullable()
    .optional(),
})

/** The coach's rules about changes. */
export const changePolicy = z.object({
  freeUntilHours: z.number(),
  approvalUntilHours: z.number(),
  late,
})
/** The same with the fees of the price configuration, as a booking freezes it; percents of the price. */
export const policy = changePolicy.extend({ lateCancelPercent: z.number(), noShowPercent: z.number() })

export const timeOffOut = z.object({
  id,
  start: z.string(),
  end: z.string(),
  note: z.string().optional(),
  holiday: z.boolean().optional(),
})

export const availability = z.object({
  version: z.number(),
  timeZone: z.string(),
  weekly: z.array(z.object({ days: z.array(z.number()), start: z.string(), end: z.string() })),
  overrides: z.array(
    z.object({ date: z.string(), intervals: z.array(z.object({ start: z.string(), end: z.string() })) }),
  ),
  timeOff: z.array(timeOffOut),
  travel: z.array(z.object({ id, start: z.string(), end: z.string(), timeZone: z.string() })),
  bufferBeforeMinutes: z.number(),
  bufferAfterMinutes: z.number(),
  intervalMinutes: z.number(),
  minimumNoticeMinutes: z.number(),
  maxDaysAhead: z.number().nullable(),
  dateWindow: z.object({ start: z.string(), end: z.string() }).nullable(),
  limits: z.object({ perDay: z.number().nullable(), perWeek: z.number().nullable() }).nullable(),
  totalSlots: z.number(),
  bookingMode: z.object({ VIDEO: bookingMode, VOICE: bookingMode, CHAT: bookingMode }),
  offers: z.array(z.object({ type: sessionType, minutes: z.number() })),
  policy: changePolicy,
  fallbackLink: z.string().nullable(),
  /** How full the coach is now. */
  heldSlots: z.number(),
})

export const bookSession = z.strictObject({
  coachId: id,
  /** When a coach books for a client. */
  clientId: id.optional(),
  slotNumber: z.int().min(1).max(1000).optional(),
  scheduledAt: instant.optional(),
  minutes: minutes.optional(),
  type: sessionType.optional(),
  mode: bookingMode.optional(),
  agenda: text(2000).optional(),
  notes: text(2000).optional(),
  voucher: z.string().max(30).optional(),
})

/** Free at once, only with a yes of the other side, or at once against `fee`. */
const way = z.object({ how: z.enum(["at_once", "proposal", "fee"]), fee: z.number() })
export const fee = z.object({
  /** Minor units. */
  amount: z.number(),
  currency: z.string(),
  because: z.enum(["late_cancel", "late_move", "no_show"]),
  waivedAt: instantOut.nullable(),
})
export const dispute = z.object({
  by: z.enum(["client", "coach"]),
  reason: z.string().nullable(),
  at: instantOut,
  answer: z.enum(["upheld", "rejected"]).nullable(),
  answeredAt: instantOut.nullable(),
})

export const proposal = z.object({
  kind: z.enum(["move", "cancel"]),
  /** Null where calling off is proposed. */
  scheduledAt: instantOut.nullable(),
  by: z.enum(["client", "coach"]),
  expiresAt: instantOut,
})

export const bookingBecause = z.enum([
  "connection_ended",
  "suspended",
  "agreed",
  "late_cancel",
  "late_move",
  "no_show",
  "waived",
  "dispute_upheld",
])
export type BookingBecause = z.infer<typeof bookingBecause>

export const bookingHistoryEntry = z.object({
  at: instantOut,
  what: z.enum([
    "requested",
    "booked",
    "confirmed",
    "declined",
    "cancelled",
    "expired",
    "rescheduled",
    "reschedule_proposed",
    "proposal_declined",
    "cancel_proposed",
    "fee_due",
    "fee_waived",
    "disputed",
    "dispute_rejected",
    "completed",
    "no_show",
    "notes_changed",
    "offered",
  ]),
  by: z.enum(["client", "coach", "admin", "clock"]),
  reason: z.string().nullable(),
  /** Why the server did it, or how it came about, where the line does not say so itself. */
  because: bookingBecause.nullable(),
  scheduledAt: instantOut.nullable(),
})

/** What may be done with this booking by whoever asks; the screen shows no other button. */
export const bookingAbilities = z.object({
  confirm: z.boolean(),
  decline: z.boolean(),
  cancel: z.boolean(),
  reschedule: z.boolean(),
  complete: z.boolean(),
  noShow: z.boolean(),
  answerProposal: z.boolean(),
  join: z.boolean(),
  waiveFee: z.boolean(),
  dispute: z.boolean(),
  answerDispute: z.boolean(),
})

export const booking = z.object({
  id,
  coachId: id,
  clientId: id,
  slotNumber: z.number().nullable(),
  scheduledAt: instantOut.nullable(),
  endsAt: instantOut.nullable(),
  minutes: z.number(),
  type: sessionType,
  status: bookingStatus,
  noShowBy: z.enum(["client", "coach"]).nullable(),
  agenda: z.string().nullable(),
  notes: z.string().nullable(),
  meetingUrl: z.string().nullable(),
  joinOpensAt: instantOut.nullable(),
  expiresAt: instantOut.nullable(),
  proposal: proposal.nullable(),
  cancelledBy: z.enum(["client", "coach"]).nullable(),
  reason: z.string().nullable(),
  coachTimeZone: z.string(),
  clientTimeZone: z.string(),
  price: z.object({
    amount: z.number(),
    currency: z.string(),
    lines: z.array(quoteLine),
    settlement: z.enum(["free", "direct"]),
  }),
  policy,
  /** What a change by whoever asks would mean now; null where it is not possible. */
  ways: z.object({ cancel: way.nullable(), move: way.nullable() }),
  /** What the client owes beside the price, or instead of it. */
  fee: fee.nullable(),
  dispute: dispute.nullable(),
  version: z.number(),
  createdAt: instantOut,
  updatedAt: instantOut,
  coach,
  client: connectedPerson,
  can: bookingAbilities,
  /** The series or the group session it belongs to; whether it is an offer from the waitlist. */
  seriesId: id.nullable(),
  group: z.object({ id, title: z.string() }).nullable(),
  fromWaitlist: z.boolean(),
  history: z.array(bookingHistoryEntry).optional(),
})

/**
 * What became of each session of a series, by time, where all that follow were changed: done (for a client's late cancel
 * against its fee, in minor units), asked of the other side while it stands, or left since it is too late for it.
 */
export const followed = z.object({
  id,
  scheduledAt: instantOut,
  outcome: z.enum(["done", "asked", "stays"]),
  fee: z.number(),
})

export const changedBooking = booking.extend({ following: z.array(followed).optional() })

export const changeBooking = z
  .strictObject({
    status: z.enum(["confirmed", "declined", "cancelled", "completed", "no_show"]).optional(),
    scheduledAt: instant.optional(),
    /** Another length on offer, with or without another time; the coach's, at once or not at all. */
    minutes: minutes.optional(),
    notes: text(2000).optional(),
    reason: text(500).optional(),
    proposal: z.enum(["accepted", "declined"]).optional(),
    noShowBy: z.enum(["client", "coach"]).optional(),
    /** In a series: this one, or this and all that follow it. Goes with confirmed, declined and cancelled. */
    scope: z.enum(["one", "following"]).optional(),
    /** The coach lets a late or no-show fee go. */
    fee: z.literal("waived").optional(),
  })
  .refine(change => Object.values(change).some(value => value !== undefined), "Say what should change.")

export const slotsQuery = z.strictObject({
  from: planInstant.optional(),
  to: planInstant.optional(),
  type: sessionType.optional(),
  minutes: z.coerce.number().int().min(5).max(480).optional(),
  timeZone: timeZone.optional(),
  days: z.enum(["true", "false"]).optional(),
})

export const slots = z.object({
  timeZone: z.string(),
  /** Where the coach is meanwhile, if elsewhere for a part of the window; `end` is not included. */
  away: z.array(z.object({ start: instantOut, end: instantOut, timeZone: z.string() })).optional(),
  viewerTimeZone: z.string(),
  slots: z.array(instantOut),
  /** Of the slots, those at which the viewer has something else. */
  viewerBusy: z.array(instantOut),
  days: z.record(z.string(), z.array(z.string())).optional(),
})
