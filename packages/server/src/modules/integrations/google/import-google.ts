import type { calendar_v3 } from "@googleapis/calendar"
import type { ExternalCalendar } from "@rapport/domain/integrations/schema"
import type { AppContext } from "../../../platform/context.ts"
import type { ExternalBusy } from "../../scheduling/index.ts"
import type { CredentialsOf } from "../external/credentials.ts"
import type { ImportOptions } from "../external/import-options.ts"
import { assertNoneMissing, type ImportResult } from "../external/import-result.ts"
import { SourceError } from "../external/source-error.ts"
import { callGoogle, openGoogle } from "./google-client.ts"
import { EVENT_FIELDS, type FoundEvent, readEvents } from "./google-events.ts"

type Entry = calendar_v3.Schema$CalendarListEntry

const PAGE = 2500
const MAX_PAGES = 20
/** Google refuses longer free/busy queries. */
const FREE_BUSY_DAYS = 60
const DAY = 86_400_000

/** The id of the primary calendar is the email address of the account. */
export const listGoogleCalendars = async (app: AppContext, refreshToken: string) => {
  const entries = await entriesOf(await openGoogle(app, refreshToken))
  const account = entries.find(entry => entry.primary)?.id ?? entries[0]?.id
  if (!account) throw new SourceError("not_found")
  return { account, calendars: withSelection(entries, null) }
}

export const importGoogle = async (
  app: AppContext,
  { refreshToken }: CredentialsOf<"google">,
  known: { calendars: readonly ExternalCalendar[] },
  options: ImportOptions,
): Promise<ImportResult> => {
  const google = await openGoogle(app, refreshToken)
  const entries = await entriesOf(google)
  const calendars = withSelection(entries, known.calendars)
  assertNoneMissing(known.calendars, calendars)
  const freeBusyOnly: ExternalBusy[] = []
  const found: FoundEvent[] = []
  for (const calendar of calendars.filter(calendar => calendar.reads)) {
    const isFreeBusyOnly = entries.find(entry => entry.id === calendar.id)?.accessRole === "freeBusyReader"
    if (isFreeBusyOnly)
      for (const interval of await freeBusyOf(google, calendar.id, options)) freeBusyOnly.push(interval)
    else for (const event of await eventsOf(google, calendar, options)) found.push(event)
  }
  const { busy, events, unread } = readEvents(found, options)
  return {
    changed: true,
    busy: { ...busy, fixed: [...busy.fixed, ...freeBusyOnly] },
    events,
    unread,
    calendars,
  }
}

const entriesOf = async (google: calendar_v3.Calendar): Promise<Entry[]> => {
  const entries: Entry[] = []
  let pageToken: string | undefined
  for (let page = 0; page < MAX_PAGES; page++) {
    const more = { maxResults: 250, ...(pageToken && { pageToken }) }
    const data = await callGoogle(google.calendarList.list(more))
    entries.push(...(data.items ?? []))
    if (!data.nextPageToken) return entries
    pageToken = data.nextPageToken
  }
  return entries
}

/** The primary calendar is selected at first; others only when their owner selects them. */
const withSelection = (
  entries: readonly Entry[],
  known: readonly ExternalCalendar[] | null,
): ExternalCalendar[] =>
  entries.flatMap(({ id, summary, summaryOverride, primary, accessRole }) =>
    id
      ? [
          {
            id,
            name: summaryOverride ?? summary ?? id,
            reads: known ? (known.find(calendar => calendar.id === id)?.reads ?? false) : primary === true,
            writable: accessRole === "owner" || accessRole === "writer",
          },
        ]
      : [],
  )

const eventsOf = async (
  google: calendar_v3.Calendar,
  { id, name }: ExternalCalendar,
  options: ImportOptions,
): Promise<FoundEvent[]> => {
  const found: FoundEvent[] = []
  let pageToken: string | undefined
  for (let page = 0; page < MAX_PAGES; page++) {
    const data = await callGoogle(
      google.events.list({
        calendarId: id,
        timeMin: new Date(options.from).toISOString(),
        timeMax: new Date(options.to).toISOString(),
        singleEvents: true,
        maxResults: PAGE,
        fields: EVENT_FIELDS,
        ...(pageToken && { pageToken }),
      }),
    )
    for (const event of data.items ?? []) found.push({ calendar: name, event })
    if (!data.nextPageToken) return found
    pageToken = data.nextPageToken
  }
  throw new SourceError("too_many_events")
}

const freeBusyOf = async (
  google: calendar_v3.Calendar,
  id: string,
  { from, to }: ImportOptions,
): Promise<ExternalBusy[]> => {
  const busy: ExternalBusy[] = []
  for (let start = from; start < to; start += FREE_BUSY_DAYS * DAY) {
    const end = Math.min(start + FREE_BUSY_DAYS * DAY, to)
    const [timeMin, timeMax] = [new Date(start).toISOString(), new Date(end).toISOString()]
    const data = await callGoogle(
      google.freebusy.query({ requestBody: { timeMin, timeMax, items: [{ id }] } }),
    )
    const found = data.calendars?.[id]
    if (!found || found.errors?.length) throw new SourceError("not_found")
    for (const interval of found.busy ?? [])
      if (interval.start && interval.end)
        busy.push({ start: Date.parse(interval.start), end: Date.parse(interval.end), kind: "busy" })
  }
  return busy
}
