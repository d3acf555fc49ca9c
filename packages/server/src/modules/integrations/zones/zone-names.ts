import { findIana, WINDOWS_TO_IANA_MAP } from "windows-iana"
import { readOffset } from "../ics-text/values.ts"
import { displayNames } from "./display-names.ts"

/**
 * The IANA name, or a fixed offset such as `-05:00`, that a calendar program means by what it writes as a zone; null
 * where nobody knows.
 */
export const zoneNamed = (written: string): string | null => {
  if (written.length > MAX_NAME) return null
  const name = written.trim().replace(/^"|"$/g, "").replace(/\s+/g, " ")
  return knownName(name) ?? knownName(withoutNumber(name))
}

const MAX_NAME = 200

/** A continent and a city, or what ends in these: a name that means the same everywhere. */
export const placeNamed = (written: string): string | null => {
  const name = written.length > MAX_NAME ? null : knownEnd(written.trim())
  return name?.includes("/") ? name : null
}

const knownName = (name: string): string | null =>
  knownEnd(name) ?? windowsName(name) ?? offsetName(name) ?? displayName(name) ?? cityName(name)

/** Exchange numbers zones that it keeps under one name twice: "W. Europe Standard Time 1". */
const withoutNumber = (name: string): string => name.replace(/[\s_-]*(?:\(\d+\)|#?\d+)$/, "")

const isIana = (name: string): boolean => {
  if (!/^[A-Za-z]/.test(name)) return false
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name)
    return true
  } catch {
    return false
  }
}

/** `/mozilla.org/20050126_1/Europe/Berlin` and the like end in a name that is known. */
const knownEnd = (tzid: string): string | null => {
  const parts = tzid.split("/").filter(part => part !== "")
  for (let from = 0; from < parts.length; from++) {
    const name = parts.slice(from).join("/").replaceAll(" ", "_")
    if (isIana(name)) return name
  }
  return null
}

const windows = new Map(
  WINDOWS_TO_IANA_MAP.map(({ windowsName }) => [windowsName.toLowerCase(), windowsName]),
)

/** Some programs write the name of the summer's time for the zone. */
const windowsName = (name: string): string | null => {
  const exact = windows.get(name.toLowerCase().replace(/ (daylight|summer) time/, " standard time"))
  return exact ? (findIana(exact)[0] ?? null) : null
}

/** `GMT-0500`, `UTC+1`, `+05:30`. Unlike `Etc/GMT+5`, these mean what they say. */
const offsetName = (name: string): string | null => {
  const [, sign, hours = "", minutes = "00"] = /^(?:GMT|UTC|Z)?\s*([+-])(\d{1,2}):?(\d\d)?$/i.exec(name) ?? []
  if (!sign) return null
  const offset = `${sign}${hours.padStart(2, "0")}:${minutes}`
  return Number(hours) <= 14 && Number(minutes) < 60 && readOffset(offset) !== null ? offset : null
}

const displayName = (name: string): string | null => {
  const label = labelOf(name).toLowerCase()
  if (label === "coordinated universal time") return "UTC"
  const offset = /^coordinated universal time\s*([+-]\d\d)$/.exec(label)?.[1]
  return offset ? `${offset}:00` : (displayNames[label] ?? null)
}

const labelOf = (name: string): string =>
  name
    .replace(/^\((?:UTC|GMT)[^)]*\)\s*/i, "")
    .replace(/\band Canada\b/i, "& Canada")
    .replace(/\s*-\s*(?:new|old)$/i, "")

let cities: Map<string, string> | undefined
const cityName = (name: string): string | null => {
  cities ??= new Map(
    Intl.supportedValuesOf("timeZone").map(each => [(each.split("/").at(-1) ?? "").toLowerCase(), each]),
  )
  return cities.get(labelOf(name).toLowerCase().replaceAll(" ", "_")) ?? null
}
