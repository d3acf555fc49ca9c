import type ICAL from "ical.js"
import { findIana } from "windows-iana"
import { embeddedZone } from "./embedded-zone.ts"

/**
 * From wall-clock time, given as epoch milliseconds as if it were UTC, to the instant. RFC 5545: an hour that happens
 * twice is its first, one that is skipped is read with the offset before the gap.
 */
export type Zone = (wall: number) => number

export const utc: Zone = wall => wall

export const ianaZone =
  (name: string): Zone =>
  wall =>
    Temporal.Instant.fromEpochMilliseconds(wall)
      .toZonedDateTimeISO("UTC")
      .toPlainDateTime()
      .toZonedDateTime(name, { disambiguation: "compatible" }).epochMilliseconds

const isIana = (name: string): boolean => {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    new Intl.DateTimeFormat("en", { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** `/mozilla.org/20050126_1/Europe/Berlin` and the like end in a name that is known. */
const knownEnd = (tzid: string): string | undefined => {
  const parts = tzid.split("/").filter(part => part !== "")
  for (let from = 0; from < parts.length; from++) {
    const name = parts.slice(from).join("/")
    if (isIana(name)) return name
  }
  return undefined
}

/** The zones that one file speaks of: by their own names, by Windows', or as the file itself explains them. */
export const zonesOf = (explained: ReadonlyMap<string, ICAL.Component>, ofPerson: Zone) => {
  const known = new Map<string, Zone>()
  const find = (tzid: string): Zone => {
    const iana = knownEnd(tzid) ?? findIana(tzid)[0]
    if (iana) return ianaZone(iana)
    const component = explained.get(tzid)
    if (!component) return ofPerson
    const olson = component.getFirstPropertyValue("x-lic-location")
    if (typeof olson === "string" && isIana(olson)) return ianaZone(olson)
    return embeddedZone(component) ?? ofPerson
  }
  return (tzid: string): Zone => {
    const zone = known.get(tzid) ?? find(tzid)
    known.set(tzid, zone)
    return zone
  }
}
