import { lineOf, type ZoneComponent } from "../ics-text/components.ts"
import { type EmbeddedZone, embeddedZone } from "./vtimezone.ts"
import { placeNamed, zoneNamed } from "./zone-names.ts"

/**
 * From wall-clock time, given as epoch milliseconds as if it were UTC, to the instant. RFC 5545: an hour that happens
 * twice is its first, one that is skipped is read with the offset before the gap.
 */
export type Zone = (wall: number) => number

export const utc: Zone = wall => wall

/** By an IANA name or a fixed offset such as `+05:30`. */
export const ianaZone =
  (name: string): Zone =>
  wall =>
    Temporal.Instant.fromEpochMilliseconds(wall)
      .toZonedDateTimeISO("UTC")
      .toPlainDateTime()
      .toZonedDateTime(name, { disambiguation: "compatible" }).epochMilliseconds

/** Zones that were worked out before: an account of many small files explains the same one in each. */
export type ZoneCache = Map<string, EmbeddedZone | null>

interface Asked {
  readonly from: number
  readonly to: number
  readonly cache: ZoneCache
}

/** The zone that each name means in one calendar; null for a name that nobody knows. */
export const zonesOf = (
  explained: readonly ZoneComponent[],
  asked: Asked,
): ((tzid: string) => Zone | null) => {
  const byName = new Map<string, ZoneComponent>()
  for (const component of explained) {
    const name = keyOf(lineOf(component, "TZID")?.value ?? "")
    if (!byName.has(name)) byName.set(name, component)
  }
  const known = new Map<string, Zone | null>()
  return tzid => {
    const found = known.get(tzid)
    if (found !== undefined) return found
    const component = byName.get(keyOf(tzid))
    const zone = component ? explainedZone(tzid, component, asked) : namedZone(zoneNamed(tzid))
    known.set(tzid, zone)
    return zone
  }
}

const keyOf = (name: string): string => name.trim().replace(/^"|"$/g, "").replace(/\s+/g, " ").toLowerCase()

const namedZone = (name: string | null): Zone | null => (name === null ? null : ianaZone(name))

/**
 * A place is known better than by the file's own account of it, unless that is of another zone altogether. Every other
 * name, such as `EST`, means what the file says it does.
 */
const explainedZone = (tzid: string, component: ZoneComponent, asked: Asked): Zone | null => {
  const own = cached(component, asked)
  const place = placeNamed(tzid) ?? placeNamed(lineOf(component, "X-LIC-LOCATION")?.value ?? "")
  if (place !== null && (!own || isLike(ianaZone(place), own.zone, asked.from))) return ianaZone(place)
  if (own?.lasts) return own.zone
  return namedZone(zoneNamed(tzid)) ?? own?.zone ?? null
}

/** In winter or in summer, at least. */
const isLike = (one: Zone, other: Zone, from: number): boolean =>
  [30, 212].some(days => one(from + days * DAY) === other(from + days * DAY))
const DAY = 86_400_000

const cached = (component: ZoneComponent, { from, to, cache }: Asked): EmbeddedZone | null => {
  const key = JSON.stringify(
    component.observances.map(({ lines }) => lines.map(each => [each.name, each.value])),
  )
  const found = cache.get(key)
  if (found !== undefined) return found
  const made = embeddedZone(component, { from, to })
  cache.set(key, made)
  return made
}
