import type { Travel } from "@rapport/domain/scheduling/travel"
import type { ExternalBusy } from "../../scheduling/index.ts"
import { ianaZone, type Zone } from "../zones/zones.ts"
import type { BusyAsRead } from "./imported-busy.ts"

/** Where somebody is: the zone of their schedule, and of the days on which they travel. */
export interface OwnZones {
  readonly timeZone: string
  readonly travel: readonly Travel[]
}

/** The instants of times that name no zone: they are meant on the clock of the day they are on. */
export const ownClock = ({ timeZone, travel }: OwnZones): Zone => {
  const home = ianaZone(timeZone)
  const stays = travel.map(({ start, end, timeZone: away }) => ({ start, end, zone: ianaZone(away) }))
  return wall => {
    if (stays.length === 0) return home(wall)
    const date = new Date(wall).toISOString().slice(0, 10)
    return (stays.find(each => each.start <= date && date <= each.end)?.zone ?? home)(wall)
  }
}

/** Busy times as instants. A day ends on the clock on which it was, also where its owner leaves at midnight. */
export const busyBy = (zones: OwnZones, { fixed, local }: BusyAsRead): ExternalBusy[] => {
  const clock = ownClock(zones)
  const placed = local.map(({ start, end, kind }) => ({
    start: clock(start),
    end: clock(end - 1) + 1,
    kind,
  }))
  return [...fixed, ...placed.filter(each => each.start < each.end)]
}
