import { busyBy, type OwnZones } from "../../external/owner-zones.ts"
import { type Expansion, expandCalendars } from "../expand-calendars.ts"

const asked: Expansion = {
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

/** What some texts say to somebody in a zone: busy times, and what could not be read of them. */
export const readAll = (texts: readonly string[], zones: OwnZones = asked.zones) => {
  const expanded = expandCalendars(
    texts.map(text => ({ text, calendar: null })),
    { ...asked, zones },
  )
  if (!expanded.ok) throw new Error(expanded.code)
  const busy = busyBy(zones, expanded.busy)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, kind }) => `${short(start)}/${short(end)}${kind === "busy" ? "" : ` ${kind}`}`)
  return {
    busy,
    unread: expanded.unread.map(({ reason, value }) => `${reason}: ${value}`),
    events: expanded.events,
  }
}

/** Busy times of one calendar in which everything can be read. */
export const busyIn = (text: string, timeZone = "Europe/Berlin"): string[] => {
  const { busy, unread } = readAll([text], { timeZone, travel: [] })
  if (unread.length > 0) throw new Error(`Not read: ${unread.join()}`)
  return busy
}
