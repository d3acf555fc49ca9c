import {
  firstInstantAt,
  type KnownOffsets,
  offsetAt,
  setKnownOffsets,
  zoneOffsets,
} from "@rapport/domain/scheduling/zone-offsets"
import { call } from "./api.ts"
import type { Reply } from "./contract.ts"

const DAY = 86_400_000

/**
 * Gets the server's offsets of all zones before anything is shown. A browser's own rules can be older or newer, and would
 * show other times than the emails. They are used where the server is not reached, and for years that it does not send.
 */
export const loadZoneOffsets = async (): Promise<ReadonlyMap<string, KnownOffsets>> => {
  try {
    const known = knownOffsetsOf(await call("GET /time-zones"))
    setKnownOffsets(known)
    return known
  } catch {
    // Each page reports by itself that the server is not reached.
    return new Map()
  }
}

export const knownOffsetsOf = ({ from, to, items }: Reply<"GET /time-zones">): Map<string, KnownOffsets> =>
  new Map(
    items.flatMap(({ names, offset, changes }) => {
      const known: KnownOffsets = {
        from: Date.parse(from),
        to: Date.parse(to),
        ends: [...changes.map(([at]) => at * 1000), Number.POSITIVE_INFINITY],
        offsets: [offset, ...changes.map(([, minutes]) => minutes)].map(minutes => minutes * 60_000),
      }
      return names.map(name => [name, known] as const)
    }),
  )

/** The local time in a zone at an instant, as the epoch milliseconds of the same time in UTC. */
export const localTimeOf = (at: number, zone: string): number => at + offsetAt(zoneOffsets(zone, at, at), at)

/** The first instant with this local time or a later one, by the rule of the slot engine. */
export const instantOfLocalTime = (localTime: number, zone: string): number =>
  firstInstantAt(zoneOffsets(zone, localTime - DAY, localTime + DAY), localTime)
