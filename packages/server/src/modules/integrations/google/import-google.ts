import type { calendar_v3 } from "@googleapis/calendar"
import type { OutsideCalendar } from "@rapport/domain/integrations/schema"
import type { AppContext } from "../../../platform/context.ts"
import type { ExternalBusy } from "../../scheduling/index.ts"
import type { CredentialsOf } from "../external/credentials.ts"
import { checkAllThere, type Reading } from "../external/import-result.ts"
import { SourceTrouble } from "../external/source-error.ts"
import type { Expansion } from "../ics/expand-calendars.ts"
import { asked, openGoogle } from "./google-client.ts"
import { EVENT_FIELDS, type FoundEvent, readEvents } from "./google-events.ts"

type Entry = calendar_v3.Schema$CalendarListEntry

const PAGE = 2500
const MAX_PAGES = 20
/** Google refuses longer questions about free and busy. */
const FREE_BUSY_DAYS = 60
const DAY = 86_400_000

/** The account is named by its first calendar, whose id is its address. */
export const listGoogleCalendars = async (app: AppContext, refreshToken: string) => {
  const entries = await entriesOf(await openGoogle(app, refreshToken))
  const account = entries.find(each => each.primary)?.id ?? entries[0]?.id
  if (!account) throw new SourceTrouble("not_found")
  return { account, calendars: withKnown(entries, null) }
}

export const readGoogle = async (
  app: AppContext,
  { refreshToken }: CredentialsOf<"google">,
  known: { calendars: readonly OutsideCalendar[] },
  window: Expansion,
): Promise<Reading> => {
  const google = await openGoogle(app, refreshToken)
  const entries = await entriesOf(google)
  const calendars = withKnown(entries, known.calendars)
  checkAllThere(known.calendars, calendars)
  const hidden: ExternalBusy[] = []
  const found: FoundEvent[] = []
  for (const calendar of calendars.filter(each => each.reads)) {
    const isHidden = entries.find(each => each.id === calendar.id)?.accessRole === "freeBusyReader"
    if (isHidden) for (const each of await freeBusyOf(google, calendar.id, window)) hidden.push(each)
    else for (const each of await eventsOf(google, calendar, window)) found.push(each)
  }
  const { busy, events, unread } = readEvents(found, window)
  return { changed: true, busy: { ...busy, fixed: [...busy.fixed, ...hidden] }, events, unread, calendars }
}

const entriesOf = async (google: calendar_v3.Calendar): Promise<Entry[]> => {
  const entries: Entry[] = []
  let pageToken: string | undefined
  for (let page = 0; page < MAX_PAGES; page++) {
    const more = { maxResults: 250, ...(pageToken && { pageToken }) }
    const data = await asked(google.calendarList.list(more))
    entries.push(...(data.items ?? []))
    if (!data.nextPageToken) return entries
    pageToken = data.nextPageToken
  }
  return entries
}

/** At first the person's own is read; others only when they say so. */
const withKnown = (entries: readonly Entry[], known: readonly OutsideCalendar[] | null): OutsideCalendar[] =>
  entries.flatMap(({ id, summary, summaryOverride, primary, accessRole }) =>
    id
      ? [
          {
            id,
            name: summaryOverride ?? summary ?? id,
            reads: known ? (known.find(each => each.id === id)?.reads ?? false) : primary === true,
            writable: accessRole === "owner" || accessRole === "writer",
          },
        ]
      : [],
  )

const eventsOf = async (
  google: calendar_v3.Calendar,
  { id, name }: OutsideCalendar,
  window: Expansion,
): Promise<FoundEvent[]> => {
  const found: FoundEvent[] = []
  let pageToken: string | undefined
  for (let page = 0; page < MAX_PAGES; page++) {
    const data = await asked(
      google.events.list({
        calendarId: id,
        timeMin: new Date(window.from).toISOString(),
        timeMax: new Date(window.to).toISOString(),
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
  throw new SourceTrouble("too_many_events")
}

const freeBusyOf = async (
  google: calendar_v3.Calendar,
  id: string,
  { from, to }: Expansion,
): Promise<ExternalBusy[]> => {
  const busy: ExternalBusy[] = []
  for (let start = from; start < to; start += FREE_BUSY_DAYS * DAY) {
    const end = Math.min(start + FREE_BUSY_DAYS * DAY, to)
    const [timeMin, timeMax] = [new Date(start).toISOString(), new Date(end).toISOString()]
    const data = await asked(google.freebusy.query({ requestBody: { timeMin, timeMax, items: [{ id }] } }))
    const found = data.calendars?.[id]
    if (!found || found.errors?.length) throw new SourceTrouble("not_found")
    for (const each of found.busy ?? [])
      if (each.start && each.end)
        busy.push({ start: Date.parse(each.start), end: Date.parse(each.end), kind: "busy" })
  }
  return busy
}
