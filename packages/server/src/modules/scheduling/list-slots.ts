import { ok, type Result, refuse } from "@rapport/domain/kernel/result"
import { chosenOffer } from "@rapport/domain/scheduling/rules"
import type { slotsQuery } from "@rapport/domain/scheduling/schema"
import { slotsByViewerDay } from "@rapport/domain/scheduling/slots"
import { openSlotsAnywhere } from "@rapport/domain/scheduling/travel"
import { type RawBuilder, sql } from "kysely"
import type { z } from "zod"
import type { Actor, Ctx } from "../../platform/ctx.ts"
import { prepared } from "../../platform/prepared.ts"
import { coachOpenTo } from "../network/index.ts"
import { awayIn } from "./away.ts"
import {
  busyOfCoach,
  finishedAround,
  type Held,
  heldAround,
  minutesOf,
  overlaps,
  parseHeld,
} from "./held-times.ts"
import { answerFrom, asFarAsItDecides } from "./known-answer.ts"
import { hoursUnlessKnown, keepHours, knownHoursOf } from "./known-hours.ts"
import { buffersOf, type HoursOfCoach, type HoursRow, hoursFor, slotInput } from "./schedule.ts"
import { instantsText } from "./slots-text.ts"

export type SlotsQuery = z.output<typeof slotsQuery>

const DAY = 86_400_000
const MINUTE = 60_000
const USUAL_DAYS = 30
const MOST_DAYS = 366

/** A coach's free times as ready JSON text, read in one query: the same engine and the same facts that book. */
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
  const { hours: all, ...row } = found
  const offer = chosenOffer(all.offers, query.type, query.minutes)
  if (!offer) return refuse("not_on_offer")
  const hours = hoursFor(all, offer.type)
  const finished = await finishedIn(ctx, coachId, hours, window.value)
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
  if (end - start > MOST_DAYS * DAY) return wrongWindow(`At most ${MOST_DAYS} days at once.`)
  return ok({ from: start, to: end })
}

const wrongWindow = (message: string) => refuse("invalid_request", { errors: [{ path: "to", message }] })

/** Of the starts, those at which the viewer is somewhere else. */
const busyStarts = (starts: readonly number[], held: readonly Held[], minutes: number): number[] =>
  held.length === 0 ? [] : starts.filter(start => overlaps(held, start, start + minutes * MINUTE))

interface Openings {
  revision: number
  hours: HoursOfCoach | null
  coach_held: string
  viewer_held?: string
  viewer_zone?: string
}

type Holes = "coachId" | "viewerId" | "knownRevision" | "fromMinute" | "toMinute" | "now"

/** A coach who is hidden from the asker and one who does not exist look alike. */
const openings = (isOpen: (viewerId: never) => RawBuilder<boolean>, viewer: "nobody" | "somebody") =>
  prepared<Holes>()(({ coachId, viewerId, knownRevision, fromMinute, toMinute, now }) => {
    const held = (person: RawBuilder<unknown>) => heldAround({ fromMinute, toMinute, now, person })
    const ofViewer = sql`, ${held(sql`${viewerId}::uuid`)} as viewer_held,
      (select v.time_zone from accounts v where v.id = ${viewerId}::uuid) as viewer_zone`
    return sql<Openings>`select schedules.revision, ${hoursUnlessKnown(knownRevision)} as hours,
        ${held(sql`schedules.coach_id`)} as coach_held ${viewer === "nobody" ? sql`` : ofViewer}
      from schedules
      join accounts on accounts.id = schedules.coach_id
      join privacy_settings p on p.account_id = accounts.id
      where schedules.coach_id = ${coachId}::uuid and schedules.is_default and ${isOpen(viewerId)}`
  })

const openingsFor = {
  anyone: openings(() => coachOpenTo(null), "nobody"),
  person: openings(viewerId => coachOpenTo(viewerId), "somebody"),
  admin: openings(() => sql<boolean>`'coach' = any(accounts.roles)`, "somebody"),
}

const findOpenings = async (
  ctx: Ctx<Actor | null>,
  coachId: string,
  window: { from: number; to: number },
) => {
  const { actor } = ctx
  const asker = !actor ? "anyone" : actor.roles.includes("admin") ? "admin" : "person"
  const known = knownHoursOf(coachId)
  const [row] = await openingsFor[asker](ctx, {
    coachId,
    viewerId: actor?.id ?? null,
    knownRevision: known?.revision ?? 0,
    ...minutesOf(window),
    now: ctx.now().toISOString(),
  })
  if (row?.hours) keepHours(coachId, { revision: row.revision, hours: row.hours })
  const hours = row?.hours ?? known?.hours
  return row && hours && { ...row, hours }
}

const finishedOf = prepared<"coachId" | "fromMinute" | "toMinute">()(
  ({ coachId, fromMinute, toMinute }) =>
    sql<{
      finished: string | null
    }>`select ${finishedAround({ person: coachId, fromMinute, toMinute })} as finished
      from schedules where coach_id = ${coachId}::uuid and is_default`,
)

/** Only limits count what is over, and few coaches have any. */
const finishedIn = async (
  ctx: Ctx<Actor | null>,
  coachId: string,
  { limits }: HoursRow,
  window: { from: number; to: number },
): Promise<string | null> => {
  if (!limits) return null
  const [row] = await finishedOf(ctx, { coachId, ...minutesOf(window) })
  return row?.finished ?? null
}
