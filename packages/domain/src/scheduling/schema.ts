import { z } from "zod"
import {
  id,
  instant,
  instantOut,
  optionalReason,
  text,
  timeOfDay,
  timeOfDayOrMidnight,
  timeZone,
  version,
} from "../kernel/fields.ts"
import { withReadOnly } from "../kernel/read-only.ts"
import { connectedPerson } from "../network/schema.ts"
import { minutes, quoteLine, sessionType } from "../pricing/schema.ts"
import { coach } from "../profiles/schema.ts"
import { supportedDate, supportedInstant } from "./supported-dates.ts"

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
export const override = z.strictObject({
  date: supportedDate,
  intervals: z.array(z.strictObject(hours)).max(20),
})
const endsAfterStart = (range: { start: string; end: string }) => range.end >= range.start
export const dateSpan = z
  .strictObject({ start: supportedDate, end: supportedDate })
  .refine(endsAfterStart, { message: "This ends before it starts.", path: ["end"] })
export const timeOff = z
  .strictObject({
    id: id.optional(),
    start: supportedDate,
    end: supportedDate,
    note: text(200).optional(),
    /** Created from a public holiday, whose name is the note. */
    holiday: z.boolean().optional(),
  })
  .refine(endsAfterStart, { message: "This ends before it starts.", path: ["end"] })

const travel = z
  .strictObject({ id: id.optional(), start: supportedDate, end: supportedDate, timeZone })
  .refine(endsAfterStart, { message: "This ends before it starts.", path: ["end"] })

/** No two travels share a date. */
const travels = z
  .array(travel)
  .max(100)
  .superRefine((all, problems) => {
    for (const [i, { start, end }] of all.entries()) {
      const overlaps = all.slice(0, i).some(earlier => earlier.start <= end && start <= earlier.end)
      if (overlaps)
        problems.addIssue({
          code: "custom",
          message: "You’re already travelling on some of these days.",
          path: [i, "start"],
        })
    }
  })

const lateChanges = z.enum(["fee", "refused"])
const bufferMinutes = z.int().min(0).max(1440)
const perPeriod = z.int().min(1).max(500).nullable()

/** docs/guides/coach.md explains the fields. */
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
      /** Changes are free until this many hours before the start. */
      freeUntilHours: z.int().min(0).max(720),
      /** After that, until this many hours before, a client's change needs the coach's approval. At most `freeUntilHours`. */
      approvalUntilHours: z.int().min(0).max(720).optional(),
      /** After that, changes cost the late fee or are refused. */
      late: lateChanges.optional(),
    })
    .refine(
      rules => rules.approvalUntilHours === undefined || rules.approvalUntilHours <= rules.freeUntilHours,
      {
        message: "This ends before it starts.",
        path: ["approvalUntilHours"],
      },
    )
    .optional(),
  fallbackLink: z
    .url({ protocol: /^https$/ })
    .max(500)
    .nullable()
    .optional(),
})

/** A coach's rules for cancellations and moves. */
export const changePolicy = z.object({
  freeUntilHours: z.number(),
  approvalUntilHours: z.number(),
  late: lateChanges,
})
/** The same with the fees of the price configuration, as stored in each booking. Percents are of the price. */
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
  /** The number of capacity slots in use. */
  heldSlots: z.number(),
})

export const bookSession = z.strictObject({
  coachId: id,
  /** The client, where a coach books. */
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

/** On which terms a change is possible: at once and free, with the other side's approval, or at once for `fee`. */
const changeTerms = z.object({ how: z.enum(["at_once", "proposal", "fee"]), fee: z.number() })
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
  /** Null for a proposed cancellation. */
  scheduledAt: instantOut.nullable(),
  by: z.enum(["client", "coach"]),
  expiresAt: instantOut,
})

export const bookingReasonCode = z.enum([
  "connection_ended",
  "suspended",
  "role_lost",
  "agreed",
  "late_cancel",
  "late_move",
  "no_show",
  "waived",
  "dispute_upheld",
])
export type BookingReasonCode = z.infer<typeof bookingReasonCode>

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
  by: z.enum(["client", "coach", "admin", "system"]),
  reason: z.string().nullable(),
  /** The reason code of a change that was not made on a person's request alone. */
  because: bookingReasonCode.nullable(),
  scheduledAt: instantOut.nullable(),
})

