import { createHash } from "node:crypto"
import type { ExternalCalendar } from "@rapport/domain/integrations/schema"
import type { DAVCalendar, DAVClient } from "tsdav"
import type { AppContext } from "../../../platform/context.ts"
import type { CredentialsOf } from "../external/credentials.ts"
import { externalName } from "../external/external-name.ts"
import type { ImportOptions } from "../external/import-options.ts"
import { assertNoneMissing, type ImportResult } from "../external/import-result.ts"
import { failureOf, SourceError } from "../external/source-error.ts"
import type { CalendarText } from "../ics/expand-calendars.ts"
import { expandInWorker } from "../ics/expand-in-worker.ts"
import { openCaldav } from "./caldav-client.ts"

export const listCaldavCalendars = async (
  app: AppContext,
  credentials: CredentialsOf<"caldav">,
): Promise<ExternalCalendar[]> => {
  const client = await openCaldav(app, credentials)
  return withSelection(await eventCalendars(client), null)
}

/** The busy times of the selected calendars; not fetched again while no ctag or sync token has changed. */
export const importCaldav = async (
  app: AppContext,
  credentials: CredentialsOf<"caldav">,
  cached: { etag: string | null; calendars: readonly ExternalCalendar[] },
  options: ImportOptions,
): Promise<ImportResult> => {
  const client = await openCaldav(app, credentials)
  const found = await eventCalendars(client)
  const calendars = withSelection(found, cached.calendars)
  assertNoneMissing(cached.calendars, calendars)
  const chosen = found.filter(item => calendars.some(({ id, reads }) => reads && id === item.url))
  const etag = stateOf(chosen)
  if (etag !== null && etag === cached.etag) return { changed: false }
  const timeRange = { start: new Date(options.from).toISOString(), end: new Date(options.to).toISOString() }
  const texts: CalendarText[] = []
  for (const calendar of chosen)
    for (const { data } of await readable(
      client.fetchCalendarObjects({ calendar, timeRange, urlFilter: () => true }),
    ))
      if (typeof data === "string")
        texts.push({ text: data, calendar: calendars.find(known => known.id === calendar.url)?.name ?? null })
  const { busy, events, unread } = await expandInWorker(texts, options)
  return { changed: true, busy, events, unread, calendars, etag }
}

/** Limits for hostile servers. */
const MAX_CALENDARS = 100
const MAX_ADDRESS_LENGTH = 2000

const eventCalendars = async (client: DAVClient): Promise<DAVCalendar[]> =>
  (await readable(client.fetchCalendars()))
    .filter(({ components = [] }) => components.length === 0 || components.includes("VEVENT"))
    .filter(({ url }) => url.length <= MAX_ADDRESS_LENGTH && URL.canParse(url))
    .slice(0, MAX_CALENDARS)

/** An error of the library means an invalid response of the other server, not a fault of this one. */
const readable = <T>(options: Promise<T>): Promise<T> =>
  options.catch((error: unknown) => {
    throw failureOf(error) ? error : new SourceError("answered_wrong")
  })

/** All calendars are selected at first; one that appears later only when its owner selects it. */
const withSelection = (
  found: readonly DAVCalendar[],
  cached: readonly ExternalCalendar[] | null,
): ExternalCalendar[] =>
  found.map(({ url, displayName }) => ({
    id: url,
    name: (typeof displayName === "string" && externalName(displayName)) || nameIn(url),
    reads: cached === null || (cached.find(calendar => calendar.id === url)?.reads ?? false),
    writable: true,
  }))

const nameIn = (url: string): string => {
  const last = url.replace(/\/$/, "").split("/").at(-1) ?? url
  try {
    return externalName(decodeURIComponent(last))
  } catch {
    return externalName(last)
  }
}

/** Hash of the ctags or sync tokens of the selected calendars; null where one has neither. */
const stateOf = (chosen: readonly DAVCalendar[]): string | null => {
  if (chosen.some(({ ctag, syncToken }) => !ctag && !syncToken)) return null
  const states = chosen.map(({ url, ctag, syncToken }) => [url, ctag ?? syncToken]).sort()
  return createHash("sha256").update(JSON.stringify(states)).digest("base64url")
}
