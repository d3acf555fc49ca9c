import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { chosenOffer, lowestPlace, type Offer } from "@rapport/domain/scheduling/rules"
import { waitingFor } from "@rapport/domain/scheduling/waitlist"
import type { joinWaitlist as body } from "@rapport/domain/scheduling/waitlist-api"
import type { z } from "zod"
import { type Ctx, inTransaction, type Tx } from "../../platform/ctx.ts"
import { record } from "../../platform/events.ts"
import { lockPair, type Pair } from "./lock-pair.ts"
import { factsFor, firstOpening } from "./waitlist-opening.ts"
import { tellWaiting } from "./waitlist-row.ts"

export type JoinWaitlist = z.output<typeof body> & { coachId: string }

const FURTHEST = 366 * 86_400_000

/** A connected client waits for a time of a coach who has none; waiting for the same day again changes nothing. */
export const joinWaitlist = (ctx: Ctx, input: JoinWaitlist) =>
  inTransaction(ctx, async tx => {
    if (!tx.actor.verified) return refuse("address_not_verified")
    const pair: Pair = { coachId: input.coachId, clientId: tx.actor.id }
    if (pair.coachId === pair.clientId) return refuse("connection_required")
    const connection = await lockPair(tx, pair)
    if (!connection) return refuse("connection_required")
    const day = input.day ?? null
    const timeZone = input.timeZone ?? (await zoneOf(tx))
    const now = tx.now().getTime()
    const suits = waitingFor({ day, timeZone }, now)
    if (suits.to <= now || suits.from > now + FURTHEST) return refuse("invalid_request", { errors: [PAST] })
    const facts = await factsFor(tx, pair, { ...input, day, timeZone })
    if (!facts) return refuse("connection_required")
    const offer = chosenOffer(facts.schedule.offers, input.type, input.minutes)
    if (!offer) return refuse("not_on_offer")

    const free = firstOpening(facts, { day, timeZone, ...offer }, now)
    const place = lowestPlace(facts.heldPlaces, facts.schedule.total_slots)
    if (free !== null && typeof place === "number")
      return refuse("times_are_free", { more: { nearest: [isoInstant(free)] } })
    const made = await insertEntry(tx, pair, { day, timeZone, offer })
    if (made) await record(tx, "waitlist.joined", { entryId: made.id, ...pair })
    const entry = made ?? (await standingEntry(tx, pair, day))
    await tellWaiting(tx, { id: entry.id, coach_id: pair.coachId, client_id: pair.clientId })
    return ok({ id: entry.id, isNew: made !== undefined })
  })

const PAST = { path: "day", message: "Choose a day that is still to come, within a year." }

const zoneOf = async (tx: Tx): Promise<string> => {
  const row = await tx.db
    .selectFrom("accounts")
    .select("time_zone")
    .where("id", "=", tx.actor.id)
    .executeTakeFirstOrThrow()
  return row.time_zone
}

interface Wanted {
  day: string | null
  timeZone: string
  offer: Offer
}

const insertEntry = (tx: Tx, { coachId, clientId }: Pair, { day, timeZone, offer }: Wanted) =>
  tx.db
    .insertInto("waitlist_entries")
    .values({
      coach_id: coachId,
      client_id: clientId,
      day,
      time_zone: timeZone,
      type: offer.type,
      minutes: offer.minutes,
      created_at: tx.now(),
      updated_at: tx.now(),
    })
    .onConflict(clash => clash.doNothing())
    .returning("id")
    .executeTakeFirst()

const standingEntry = (tx: Tx, { coachId, clientId }: Pair, day: string | null) =>
  tx.db
    .selectFrom("waitlist_entries")
    .select("id")
    .where("coach_id", "=", coachId)
    .where("client_id", "=", clientId)
    .where("day", "is not distinct from", day)
    .where("status", "in", ["waiting", "offered"])
    .executeTakeFirstOrThrow()
