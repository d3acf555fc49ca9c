import { z } from "zod"
import { id, instantOut, name } from "../kernel/fields.ts"

export const sourceKind = z.enum(["ics", "caldav", "google"])
export type SourceKind = z.output<typeof sourceKind>

/** The colours a calendar can be shown in; the browser maps them to its own palette. */
export const sourceColour = z.enum(["honey", "spruce", "fig", "gray"])

/** Why a calendar could not be read. */
export const sourceFailure = z.enum([
  "unreachable",
  "timed_out",
  "too_large",
  "private_address",
  "not_found",
  "not_allowed",
  "not_a_calendar",
  "too_many_events",
  "answered_wrong",
])
export type SourceFailure = z.output<typeof sourceFailure>

/** What of an event could not be read. */
export const unreadReason = z.enum([
  "no_start",
  "no_end",
  /** How it recurs; its first time counts. */
  "rule",
  /** Some of its further or left-out dates; the others count. */
  "dates",
  /** Which occurrence it stands for; both count. */
  "replaced",
  /** Its zone; it counts as in the calendar's or the reader's own. */
  "zone",
])
export type UnreadReason = z.output<typeof unreadReason>

/** An event that could not be read, or not wholly, as its owner may find it. What it is about is not kept. */
export const unreadEvent = z.object({
  reason: unreadReason,
  /** The calendar of the account, where it has several. */
  calendar: z.string().nullable(),
  /** The date, or date and time, on which it begins, as its file says it; null where that cannot be read. */
  start: z.string().nullable(),
  /** The value that could not be read, as it is written. */
  value: z.string().nullable(),
  /** The line of the file on which the event begins; null where it is not from a file. */
  line: z.int().nullable(),
})
export type UnreadEvent = z.output<typeof unreadEvent>

/** So many unread events are named; all are counted. */
export const MAX_UNREAD_NAMED = 20

/** How a calendar is named where it lives; CalDAV's are addresses. */
const calendarId = z.string().min(1).max(2000)

export const outsideCalendar = z.object({
  id: calendarId,
  name: z.string(),
  /** Its events make their owner busy here. */
  reads: z.boolean(),
  /** Sessions can be written into it. */
  writable: z.boolean(),
})
export type OutsideCalendar = z.output<typeof outsideCalendar>

export const source = z.object({
  id,
  kind: sourceKind,
  name: z.string(),
  colour: sourceColour,
  /** The host it is read from; the address itself is a secret of its owner and is not shown again. */
  host: z.string(),
  calendars: z.array(outsideCalendar),
  /** The calendar that sessions are written into; null for none. */
  writesTo: z.string().nullable(),
  lastSuccessAt: instantOut.nullable(),
  nextFetchAt: instantOut,
  /** It was not read yet since it was added or changed. */
  waiting: z.boolean(),
  /** Last read so long ago that its busy times may be wrong. */
  stale: z.boolean(),
  /** How many events the last reading met; null until it was read. */
  events: z.int().nullable(),
  /** Those of them that could not be read, or not wholly; at most twenty are named. */
  unread: z.object({ count: z.int(), items: z.array(unreadEvent) }),
  failing: z.object({ code: sourceFailure, sentence: z.string(), since: instantOut }).nullable(),
})

export const sources = z.object({
  items: z.array(source),
  /** Google calendars can be connected in this server. */
  google: z.boolean(),
})

const address = z
  .string()
  .trim()
  .max(2000, "At most 2000 characters.")
  .transform(value => value.replace(/^webcals?:/i, "https:"))
  .pipe(z.url({ protocol: /^https?$/, message: "Write an address that starts with https://." }))

const named = { name: name(80).optional(), colour: sourceColour.optional() }

export const newSource = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("ics"), address, ...named }),
  z.strictObject({
    kind: z.literal("caldav"),
    address,
    username: z.string().min(1, "Please write the name you sign in with.").max(320),
    password: z.string().min(1, "Please write the password.").max(1000),
    ...named,
  }),
])

export const changeSource = z.strictObject({
  ...named,
  /** The calendars that make their owner busy. */
  reads: z.array(calendarId).max(100).optional(),
  writesTo: calendarId.nullable().optional(),
})

export const feed = z.object({
  /** Where calendar programs read it; null while there is none. Whoever knows it can read the times. */
  address: z.string().nullable(),
  createdAt: instantOut.nullable(),
})

/** Time taken by something outside; nothing else is known of it here. */
export const outsideBusy = z.object({
  sourceId: id,
  start: instantOut,
  end: instantOut,
  kind: z.enum(["busy", "tentative"]),
})
