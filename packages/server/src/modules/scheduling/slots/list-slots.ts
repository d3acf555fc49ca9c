import { ok, type Result, refuse } from "@rapport/domain/kernel/result"
import { chosenOffer } from "@rapport/domain/scheduling/rules"
import type { slotsQuery } from "@rapport/domain/scheduling/schema"
import { slotsByViewerDay } from "@rapport/domain/scheduling/slots"
import { openSlotsAnywhere } from "@rapport/domain/scheduling/travel"
import type { z } from "zod"
import type { Actor, Ctx } from "../../../platform/ctx.ts"
import { busyOfCoach, type Held, overlaps, parseHeld } from "../calendar/reserved-times.ts"
import { awayIn } from "../schedules/away.ts"
import { buffersOf, type HoursOfCoach, hoursFor, slotInput } from "../schedules/schedule-rows.ts"
import { findOpenings, finishedIn } from "./find-openings.ts"
import { instantsText } from "./serialize-slots.ts"
import { answerFrom, asFarAsItDecides } from "./slots-cache.ts"

export type SlotsQuery = z.output<typeof slotsQuery>

const DAY = 86_400_000
const MINUTE = 60_000
const USUAL_DAYS = 30
const MAX_DAYS = 366

/** A coach's free times as ready JSON text, read in one query or two: the same engine and the same facts that book. */
export const listSlots = async (
  ctx: Ctx<Actor | null>,
  coachId: string,
  query: SlotsQuery,
): Promise<Result<string, "not_found" | "invalid_request" | "not_on_offer">> => {
  const now = ctx.now()
  const window = windowOf(query, now.getTime())
  if (!window.ok) return window
  const found = await findOpenings(ctx, coachId, window.value)
  if (!found) return refuse("not_found")
  const { row, hours: all } = found
  const offer = chosenOffer(all.offers, query.type, query.minutes)
  if (!offer) return refuse("not_on_offer")
  const hours = hoursFor(all, offer.type)
  const finished = await finishedIn(ctx, coachId, { hours, row, window: window.value })
  const viewerTimeZone = query.timeZone ?? row.viewer_zone ?? all.time_zone
  const asked = { ...window.value, now: now.getTime(), minutes: offer.minutes, viewerTimeZone }
  const instants = [asked.now, asked.from, asked.to].map(asFarAsItDecides)
  const facts = [row.revision, row.coach_held, row.viewer_held, finished, offer, viewerTimeZone, query.days]
  return ok(
    answerFrom(coachId, [...facts, ...instants], () => {
      const busy = busyOfCoach(parseHeld(row.coach_held), finished, buffersOf(hours))
      const starts = openSlotsAnywhere(slotInput(hours, busy, asked))
      return answerText({ all, starts, asked, viewerHeld: row.viewer_held, byDays: query.days === "true" })
    }),
  )
}

interface Found {
  all: HoursOfCoach
  starts: readonly number[]
  asked: { from: number; to: number; minutes: number; viewerTimeZone: string }
  viewerHeld: string | undefined
  byDays: boolean
}

const answerText = ({ all, starts, asked, viewerHeld, byDays }: Found): string => {
  const { viewerTimeZone, minutes } = asked
  const held = viewerHeld === undefined ? [] : parseHeld(viewerHeld)
  const days = byDays ? `,"days":${JSON.stringify(slotsByViewerDay(starts, viewerTimeZone))}` : ""
  const away = all.travel.length === 0 ? "" : `,"away":${JSON.stringify(awayIn(all, asked))}`
  return `{"timeZone":${JSON.stringify(all.time_zone)}${away},"viewerTimeZone":${JSON.stringify(viewerTimeZone)},"slots":${instantsText(starts)},"viewerBusy":${instantsText(busyStarts(starts, held, minutes))}${days}}`
}

const windowOf = (
  { from, to }: SlotsQuery,
  now: number,
): Result<{ from: number; to: number }, "invalid_request"> => {
  const start = from ?? Math.min(now, to ?? now)
  const end = to ?? start + USUAL_DAYS * DAY
  if (end < start) return wrongWindow("This ends before it starts.")
  if (end - start > MAX_DAYS * DAY) return wrongWindow(`At most ${MAX_DAYS} days at once.`)
  return ok({ from: start, to: end })
}

const wrongWindow = (message: string) => refuse("invalid_request", { errors: [{ path: "to", message }] })

/** Of the starts, those at which the viewer is somewhere else. */
const busyStarts = (starts: readonly number[], held: readonly Held[], minutes: number): number[] =>
  held.length === 0 ? [] : starts.filter(start => overlaps(held, start, start + minutes * MINUTE))
