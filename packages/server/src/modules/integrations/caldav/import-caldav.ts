import { createHash } from "node:crypto"
import type { OutsideCalendar } from "@rapport/domain/integrations/schema"
import type { DAVCalendar, DAVClient } from "tsdav"
import type { AppContext } from "../../../platform/context.ts"
import type { CredentialsOf } from "../external/credentials.ts"
import { outsideName } from "../external/external-name.ts"
import { checkAllThere, type Reading } from "../external/import-result.ts"
import { failureOf, SourceTrouble } from "../external/source-error.ts"
import type { CalendarText, Expansion } from "../ics/expand-calendars.ts"
import { expandApart } from "../ics/expand-in-worker.ts"
import { openCaldav } from "./caldav-client.ts"

export const listCaldavCalendars = async (
  app: AppContext,
  credentials: CredentialsOf<"caldav">,
): Promise<OutsideCalendar[]> => {
  const client = await openCaldav(app, credentials)
  return withKnown(await eventCalendars(client), null)
}

/** The busy times of the chosen calendars; not asked for again while none of them changed. */
export const readCaldav = async (
  app: AppContext,
  credentials: CredentialsOf<"caldav">,
  known: { etag: string | null; calendars: readonly OutsideCalendar[] },
  asked: Expansion,
): Promise<Reading> => {
  const client = await openCaldav(app, credentials)
  const found = await eventCalendars(client)
  const calendars = withKnown(found, known.calendars)
  checkAllThere(known.calendars, calendars)
  const chosen = found.filter(each => calendars.some(({ id, reads }) => reads && id === each.url))
  const etag = stateOf(chosen)
  if (etag !== null && etag === known.etag) return { changed: false }
  const timeRange = { start: new Date(asked.from).toISOString(), end: new Date(asked.to).toISOString() }
  const texts: CalendarText[] = []
  for (const calendar of chosen)
    for (const { data } of await readable(
      client.fetchCalendarObjects({ calendar, timeRange, urlFilter: () => true }),
    ))
      if (typeof data === "string")
        texts.push({ text: data, calendar: calendars.find(each => each.id === calendar.url)?.name ?? null })
  const { busy, events, unread } = await expandApart(texts, asked)
  return { changed: true, busy, events, unread, calendars, etag }
}

/** As many calendars as an account may show here, and what their addresses may be. */
const MAX_CALENDARS = 100
const MAX_ADDRESS_LENGTH = 2000

const eventCalendars = async (client: DAVClient): Promise<DAVCalendar[]> =>
  (await readable(client.fetchCalendars()))
    .filter(({ components = [] }) => components.length === 0 || components.includes("VEVENT"))
    .filter(({ url }) => url.length <= MAX_ADDRESS_LENGTH && URL.canParse(url))
    .slice(0, MAX_CALENDARS)

/** What the library cannot make sense of is the other server's answer, not a fault of ours. */
const readable = <T>(asked: Promise<T>): Promise<T> =>
  asked.catch((error: unknown) => {
    throw failureOf(error) ? error : new SourceTrouble("answered_wrong")
  })

/** At first all are read; one that appears later only when its owner says so. */
const withKnown = (
  found: readonly DAVCalendar[],
  known: readonly OutsideCalendar[] | null,
): OutsideCalendar[] =>
  found.map(({ url, displayName }) => ({
    id: url,
    name: (typeof displayName === "string" && outsideName(displayName)) || nameIn(url),
    reads: known === null || (known.find(each => each.id === url)?.reads ?? false),
    writable: true,
  }))

const nameIn = (url: string): string => {
  const last = url.replace(/\/$/, "").split("/").at(-1) ?? url
  try {
    return outsideName(decodeURIComponent(last))
  } catch {
    return outsideName(last)
  }
}

/** What the chosen calendars were when they were read; null where one of them cannot tell. */
const stateOf = (chosen: readonly DAVCalendar[]): string | null => {
  if (chosen.some(({ ctag, syncToken }) => !ctag && !syncToken)) return null
  const states = chosen.map(({ url, ctag, syncToken }) => [url, ctag ?? syncToken]).sort()
  return createHash("sha256").update(JSON.stringify(states)).digest("base64url")
}