/** What the caller may do with the booking. Screens show no other buttons. */
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
  /** The terms on which the caller can cancel and move now; null where they cannot. */
  ways: z.object({ cancel: changeTerms.nullable(), move: changeTerms.nullable() }),
  /** The late or no-show fee of the client. */
  fee: fee.nullable(),
  dispute: dispute.nullable(),
  version: z.number(),
  createdAt: instantOut,
  updatedAt: instantOut,
  coach,
  client: connectedPerson,
  can: bookingAbilities,
  seriesId: id.nullable(),
  group: z.object({ id, title: z.string() }).nullable(),
  fromWaitlist: z.boolean(),
  history: z.array(bookingHistoryEntry).optional(),
})

/**
 * The outcome for one session where a session and all that follow it in a series were changed: `done` (a late cancellation
 * by a client costs `fee`, in minor units), `asked` where the other side must approve, `stays` where it is too late.
 */
export const followingResult = z.object({
  id,
  scheduledAt: instantOut,
  outcome: z.enum(["done", "asked", "stays"]),
  fee: z.number(),
})

export const changedBooking = booking.extend({ following: z.array(followingResult).optional() })

const bookingChange = z.strictObject({
  /** Sent along with the whole booking as GET gives it: then only what differs from it is changed. */
  id: id.optional(),
  version: version.optional(),
  status: bookingStatus.optional(),
  scheduledAt: instant.nullish(),
  /** Another offered length, with or without another time. Only coaches can change it. */
  minutes: minutes.optional(),
  notes: text(2000).nullish(),
  reason: optionalReason,
  /** The answer to it; as GET gives it, it is ignored. */
  proposal: z.union([z.enum(["accepted", "declined"]), proposal]).nullish(),
  noShowBy: z.enum(["client", "coach"]).nullish(),
  /** In a series: this session, or it and all that follow. Allowed with `confirmed`, `declined` and `cancelled`. */
  scope: z.enum(["one", "following"]).optional(),
  /** The coach waives a late or no-show fee; as GET gives it, it is ignored. */
  fee: z.union([z.literal("waived"), fee]).nullish(),
})
export const changeBooking = withReadOnly(
  bookingChange,
  booking,
  "coachId",
  "clientId",
  "slotNumber",
  "endsAt",
  "type",
  "agenda",
  "meetingUrl",
  "joinOpensAt",
  "expiresAt",
  "cancelledBy",
  "coachTimeZone",
  "clientTimeZone",
  "price",
  "policy",
  "ways",
  "dispute",
  "createdAt",
  "updatedAt",
  "coach",
  "client",
  "can",
  "seriesId",
  "group",
  "fromWaitlist",
  "history",
)
  .transform(({ proposal: answer, fee: waiver, scheduledAt, notes, noShowBy, ...change }) => ({
    ...change,
    scheduledAt: scheduledAt ?? undefined,
    notes: notes ?? undefined,
    noShowBy: noShowBy ?? undefined,
    proposal: typeof answer === "string" ? answer : undefined,
    fee: typeof waiver === "string" ? waiver : undefined,
  }))
  .refine(change => Object.values(change).some(value => value !== undefined), "Say what should change.")

export const slotsQuery = z.strictObject({
  from: supportedInstant.optional(),
  to: supportedInstant.optional(),
  type: sessionType.optional(),
  minutes: z.coerce.number().int().min(5).max(480).optional(),
  timeZone: timeZone.optional(),
  days: z.enum(["true", "false"]).optional(),
})

export const slots = z.object({
  timeZone: z.string(),
  /** The coach's time zones while travelling within the window; `end` is exclusive. */
  away: z.array(z.object({ start: instantOut, end: instantOut, timeZone: z.string() })).optional(),
  viewerTimeZone: z.string(),
  slots: z.array(instantOut),
  /** The slots at which the viewer is busy. */
  viewerBusy: z.array(instantOut),
  days: z.record(z.string(), z.array(z.string())).optional(),
})
