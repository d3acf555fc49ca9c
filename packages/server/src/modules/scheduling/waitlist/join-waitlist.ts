import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok, refuse } from "@rapport/domain/kernel/result"
import { chosenOffer, lowestFreeSlotNumber } from "@rapport/domain/scheduling/rules"
import { waitlistWindow } from "@rapport/domain/scheduling/waitlist"
import type { joinWaitlist as body } from "@rapport/domain/scheduling/waitlist-api"
import type { z } from "zod"
import type { Ctx, Tx } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { lockCalendarsAndConnection, type Pair } from "../calendar/lock-calendars.ts"
import { firstFreeStart, readWaitlistFacts } from "./first-free-start.ts"
import { addToWaitlist, findOpenEntry } from "./waitlist-entry.ts"

export type JoinWaitlist = z.output<typeof body> & { coachId: string }

const MAX_AHEAD_MS = 366 * 86_400_000

/** A connected client joins the waitlist of a coach without free times. Joining for the same day again has no effect. */
export const joinWaitlist = (ctx: Ctx, input: JoinWaitlist) =>
  inTransaction(ctx, async tx => {
    if (!tx.actor.verified) return refuse("address_not_verified")
    const pair: Pair = { coachId: input.coachId, clientId: tx.actor.id }
    if (pair.coachId === pair.clientId) return refuse("connection_required")
    const connection = await lockCalendarsAndConnection(tx, pair)
    if (!connection) return refuse("connection_required")
    const day = input.day ?? null
    const timeZone = input.timeZone ?? (await zoneOf(tx))
    const now = tx.now().getTime()
    const window = waitlistWindow({ day, timeZone }, now)
    if (window.to <= now || window.from > now + MAX_AHEAD_MS)
      return refuse("invalid_request", { errors: [OUT_OF_RANGE] })
    const facts = await readWaitlistFacts(tx, pair, { ...input, day, timeZone })
    if (!facts) return refuse("connection_required")
    const offer = chosenOffer(facts.schedule.offers, input.type, input.minutes)
    if (!offer) return refuse("not_on_offer")

    const free = firstFreeStart(facts, { day, timeZone, ...offer }, now)
    const slotNumber = lowestFreeSlotNumber(facts.usedCapacitySlots, facts.schedule.total_slots)
    if (free !== null && typeof slotNumber === "number")
      return refuse("times_are_free", { more: { nearest: [isoInstant(free)] } })
    const key = { pair, day, groupId: null }
    const mayWait = (await findOpenEntry(tx, key)) !== undefined || (await isBelowMaximum(tx, pair))
    if (!mayWait) return refuse("too_many_waits", { detail: tooMany(tx.app.config.waitlistMostDays) })
    return ok(await addToWaitlist(tx, { ...key, timeZone, offer }))
  })

const OUT_OF_RANGE = { path: "day", message: "Choose a day in the coming year." }

const zoneOf = async (tx: Tx): Promise<string> => {
  const row = await tx.db
    .selectFrom("accounts")
    .select("time_zone")
    .where("id", "=", tx.actor.id)
    .executeTakeFirstOrThrow()
  return row.time_zone
}

const tooMany = (max: number): string =>
  `You wait for ${max} days with this coach already. Leave one of them first.`

/** The maximum is of days with one coach; seats in group sessions do not count. */
const isBelowMaximum = async (tx: Tx, { coachId, clientId }: Pair): Promise<boolean> => {
  const { count } = await tx.db
    .selectFrom("waitlist_entries")
    .select(eb => eb.fn.countAll<number>().as("count"))
    .where("coach_id", "=", coachId)
    .where("client_id", "=", clientId)
    .where("group_id", "is", null)
    .where("status", "in", ["waiting", "offered"])
    .executeTakeFirstOrThrow()
  return Number(count) < tx.app.config.waitlistMostDays
}
