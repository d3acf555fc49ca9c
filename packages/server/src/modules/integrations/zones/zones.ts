import { propertyOf, type ZoneComponent } from "../ics-text/components.ts"
import { type VtimezoneZone, zoneOfVtimezone } from "./vtimezone.ts"
import { ianaZone, type Zone } from "./zone.ts"
import { locationZoneName, zoneName } from "./zone-names.ts"

/** Parsed VTIMEZONEs by content: an account of many small files repeats the same one in each. */
export type ZoneCache = Map<string, VtimezoneZone | null>

interface ResolverOptions {
  readonly from: number
  readonly to: number
  readonly cache: ZoneCache
}

/** Resolves the TZIDs of one calendar; null for an unknown one. */
export const zoneResolver = (
  components: readonly ZoneComponent[],
  options: ResolverOptions,
): ((tzid: string) => Zone | null) => {
  const byName = new Map<string, ZoneComponent>()
  for (const component of components) {
    const name = keyOf(propertyOf(component, "TZID")?.value ?? "")
    if (!byName.has(name)) byName.set(name, component)
  }
  const known = new Map<string, Zone | null>()
  return tzid => {
    const found = known.get(tzid)
    if (found !== undefined) return found
    const component = byName.get(keyOf(tzid))
    const zone = component ? zoneOfComponent(tzid, component, options) : namedZone(zoneName(tzid))
    known.set(tzid, zone)
    return zone
  }
}

const keyOf = (name: string): string => name.trim().replace(/^"|"$/g, "").replace(/\s+/g, " ").toLowerCase()

const namedZone = (name: string | null): Zone | null => (name === null ? null : ianaZone(name))

/**
 * A location's IANA zone is more complete than the file's VTIMEZONE and preferred, unless the two differ. Any other name,
 * such as `EST`, means what the VTIMEZONE defines.
 */
const zoneOfComponent = (tzid: string, component: ZoneComponent, options: ResolverOptions): Zone | null => {
  const fileZone = cachedZone(component, options)
  const location =
    locationZoneName(tzid) ?? locationZoneName(propertyOf(component, "X-LIC-LOCATION")?.value ?? "")
  if (location !== null && (!fileZone || isSimilar(ianaZone(location), fileZone.zone, options.from)))
    return ianaZone(location)
  if (fileZone?.isCurrent) return fileZone.zone
  return namedZone(zoneName(tzid)) ?? fileZone?.zone ?? null
}

/** Equal in winter or in summer, at least. */
const isSimilar = (one: Zone, other: Zone, from: number): boolean =>
  [30, 212].some(days => one(from + days * DAY) === other(from + days * DAY))
const DAY = 86_400_000

const cachedZone = (component: ZoneComponent, { from, to, cache }: ResolverOptions): VtimezoneZone | null => {
  const key = JSON.stringify(
    component.observances.map(({ lines }) => lines.map(line => [line.name, line.value])),
  )
  const found = cache.get(key)
  if (found !== undefined) return found
  const parsed = zoneOfVtimezone(component, { from, to })
  cache.set(key, parsed)
  return parsed
}
