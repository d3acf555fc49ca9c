import { createHash } from "node:crypto"
import type { OutsideCalendar } from "@rapport/domain/integrations/schema"
import type { DAVCalendar, DAVClient } from "tsdav"
import type { House } from "../../platform/ctx.ts"
import { openCaldav } from "./caldav-client.ts"
import type { CredentialsOf } from "./credentials.ts"
import type { Expansion } from "./ics/expand.ts"
import { expandApart } from "./ics/expand-apart.ts"
import type { Reading } from "./reading.ts"

export const listCaldavCalendars = async (
  house: House,
  credentials: CredentialsOf<"caldav">,
): Promise<OutsideCalendar[]> => {
  const client = await openCaldav(house, credentials)
  return withKnown(await eventCalendars(client), null)
}

/** The busy times of the chosen calendars; not asked for again while none of them changed. */
export const readCaldav = async (
  house: House,
  credentials: CredentialsOf<"caldav">,
  known: { etag: string | null; calendars: readonly OutsideCalendar[] },
  asked: Expansion,
): Promise<Reading> => {
  const client = await openCaldav(house, credentials)
  const found = await eventCalendars(client)
  const calendars = withKnown(found, known.calendars)
  const chosen = found.filter(each => calendars.some(({ id, reads }) => reads && id === each.url))
  const etag = stateOf(chosen)
  if (etag !== null && etag === known.etag) return { changed: false }
  const timeRange = { start: new Date(asked.from).toISOString(), end: new Date(asked.to).toISOString() }
  const texts: string[] = []
  for (const calendar of chosen)
    for (const { data } of await client.fetchCalendarObjects({ calendar, timeRange, urlFilter: () => true }))
      if (typeof data === "string") texts.push(data)
  return { changed: true, busy: await expandApart(texts, asked), calendars, etag }
}

const eventCalendars = async (client: DAVClient): Promise<DAVCalendar[]> =>
  (await client.fetchCalendars()).filter(
    ({ components = [] }) => components.length === 0 || components.includes("VEVENT"),
  )

/** At first all are read; one that appears later only when its owner says so. */
const withKnown = (
  found: readonly DAVCalendar[],
  known: readonly OutsideCalendar[] | null,
): OutsideCalendar[] =>
  found.map(({ url, displayName }) => ({
    id: url,
    name: typeof displayName === "string" && displayName.trim() !== "" ? displayName.trim() : nameIn(url),
    reads: known === null || (known.find(each => each.id === url)?.reads ?? false),
    writable: true,
  }))

const nameIn = (url: string): string => decodeURIComponent(url.replace(/\/$/, "").split("/").at(-1) ?? url)

/** What the chosen calendars were when they were read; null where one of them cannot tell. */
const stateOf = (chosen: readonly DAVCalendar[]): string | null => {
  if (chosen.some(({ ctag, syncToken }) => !ctag && !syncToken)) return null
  const states = chosen.map(({ url, ctag, syncToken }) => [url, ctag ?? syncToken]).sort()
  return createHash("sha256").update(JSON.stringify(states)).digest("base64url")
}
