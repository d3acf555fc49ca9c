import type { Travel } from "@rapport/domain/scheduling/travel"
import type { ExternalBusy } from "../../scheduling/index.ts"
import { ianaZone, type Zone } from "../zones/zone.ts"
import type { ImportedBusy } from "./imported-busy.ts"

/** The time zone of a person, and those of the days on which they travel. */
export interface OwnerZones {
  readonly timeZone: string
  readonly travel: readonly Travel[]
}

/** The zone of floating times: that of the day on which they are. */
export const ownerZone = ({ timeZone, travel }: OwnerZones): Zone => {
  const home = ianaZone(timeZone)
  const travelZones = travel.map(({ start, end, timeZone: travelZone }) => ({
    start,
    end,
    zone: ianaZone(travelZone),
  }))
  return localTime => {
    if (travelZones.length === 0) return home(localTime)
    const date = new Date(localTime).toISOString().slice(0, 10)
    return (travelZones.find(period => period.start <= date && date <= period.end)?.zone ?? home)(localTime)
  }
}

/** Resolves floating times to instants. The end is resolved in the zone of the last day, not of the day after. */
export const resolveBusy = (zones: OwnerZones, { fixed, floating }: ImportedBusy): ExternalBusy[] => {
  const zone = ownerZone(zones)
  const resolved = floating.map(({ start, end, kind }) => ({
    start: zone(start),
    end: zone(end - 1) + 1,
    kind,
  }))
  return [...fixed, ...resolved.filter(interval => interval.start < interval.end)]
}
