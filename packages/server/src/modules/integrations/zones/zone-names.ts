import { findIana, WINDOWS_TO_IANA_MAP } from "windows-iana"
import { parseOffset } from "../ics-text/values.ts"
import { displayNames } from "./display-names.ts"

/**
 * Resolves a TZID as calendar programs write it to an IANA name, or to a fixed offset such as `-05:00`; null where it is
 * unknown.
 */
export const zoneName = (written: string): string | null => {
  if (written.length > MAX_NAME) return null
  const name = written.trim().replace(/^"|"$/g, "").replace(/\s+/g, " ")
  return resolveName(name) ?? resolveName(withoutNumber(name))
}

const MAX_NAME = 200

/** Resolves only names with a region and a location, such as `Europe/Berlin`, which are unambiguous. */
export const locationZoneName = (written: string): string | null => {
  const name = written.length > MAX_NAME ? null : ianaSuffix(written.trim())
  return name?.includes("/") ? name : null
}

const resolveName = (name: string): string | null =>
  ianaSuffix(name) ?? windowsName(name) ?? offsetName(name) ?? displayName(name) ?? cityName(name)

/** Exchange numbers duplicate names: "W. Europe Standard Time 1". */
const withoutNumber = (name: string): string => name.replace(/[\s_-]*(?:\(\d+\)|#?\d+)$/, "")

const isIanaName = (name: string): boolean => {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}

/** `/mozilla.org/20050126_1/Europe/Berlin` and the like end in an IANA name. */
const ianaSuffix = (tzid: string): string | null => {
  const parts = tzid.split("/").filter(part => part !== "")
  for (let from = 0; from < parts.length; from++) {
    const name = parts.slice(from).join("/").replaceAll(" ", "_")
    if (isIanaName(name)) return name
  }
  return null
}

const windows = new Map(
  WINDOWS_TO_IANA_MAP.map(({ windowsName }) => [windowsName.toLowerCase(), windowsName]),
)

/** Some programs write the daylight name for the zone. */
const windowsName = (name: string): string | null => {
  const exact = windows.get(name.toLowerCase().replace(/ (daylight|summer) time/, " standard time"))
  return exact ? (findIana(exact)[0] ?? null) : null
}

/** `GMT-0500`, `UTC+1`, `+05:30`. The sign is the usual one, unlike in `Etc/GMT+5`. */
const offsetName = (name: string): string | null => {
  const [, sign, hours = "", minutes = "00"] = /^(?:GMT|UTC|Z)?\s*([+-])(\d{1,2}):?(\d\d)?$/i.exec(name) ?? []
  if (!sign) return null
  const offset = `${sign}${hours.padStart(2, "0")}:${minutes}`
  return Number(hours) <= 14 && Number(minutes) < 60 && parseOffset(offset) !== null ? offset : null
}

const displayName = (name: string): string | null => {
  const label = labelOf(name).toLowerCase()
  if (label === "coordinated universal time") return "UTC"
  const offset = /^coordinated universal time\s*([+-]\d\d)$/.exec(label)?.[1]
  if (offset) return `${offset}:00`
  return Object.hasOwn(displayNames, label) ? (displayNames[label] ?? null) : null
}

const labelOf = (name: string): string =>
  name
    .replace(/^\((?:UTC|GMT)[^)]*\)\s*/i, "")
    .replace(/\band Canada\b/i, "& Canada")
    .replace(/\s*-\s*(?:new|old)$/i, "")

let cities: Map<string, string> | undefined
const cityName = (name: string): string | null => {
  cities ??= new Map(
    Intl.supportedValuesOf("timeZone").map(zone => [(zone.split("/").at(-1) ?? "").toLowerCase(), zone]),
  )
  return cities.get(labelOf(name).toLowerCase().replaceAll(" ", "_")) ?? null
}
