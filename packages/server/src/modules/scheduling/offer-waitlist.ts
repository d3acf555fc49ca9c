import { ok, refuse } from "@rapport/domain/kernel/result"
import { MOST_PENDING } from "@rapport/domain/scheduling/policy"
import { lowestPlace } from "@rapport/domain/scheduling/rules"
import { offerUntil, waitingFor } from "@rapport/domain/scheduling/waitlist"
import { type Selectable, sql } from "kysely"
import { type Ctx, inTransaction, type Tx } from "../../platform/ctx.ts"
import { record } from "../../platform/events.ts"
import type { Tables } from "../../platform/tables.ts"
import { quoteSession } from "../pricing/index.ts"
import { insertBooking } from "./insert-booking.ts"
import { lockPair, type Pair } from "./lock-pair.ts"
import type { Facts } from "./read-facts.ts"
import { releaseLapsed } from "./release-lapsed.ts"
import type { WaitlistStatus } from "./shared-tables.ts"
import { factsFor, firstOpening } from "./waitlist-opening.ts"
import { tellWaiting } from "./waitlist-row.ts"
import { tellBoth } from "./write-change.ts"

type Entry = Selectable<Tables["waitlist_entries"]>
type Outcome = "offered" | "nothing for them" | "coach full" | "gone"

/** As many of one line as are read at a time. */
const BATCH = 200

/** Offers what is free of this coach to those who wait, first come first served, until nothing is left to offer. */
export const offerToLine = async (ctx: Ctx<null>, coachId: string): Promise<void> => {
  for (let after: Standing | undefined; ; ) {
    const line = await lineOf(ctx, coachId, after)
    for (const entry of line) {
      const done = await offerTo(ctx, entry.id, { coachId, clientId: entry.client_id })
      if (done.ok && done.value === "coach full") return
    }
    after = line.at(-1)
    if (line.length < BATCH) return
  }
}

type Standing = Pick<Entry, "id" | "client_id" | "created_at">

const lineOf = (ctx: Ctx<null>, coachId: string, after: Standing | undefined): Promise<Standing[]> =>
  ctx.db
    .selectFrom("waitlist_entries")
    .select(["id", "client_id", "created_at"])
    .where("coach_id", "=", coachId)
    .where("status", "=", "waiting")
    .$if(after !== undefined, each =>
      each.where(sql<boolean>`(created_at, id) > (${after?.created_at}::timestamptz, ${after?.id}::uuid)`),
    )
    .orderBy("created_at")
    .orderBy("id")
    .limit(BATCH)
    .execute()

/** Everybody's line, for what frees a time without an event: the clock, a calendar elsewhere. */
export const offerToAll = async (ctx: Ctx<null>): Promise<void> => {
  const { rows } = await sql<{ coach_id: string }>`
    select distinct coach_id from waitlist_entries where status = 'waiting'`.execute(ctx.db)
  for (const row of rows) await offerToLine(ctx, row.coach_id)
}

/**
 * Holds the first time that suits for one who waits, as a booking that awaits their yes. Under the two calendars and
 * the entry's own lock, so that of several servers one makes the offer.
 */
const offerTo = (ctx: Ctx<null>, entryId: string, pair: Pair) =>
  inTransaction(ctx, async tx => {
    const connection = await lockPair(tx, pair)
    const entry = await lockWaiting(tx, entryId)
    if (!entry) return ok<Outcome>("gone")
    const wanted = { day: entry.day, timeZone: entry.time_zone, type: entry.type, minutes: entry.minutes }
    const now = tx.now().getTime()
    if (waitingFor(wanted, now).to <= now) return drop(tx, entry, "lapsed")
    const facts = connection && (await factsFor(tx, pair, wanted))
    if (!facts) return drop(tx, entry, "left")
    const place = lowestPlace(facts.heldPlaces, facts.schedule.total_slots)
    if (typeof place === "string") return ok<Outcome>("coach full")
    const start = firstOpening(facts, wanted, now)
    if (start === null || facts.waiting >= MOST_PENDING) return ok<Outcome>("nothing for them")
    return makeOffer(tx, { entry, pair, connectionId: connection.id, facts, place, start })
  })

interface Offering {
  entry: Entry
  pair: Pair
  connectionId: string
  facts: Facts
  place: number
  start: number
}

const makeOffer = async (tx: Tx<null>, { entry, pair, connectionId, facts, place, start }: Offering) => {
  const { type, minutes } = entry
  const quote = await quoteSession(tx, { ...pair, type, minutes, scheduledAt: start })
  if (!quote.ok) return ok<Outcome>("nothing for them")
  if (facts.lapsed) await releaseLapsed(tx, [pair.coachId, pair.clientId])
  const booking = await insertBooking(tx, {
    pair: { ...pair, by: "coach" },
    connectionId,
    offer: { type, minutes },
    start,
    place,
    quote: quote.value,
    facts,
    expiresAt: new Date(offerUntil(tx.now().getTime(), start, tx.house.config.waitlistOfferHours)),
    agenda: null,
    notes: null,
    partOf: { waitlistEntryId: entry.id },
  })
  if (!booking) return refuse("slot_taken")
  await setStatus(tx, entry, "offered")
  await record(tx, "waitlist.offered", { entryId: entry.id, bookingId: booking.id, ...pair })
  tellBoth(tx, booking)
  return ok<Outcome>("offered")
}

/** Whose day is over, or who cannot book with this coach any more, waits no longer. */
const drop = async (tx: Tx<null>, entry: Entry, status: "lapsed" | "left") => {
  await setStatus(tx, entry, status)
  return ok<Outcome>("gone")
}

const setStatus = async (tx: Tx<null>, entry: Entry, status: WaitlistStatus): Promise<void> => {
  await tx.db
    .updateTable("waitlist_entries")
    .set({ status, updated_at: tx.now() })
    .where("id", "=", entry.id)
    .execute()
  await tellWaiting(tx, entry)
}

const lockWaiting = (tx: Tx<null>, entryId: string): Promise<Entry | undefined> =>
  tx.db
    .selectFrom("waitlist_entries")
    .selectAll()
    .where("id", "=", entryId)
    .where("status", "=", "waiting")
    .forUpdate()
    .executeTakeFirst()
