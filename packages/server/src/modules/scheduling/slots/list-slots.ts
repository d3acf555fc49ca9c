import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, type Result, refuse } from "@rapport/domain/kernel/result"
import { possibleFirstCall } from "@rapport/domain/scheduling/first-call"
import { chosenOffer, type Offer } from "@rapport/domain/scheduling/rules"
import type { slotsQuery } from "@rapport/domain/scheduling/schema"
import { slotsByViewerDay } from "@rapport/domain/scheduling/slots"
import { openSlotsWithTravel, zonePeriods } from "@rapport/domain/scheduling/travel"
import type { z } from "zod"
import type { Actor, Ctx } from "../../../platform/context.ts"
import { readFirstCallMinutes } from "../../pricing/index.ts"
import { overlaps, parseReservedTimes, type ReservedTime } from "../calendar/reserved-times.ts"
import { type HoursOfCoach, type HoursRow, hoursFor } from "../schedules/schedule-rows.ts"
import { engineInput } from "./hours-and-reserved.ts"
import type { InstantTextCache } from "./instant-text-cache.ts"
import { readFinished, readSlotsForViewer } from "./read-slots-for-viewer.ts"
import { instantInput } from "./slots-cache.ts"

export type SlotsQuery = z.output<typeof slotsQuery>

const DAY = 86_400_000
const MINUTE = 60_000
const DEFAULT_DAYS = 30
const MAX_DAYS = 366

/**
 * A coach's free times as JSON text, read with one or two queries. The slot engine and its inputs are the same as for
 * booking.
 */
export const listSlots = async (
  ctx: Ctx<Actor | null>,
  coachId: string,
  query: SlotsQuery,
): Promise<Result<string, "not_found" | "invalid_request" | "not_on_offer">> => {
  const now = ctx.now().getTime()
  const window = windowOf(query, now)
  if (!window.ok) return window
  const { from, to } = window.value
  const read = await readSlotsForViewer(ctx, coachId, { from, to })
  if (!read) return refuse("not_found")
  const { row, hours } = read
  const offer =
    chosenOffer(hours.offers, query.type, query.minutes) ??
    (await firstCallOffer(ctx, coachId, hours.offers, query))
  if (!offer) return refuse("not_on_offer")
  const { type, minutes } = offer
  const schedule = hoursFor(hours, type)
  const finished = await readFinished(ctx, coachId, { schedule, row, window: { from, to } })
  const { revision, reserved, viewer_reserved: viewerReserved } = row
  const viewerTimeZone = query.timeZone ?? row.viewer_zone ?? hours.time_zone
  const inputs = [revision, reserved, viewerReserved, finished, offer, viewerTimeZone, query.days]
  const { slots, instantTexts } = ctx.app.caches
  return ok(
    slots.responseFor(coachId, [...inputs, ...[now, from, to].map(instantInput)], () => {
      const slotWindow = { from, to, now, minutes, viewerTimeZone }
      const starts = openSlotsWithTravel(engineInput({ hours, reserved, finished }, type, slotWindow))
      const days = query.days === "true" ? slotsByViewerDay(starts, viewerTimeZone) : undefined
      return responseText(instantTexts, {
        hours,
        window: { from, to },
        viewerTimeZone,
        starts,
        busy: busyStarts(starts, viewerReserved, minutes),
        days,
      })
    }),
  )
}

/** The free first call, where its length is asked for and is none of the usual ones. */
const firstCallOffer = async (
  ctx: Ctx<Actor | null>,
  coachId: string,
  offers: readonly Offer[],
  { type, minutes }: SlotsQuery,
): Promise<Offer | null> => {
  const offer = possibleFirstCall(offers, type, minutes)
  return offer && offer.minutes === (await readFirstCallMinutes(ctx, coachId)) ? offer : null
}

interface Slots {
  hours: HoursOfCoach
  window: { from: number; to: number }
  viewerTimeZone: string
  starts: readonly number[]
  /** Of the starts, those at which the viewer is busy. */
  busy: readonly number[]
  days: Record<string, string[]> | undefined
}

const responseText = (
  instantTexts: InstantTextCache,
  { hours, window, viewerTimeZone, starts, busy, days }: Slots,
): string => {
  const away = hours.travel.length === 0 ? "" : `,"away":${JSON.stringify(awayPeriods(hours, window))}`
  const byDay = days ? `,"days":${JSON.stringify(days)}` : ""
  return `{"timeZone":${JSON.stringify(hours.time_zone)}${away},"viewerTimeZone":${JSON.stringify(viewerTimeZone)},"slots":${instantTexts.jsonOf(starts)},"viewerBusy":${instantTexts.jsonOf(busy)}${byDay}}`
}

/** The periods of the window in which the coach is in another time zone. */
const awayPeriods = ({ time_zone: home, travel }: HoursRow, window: { from: number; to: number }) =>
  zonePeriods(home, travel)
    .filter(({ timeZone, start, end }) => timeZone !== home && start < window.to && window.from < end)
    .map(({ start, end, timeZone }) => ({ start: isoInstant(start), end: isoInstant(end), timeZone }))

const busyStarts = (starts: readonly number[], reserved: string | undefined, minutes: number): number[] => {
  const times: readonly ReservedTime[] = reserved === undefined ? [] : parseReservedTimes(reserved)
  return times.length === 0 ? [] : starts.filter(start => overlaps(times, start, start + minutes * MINUTE))
}

const windowOf = (
  { from, to }: SlotsQuery,
  now: number,
): Result<{ from: number; to: number }, "invalid_request"> => {
  const start = from ?? Math.min(now, to ?? now)
  const end = to ?? start + DEFAULT_DAYS * DAY
  if (end < start) return invalidWindow("This ends before it starts.")
  if (end - start > MAX_DAYS * DAY) return invalidWindow(`At most ${MAX_DAYS} days at once.`)
  return ok({ from: start, to: end })
}

const invalidWindow = (message: string) => refuse("invalid_request", { errors: [{ path: "to", message }] })
