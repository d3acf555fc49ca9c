import { ok, refuse } from "@rapport/domain/kernel/result"
import type { newGroup as body } from "@rapport/domain/scheduling/groups-api"
import { isOfferedType } from "@rapport/domain/scheduling/offered-types"
import { lowestFreeSlotNumber } from "@rapport/domain/scheduling/rules"
import type { z } from "zod"
import type { Ctx, Tx } from "../../../platform/context.ts"
import { onUniqueViolation } from "../../../platform/db/unique-violation.ts"
import { publish } from "../../../platform/events.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import { isStillCoach } from "../../accounts/index.ts"
import { listPrices } from "../../pricing/index.ts"
import { endOf } from "../bookings/booking-row.ts"
import { expireHolds } from "../bookings/expire-holds.ts"
import { newRoomName } from "../bookings/insert-booking.ts"
import { publishGroupChange } from "../bookings/publish-changes.ts"
import { lockCalendars } from "../calendar/lock-calendars.ts"
import type { SchedulingFacts } from "../calendar/read-booking-facts.ts"
import type { GroupRow } from "./group-rows.ts"
import { groupTimeRefusal, readGroupFacts, reserveGroupTime } from "./reserve-group-time.ts"

export type CreateGroup = z.output<typeof body>

/** A coach opens a session for several. It reserves their time and claims one of their capacity slots. */
export const createGroup = (ctx: Ctx, input: CreateGroup) =>
  inTransaction(ctx, async tx => {
    if (!tx.actor.verified) return refuse("address_not_verified")
    const { scheduledAt: start, minutes } = input
    if (!isOfferedType(input.type)) return refuse("not_on_offer")
    await lockCalendars(tx, [tx.actor.id])
    if (!(await isStillCoach(tx))) return refuse("forbidden")
    const facts = await readGroupFacts(tx, start, { type: input.type, minutes })
    if (!facts) return refuse("not_found")
    const refusal = groupTimeRefusal(facts, start, minutes, tx.now().getTime())
    if (refusal) return refusal
    const slotNumber = lowestFreeSlotNumber(facts.usedCapacitySlots, facts.schedule.total_slots)
    if (typeof slotNumber === "string") return refuse(slotNumber)
    const price = await priceOfSeat(tx, input, facts.schedule.offers)
    if (!price)
      return refuse("not_on_offer", { detail: "Enter the price of a seat: this length has no price yet." })

    if (facts.hasExpiredHolds) await expireHolds(tx, [tx.actor.id])
    // Trigger `group_sessions_claim_capacity_slot` claims the slot for the session itself, whoever comes.
    const inserted = await onUniqueViolation("capacity_slots_once", refuse("slot_number_taken"), async () =>
      ok(await insertGroup(tx, input, { facts, slotNumber, price })),
    )
    if (!inserted.ok) return inserted
    const group = inserted.value
    if (!(await reserveGroupTime(tx, group.id, { start, minutes }, facts.schedule)))
      return refuse("slot_taken")
    await publish(tx, "group.opened", { groupId: group.id, coachId: group.coach_id })
    await publishGroupChange(tx, group)
    return ok(group)
  })

interface Price {
  amount: number
  currency: string
}

const priceOfSeat = async (
  tx: Tx,
  { type, minutes, price }: CreateGroup,
  offers: SchedulingFacts["schedule"]["offers"],
): Promise<Price | null> => {
  const listed = await listPrices(tx, tx.actor.id, offers)
  const usual = listed.find(item => item.type === type && item.minutes === minutes)
  const currency = listed[0]?.currency
  if (price === undefined || !currency) return usual ?? null
  return { amount: price, currency }
}

const insertGroup = (
  tx: Tx,
  { title, type, minutes, scheduledAt, seats }: CreateGroup,
  { facts, slotNumber, price }: { facts: SchedulingFacts; slotNumber: number; price: Price },
): Promise<GroupRow> =>
  tx.db
    .insertInto("group_sessions")
    .values({
      coach_id: tx.actor.id,
      title,
      type,
      minutes,
      scheduled_at: new Date(scheduledAt),
      ends_at: endOf(scheduledAt, minutes),
      seats,
      price_amount: price.amount,
      price_currency: price.currency,
      slot_number: slotNumber,
      coach_time_zone: facts.coachTimeZone,
      room_name: newRoomName(),
      created_at: tx.now(),
      updated_at: tx.now(),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
