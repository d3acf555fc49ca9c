import { z } from "zod"
import { defineEndpoints } from "../kernel/contract.ts"
import { id, instant, noContent, wholeList } from "../kernel/fields.ts"
import { changeSource, externalBusy, feed, newSource, source, sources } from "./schema.ts"

const sourceId = z.strictObject({ sourceId: id })

export const integrationsApi = defineEndpoints({
  "GET /calendars/feed": {
    operationId: "getCalendarFeed",
    summary: "The secret address under which calendar programs read my sessions",
    who: "signed-in",
    reply: { status: 200, body: feed },
    containsSecret: true,
  },
  "POST /calendars/feed": {
    operationId: "createCalendarFeed",
    summary: "Make that address, or a new one in its place; the old one stops at once",
    who: "signed-in",
    reply: { status: 201, body: feed },
    perMinute: 20,
    containsSecret: true,
  },
  "DELETE /calendars/feed": {
    operationId: "deleteCalendarFeed",
    summary: "Close the address",
    who: "signed-in",
    reply: { status: 204, body: noContent },
  },
  "GET /calendars/sources": {
    operationId: "listCalendarSources",
    summary: "My calendars elsewhere, and when each was last read",
    who: "signed-in",
    reply: { status: 200, body: sources },
  },
  "POST /calendars/sources": {
    operationId: "addCalendarSource",
    summary: "Read a calendar elsewhere, by its ICS address or by CalDAV; one that is there is changed",
    who: "signed-in",
    body: newSource,
    reply: { status: 201, also: 200, body: source },
    problems: ["too_many_calendars", "calendar_address_refused", "calendar_not_opened"],
    perMinute: 20,
    containsSecret: true,
  },
  "PUT /calendars/sources/{sourceId}": {
    operationId: "changeCalendarSource",
    summary: "Name it, choose which of its calendars are read and into which sessions are written",
    who: "signed-in",
    params: sourceId,
    body: changeSource,
    reply: { status: 200, body: source },
  },
  "DELETE /calendars/sources/{sourceId}": {
    operationId: "removeCalendarSource",
    summary: "Stop reading it; its busy times are forgotten",
    who: "signed-in",
    params: sourceId,
    reply: { status: 204, body: noContent },
  },
  "POST /calendars/sources/{sourceId}/refresh": {
    operationId: "refreshCalendarSource",
    summary: "Read it now",
    who: "signed-in",
    params: sourceId,
    reply: { status: 200, body: source },
    perMinute: 20,
  },
  "POST /calendars/google": {
    operationId: "startGoogleCalendar",
    summary: "Where I go to let this server see my Google calendars",
    who: "signed-in",
    reply: { status: 200, body: z.object({ url: z.string() }) },
    problems: ["google_not_set_up"],
    perMinute: 20,
    containsSecret: true,
  },
  "POST /calendars/google/code": {
    operationId: "connectGoogleCalendar",
    summary: "Connect Google with the code that it sent me back with",
    who: "signed-in",
    body: z.strictObject({ code: z.string().min(1).max(2000), state: z.string().min(1).max(500) }),
    reply: { status: 201, also: 200, body: source },
    problems: ["google_not_set_up", "google_declined", "too_many_calendars"],
    perMinute: 20,
    containsSecret: true,
  },
  "GET /calendars/busy": {
    operationId: "listOutsideBusy",
    summary: "When my other calendars say that I am busy",
    who: "signed-in",
    query: z.strictObject({ from: instant, to: instant }),
    reply: { status: 200, body: wholeList(externalBusy) },
  },
})
