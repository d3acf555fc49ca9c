import type { ImportOptions } from "../../external/import-options.ts"
import { type OwnerZones, resolveBusy } from "../../external/owner-zones.ts"
import { expandCalendars } from "../expand-calendars.ts"

const requests: ImportOptions = {
  from: Date.parse("2027-01-01T00:00:00Z"),
  to: Date.parse("2028-02-01T00:00:00Z"),
  zones: { timeZone: "Europe/Berlin", travel: [] },
  ownAddresses: ["mara@example.com"],
  ownHost: "coach.example.org",
}

export const calendar = (...parts: readonly string[]): string =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...parts, "END:VCALENDAR", ""].join("\r\n")

export const event = (...lines: readonly string[]): string =>
  ["BEGIN:VEVENT", ...lines, "END:VEVENT"].join("\r\n")

const short = (at: number): string => new Date(at).toISOString().slice(0, 16)

/** Expands files for an owner in a zone: busy times, and what could not be parsed. */
export const readAll = (texts: readonly string[], zones: OwnerZones = requests.zones) => {
  const expanded = expandCalendars(
    texts.map(text => ({ text, calendar: null })),
    { ...requests, zones },
  )
  if (!expanded.ok) throw new Error(expanded.code)
  const busy = resolveBusy(zones, expanded.busy)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, kind }) => `${short(start)}/${short(end)}${kind === "busy" ? "" : ` ${kind}`}`)
  return {
    busy,
    unread: expanded.unread.map(({ reason, value }) => `${reason}: ${value}`),
    events: expanded.events,
  }
}

/** Busy times of one calendar; throws if something in it could not be parsed. */
export const busyIn = (text: string, timeZone = "Europe/Berlin"): string[] => {
  const { busy, unread } = readAll([text], { timeZone, travel: [] })
  if (unread.length > 0) throw new Error(`Not read: ${unread.join()}`)
  return busy
}
