import type { calendar_v3 } from "@googleapis/calendar"
import type { OutsideCalendar } from "@rapport/domain/integrations/schema"
import type { AppContext } from "../../platform/context.ts"
import type { ExternalBusy } from "../scheduling/index.ts"
import type { CredentialsOf } from "./credentials.ts"
import { asked, openGoogle } from "./google-client.ts"
import { type Expansion, isOurs } from "./ics/expand.ts"
import { ianaZone } from "./ics/zones.ts"
import { checkAllThere, type Reading } from "./reading.ts"
import { SourceTrouble } from "./trouble.ts"

type Entry = calendar_v3.Schema$CalendarListEntry
type GoogleEvent = calendar_v3.Schema$Event

const PAGE = 2500
const MAX_PAGES = 20
const FIELDS =
  "nextPageToken,items(id,iCalUID,status,transparency,eventType,start,end,attendees(self,responseStatus)," +
  "extendedProperties/private)"
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
  const busy: ExternalBusy[] = []
  for (const { id } of calendars.filter(each => each.reads)) {
    const hidden = entries.find(each => each.id === id)?.accessRole === "freeBusyReader"
    const found = hidden ? await freeBusyOf(google, id, window) : await busyEventsOf(google, id, window)
    for (const each of found) busy.push(each)
  }
  return { changed: true, busy, calendars }
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

const busyEventsOf = async (
  google: calendar_v3.Calendar,
  calendarId: string,
  window: Expansion,
): Promise<ExternalBusy[]> => {
  const busy: ExternalBusy[] = []
  let pageToken: string | undefined
  for (let page = 0; page < MAX_PAGES; page++) {
    const data = await asked(
      google.events.list({
        calendarId,
        timeMin: new Date(window.from).toISOString(),
        timeMax: new Date(window.to).toISOString(),
        singleEvents: true,
        maxResults: PAGE,
        fields: FIELDS,
        ...(pageToken && { pageToken }),
      }),
    )
    for (const event of data.items ?? []) {
      const each = busyOf(event, window)
      if (each) busy.push(each)
    }
    if (!data.nextPageToken) return busy
    pageToken = data.nextPageToken
  }
  throw new SourceTrouble("too_many_events")
}

/** What no one is held up by, and what came from here. */
const NO_TIME = new Set(["workingLocation", "birthday"])

const busyOf = (event: GoogleEvent, window: Expansion): ExternalBusy | null => {
  const { status, transparency, eventType, iCalUID, extendedProperties } = event
  const answer = event.attendees?.find(each => each.self)?.responseStatus
  if (status === "cancelled" || transparency === "transparent" || answer === "declined") return null
  if (NO_TIME.has(eventType ?? "") || isOurs(iCalUID ?? "", window.ownHost)) return null
  if (extendedProperties?.private?.rapport === window.ownHost) return null
  const start = instantOf(event.start, window.timeZone)
  const end = instantOf(event.end, window.timeZone)
  if (start === null || end === null || end <= start) return null
  const sure = status !== "tentative" && answer !== "tentative" && answer !== "needsAction"
  return {
    start: Math.max(start, window.from),
    end: Math.min(end, window.to),
    kind: sure ? "busy" : "tentative",
  }
}

const instantOf = (at: calendar_v3.Schema$EventDateTime | undefined, timeZone: string): number | null => {
  if (at?.dateTime) return Date.parse(at.dateTime)
  return at?.date ? ianaZone(timeZone)(Date.parse(`${at.date}T00:00:00Z`)) : null
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
