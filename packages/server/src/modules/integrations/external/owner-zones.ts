import type { Travel } from "@rapport/domain/scheduling/travel"
import { ALL_SCHEDULES, DEFAULT_DAYS, type ExternalBusy, type ScheduleBusy } from "../../scheduling/index.ts"
import { ianaZone, type Zone } from "../zones/zone.ts"
import type { ImportedBusy } from "./imported-busy.ts"

/** The time zone of a person, and those of the days on which they travel. */
export interface OwnerZones {
  readonly timeZone: string
  readonly travel: readonly Travel[]
  /** Of a coach: the zones of schedules that are kept in another one, where nobody travels. */
  readonly others?: readonly { readonly schedule: number; readonly timeZone: string }[]
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

/** Busy times as instants, with the schedules that they block; floating ones once for each zone. */
export const resolveForSchedules = (zones: OwnerZones, { fixed, floating }: ImportedBusy): ScheduleBusy[] => {
  const ofSchedule = (schedule: number, busy: readonly ExternalBusy[]) =>
    busy.map(interval => ({ ...interval, schedule }))
  return [
    ...ofSchedule(ALL_SCHEDULES, fixed),
    ...ofSchedule(DEFAULT_DAYS, resolveFloating(zones, floating)),
    ...(zones.others ?? []).flatMap(({ schedule, timeZone }) =>
      ofSchedule(schedule, resolveFloating({ timeZone, travel: [] }, floating)),
    ),
  ]
}

export const resolveBusy = (zones: OwnerZones, { fixed, floating }: ImportedBusy): ExternalBusy[] => [
  ...fixed,
  ...resolveFloating(zones, floating),
]

/** The end is resolved in the zone of the last day, not of the day after. */
const resolveFloating = (zones: OwnerZones, floating: ImportedBusy["floating"]): ExternalBusy[] => {
  const zone = ownerZone(zones)
  return floating
    .map(({ start, end, kind }) => ({ start: zone(start), end: zone(end - 1) + 1, kind }))
    .filter(interval => interval.start < interval.end)
}
