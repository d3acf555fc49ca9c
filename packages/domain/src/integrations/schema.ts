import { z } from "zod"
import { id, instantOut, name, wholeList } from "../kernel/fields.ts"
import { withReadOnly } from "../kernel/read-only.ts"

export const sourceKind = z.enum(["ics", "caldav", "google"])
export type SourceKind = z.output<typeof sourceKind>

/** The colours a calendar can be shown in; the browser maps them to its own palette. */
export const sourceColour = z.enum(["honey", "spruce", "fig", "gray"])

/** Why a calendar could not be imported. */
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

/** Which part of an event could not be parsed. */
export const unreadReason = z.enum([
  "no_start",
  "no_end",
  /** The recurrence rule; only the first occurrence counts. */
  "rule",
  /** Some of RDATE or EXDATE; the others count. */
  "dates",
  /** RECURRENCE-ID; the event and the occurrence it replaces both count. */
  "replaced",
  /** The time zone; that of the calendar or of the owner is used. */
  "zone",
])
export type UnreadReason = z.output<typeof unreadReason>

/** An event that could not be parsed completely, with what its owner needs to find it. Its title is not stored. */
export const unreadEvent = z.object({
  reason: unreadReason,
  /** The calendar of the account, where it has several. */
  calendar: z.string().nullable(),
  /** Its start as written in the file; null where that cannot be parsed. */
  start: z.string().nullable(),
  /** The value that could not be parsed, as written. */
  value: z.string().nullable(),
  /** The line of the file where the event begins; null where there is no file. */
  line: z.int().nullable(),
})
export type UnreadEvent = z.output<typeof unreadEvent>

/** How many unread events are listed; all are counted. */
export const MAX_UNREAD_NAMED = 20

/** The id of a calendar on its server; with CalDAV its address. */
const calendarId = z.string().min(1).max(2000)

export const externalCalendar = z.object({
  id: calendarId,
  name: z.string(),
  /** Selected: its events make the owner busy. */
  reads: z.boolean(),
  /** Sessions can be written to it. */
  writable: z.boolean(),
})
export type ExternalCalendar = z.output<typeof externalCalendar>

export const source = z.object({
  id,
  kind: sourceKind,
  name: z.string(),
  colour: sourceColour,
  /** The host of its server; the full address is secret and not shown again. */
  host: z.string(),
  calendars: z.array(externalCalendar),
  /** The calendar that sessions are written to; null for none. */
  writesTo: z.string().nullable(),
  lastSuccessAt: instantOut.nullable(),
  nextFetchAt: instantOut,
  /** It has not been imported since it was added. */
  waiting: z.boolean(),
  /** The last import is so old that the busy times may be wrong. */
  stale: z.boolean(),
  /** The number of events in the last import; null before the first. */
  events: z.int().nullable(),
  /** Those of them that could not be parsed completely; at most twenty are listed. */
  unread: z.object({ count: z.int(), items: z.array(unreadEvent) }),
  failing: z.object({ code: sourceFailure, sentence: z.string(), since: instantOut }).nullable(),
})

export const sources = wholeList(source).extend({
  /** Google calendars can be connected on this server. */
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

export const changeSource = withReadOnly(
  z.strictObject({
    ...named,
    /** The ids of the calendars that make the owner busy. */
    reads: z.array(calendarId).max(100).optional(),
    writesTo: calendarId.nullable().optional(),
  }),
  source,
  "id",
  "kind",
  "host",
  "calendars",
  "lastSuccessAt",
  "nextFetchAt",
  "waiting",
  "stale",
  "events",
  "unread",
  "failing",
)

export const feed = z.object({
  /** The secret address for calendar programs; null while the feed is closed. Whoever knows it can read the sessions. */
  address: z.string().nullable(),
  createdAt: instantOut.nullable(),
})

/** Busy time from an external calendar; nothing else of the event is stored. */
export const externalBusy = z.object({
  sourceId: id,
  start: instantOut,
  end: instantOut,
  kind: z.enum(["busy", "tentative"]),
})
