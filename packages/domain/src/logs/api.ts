import { z } from "zod"
import { defineEndpoints } from "../kernel/contract.ts"
import { date, id, limit, list, noContent, page, wholeList } from "../kernel/fields.ts"
import {
  changeResult,
  changesBody,
  exerciseOut,
  feedRecord,
  logConflict,
  ownDay,
  progress,
} from "./schema.ts"

/** Dates of the person whose log it is, both included. */
export const span = z.strictObject({ start_date: date.optional(), end_date: date.optional() })

/** Refines a query with `span`: a span that ends before it starts is refused. */
export const endsAfterStart = (): [
  (range: { start_date?: string | undefined; end_date?: string | undefined }) => boolean,
  { message: string; path: string[] },
] => [
  range => !range.start_date || !range.end_date || range.end_date >= range.start_date,
  { message: "This ends before it starts.", path: ["end_date"] },
]

export const logsApi = defineEndpoints({
  "POST /log/changes": {
    operationId: "changeLog",
    summary: "Write to my log: changes of one device, in the order in which they were typed",
    who: "signed-in",
    body: changesBody,
    reply: {
      status: 200,
      body: z.object({ results: z.array(changeResult), head: z.number(), epoch: z.string() }),
    },
    perMinute: 60,
  },
  "GET /log/changes": {
    operationId: "readLogChanges",
    summary: "The records of my log that changed since I last read",
    who: "signed-in",
    query: z.strictObject({ after: z.coerce.number().int().min(0).default(0) }),
    reply: {
      status: 200,
      body: z.object({
        items: z.array(feedRecord),
        head: z.number(),
        next: z.number().nullable().describe("Read on with this as `after`; null at the end."),
        epoch: z.string().describe("Another one means that a backup was restored."),
        reset: z.boolean().describe("Drop what was read, and read from 0."),
      }),
    },
  },
  "GET /log/days": {
    operationId: "listLogDays",
    summary: "My log, day by day, newest first",
    who: "signed-in",
    query: page.extend(span.shape).refine(...endsAfterStart()),
    reply: { status: 200, body: list(ownDay) },
  },
  "GET /log/conflicts": {
    operationId: "listLogConflicts",
    summary: "Values that I typed on one device and replaced on another without knowing",
    who: "signed-in",
    reply: { status: 200, body: wholeList(logConflict) },
  },
  "DELETE /log/conflicts/{id}": {
    operationId: "dismissLogConflict",
    summary: "Dismiss a value that was replaced",
    who: "signed-in",
    params: z.strictObject({ id }),
    reply: { status: 204, body: noContent },
  },
  "GET /exercises": {
    operationId: "searchExercises",
    summary: "Exercises by name or muscle: the built-in ones and my own",
    who: "signed-in",
    query: z.strictObject({ q: z.string().max(200).optional(), limit }),
    reply: { status: 200, body: wholeList(exerciseOut) },
  },
  "GET /progress": {
    operationId: "getProgress",
    summary: "My own charts: trend weight, measurements, strength, volume",
    who: "signed-in",
    query: span.refine(...endsAfterStart()),
    costly: true,
    reply: { status: 200, body: progress },
    problems: ["span_too_long"],
  },
})
