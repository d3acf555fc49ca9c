import { ok, refuse } from "@rapport/domain/kernel/result"
import type { openGroup as body } from "@rapport/domain/scheduling/groups-api"
import { lowestFreeSlotNumber } from "@rapport/domain/scheduling/rules"
import type { z } from "zod"
import { type Ctx, inTransaction, type Tx } from "../../../platform/ctx.ts"
import { publish } from "../../../platform/events.ts"
import { priceListOf } from "../../pricing/index.ts"
import { endOf } from "../bookings/booking-row.ts"
import { expireHolds } from "../bookings/expire-holds.ts"
import { newRoomName } from "../bookings/insert-booking.ts"
import { lockCalendars } from "../calendar/lock-calendars.ts"
import type { SchedulingFacts } from "../calendar/read-booking-facts.ts"
import { type GroupRow, publishGroupChange } from "./group-rows.ts"
import { factsOfCoach, holdGroupTime, whyNoGroupThen } from "./reserve-group-time.ts"

export type OpenGroup = z.output<typeof body>

/** A coach opens a session for several. It holds their time and one of their places, whoever comes. */
export const openGroup = (ctx: Ctx, input: OpenGroup) =>
  inTransaction(ctx, async tx => {
    if (!tx.actor.verified) return refuse("address_not_verified")
    const { scheduledAt: start, minutes } = input
    await lockCalendars(tx, [tx.actor.id])
    const facts = await factsOfCoach(tx, start, { type: input.type, minutes })
    if (!facts) return refuse("not_found")
    const refusal = whyNoGroupThen(facts, start, minutes, tx.now().getTime())
    if (refusal) return refusal
    const slotNumber = lowestFreeSlotNumber(facts.usedCapacitySlots, facts.schedule.total_slots)
    if (typeof slotNumber === "string") return refuse(slotNumber)
    const price = await priceOfSeat(tx, input)
    if (!price) return refuse("not_on_offer", { detail: "Say what a seat costs: this length has no price." })

    if (facts.expired) await expireHolds(tx, [tx.actor.id])
    const group = await insertGroup(tx, input, { facts, slotNumber, price })
    if (!group) return refuse("slot_number_taken")
    if (!(await holdGroupTime(tx, group.id, { start, minutes }, facts.schedule))) return refuse("slot_taken")
    await publish(tx, "group.opened", { groupId: group.id, coachId: group.coach_id })
    await publishGroupChange(tx, group)
    return ok(group)
  })

interface Price {
  amount: number
  currency: string
}

const priceOfSeat = async (tx: Tx, { type, minutes, price }: OpenGroup): Promise<Price | null> => {
  const listed = (await priceListOf(tx, [tx.actor.id])).get(tx.actor.id) ?? []
  const usual = listed.find(each => each.type === type && each.minutes === minutes)
  const currency = listed[0]?.currency
  if (price === undefined || !currency) return usual ?? null
  return { amount: price, currency }
}

const insertGroup = (
  tx: Tx,
  { title, type, minutes, scheduledAt, seats }: OpenGroup,
  { facts, slotNumber, price }: { facts: SchedulingFacts; slotNumber: number; price: Price },
): Promise<GroupRow | undefined> =>
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
    .executeTakeFirst()
