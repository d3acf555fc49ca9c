import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok } from "@rapport/domain/kernel/result"
import { timeZones } from "@rapport/domain/kernel/time-zones"
import type { TimeZonesReply } from "@rapport/domain/scheduling/time-zones-api"
import type { Actor, Ctx } from "../../../platform/context.ts"

const YEARS_BACK = 2
/** More than anybody can book ahead. */
const YEARS_AHEAD = 3
/** Rules of zones change with weeks of notice, and a server gets them when it is updated. */
const MAX_AGE_SECONDS = 3600

/** All zones with their offsets, as JSON text. Caller-independent, so it is cached for the year. */
export const listTimeZones = (ctx: Ctx<Actor | null>, setHeader: (name: string, value: string) => void) => {
  setHeader("cache-control", `public, max-age=${MAX_AGE_SECONDS}`)
  return Promise.resolve(ok(ctx.app.caches.timeZones.textFor(ctx.now().getUTCFullYear())))
}

/** The reply of `GET /time-zones`. It depends on the year alone, as the rules cannot change while the process runs. */
export class TimeZonesCache {
  #year = 0
  #text = ""

  textFor(year: number): string {
    if (year !== this.#year) {
      this.#text = JSON.stringify(timeZonesAround(year))
      this.#year = year
    }
    return this.#text
  }
}

const timeZonesAround = (year: number): TimeZonesReply => {
  const [from, to] = [Date.UTC(year - YEARS_BACK, 0, 1), Date.UTC(year + YEARS_AHEAD + 1, 0, 1)]
  const byOffsets = new Map<string, TimeZonesReply["items"][number]>()
  for (const name of timeZones) {
    const offsets = offsetsOf(name, from, to)
    const key = JSON.stringify(offsets)
    const same = byOffsets.get(key)
    if (same) same.names.push(name)
    else byOffsets.set(key, { names: [name], ...offsets })
  }
  return { from: isoInstant(from), to: isoInstant(to), items: [...byOffsets.values()] }
}

const offsetsOf = (
  name: string,
  from: number,
  to: number,
): { offset: number; changes: [number, number][] } => {
  const start = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(name)
  const changes: [number, number][] = []
  let next = start.getTimeZoneTransition("next")
  while (next && next.epochMilliseconds < to) {
    changes.push([next.epochMilliseconds / 1000, minutesAhead(next)])
    next = next.getTimeZoneTransition("next")
  }
  return { offset: minutesAhead(start), changes }
}

/** No zone has had an offset with seconds since 1972. */
const minutesAhead = (at: Temporal.ZonedDateTime): number => at.offsetNanoseconds / 60e9
