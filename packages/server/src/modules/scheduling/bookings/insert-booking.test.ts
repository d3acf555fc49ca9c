import { ok, refuse } from "@rapport/domain/kernel/result"
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest"
import { type Actor, actingAs } from "../../../platform/context.ts"
import { inTransaction } from "../../../platform/transaction.ts"
import type { TestPerson } from "../../../testing/people.ts"
import type { TestApp } from "../../../testing/test-app.ts"
import { quoteSession } from "../../pricing/index.ts"
import { readBookingFacts } from "../calendar/read-booking-facts.ts"
import { createCheckedApp } from "../testing/checked-app.ts"
import { openGroup, takeSeat } from "../testing/groups.ts"
import { addClient, book, createPair, FRIDAY, monday } from "../testing/pair.ts"
import { insertBooking, type NewBooking } from "./insert-booking.ts"

let app: TestApp
beforeAll(async () => {
  app = await createCheckedApp()
})
afterAll(() => app.close())
beforeEach(() => app.clock.set(FRIDAY))

const instant = { bookingMode: { VIDEO: "instant" } } as const
const offer = { type: "VIDEO", minutes: 60 } as const

/** Inserts without the checks that a use case makes before, as for a request that passed them at the same moment. */
const insertUnchecked = async (
  coach: TestPerson,
  client: TestPerson,
  at: string,
  changed: Partial<NewBooking> & Pick<NewBooking, "slotNumber">,
) => {
  const actor: Actor = { id: client.id, loginId: client.id, roles: ["client"], verified: true }
  let outcome: string = "inserted"
  await inTransaction(actingAs(app.context, actor), async tx => {
    const pair = { coachId: coach.id, clientId: client.id }
    const start = Date.parse(at)
    const facts = await readBookingFacts(tx, pair, start, offer)
    const quote = await quoteSession(tx, { ...pair, ...offer, scheduledAt: start })
    const connection = await tx.db
      .selectFrom("connections")
      .select("id")
      .where("coach_id", "=", coach.id)
      .where("client_id", "=", client.id)
      .executeTakeFirstOrThrow()
    if (!facts || !quote.ok) throw new Error("The two cannot meet")
    const inserted = await insertBooking(tx, {
      pair: { ...pair, by: "client" },
      connectionId: connection.id,
      offer,
      start,
      quote: quote.value,
      facts,
      expiresAt: null,
      agenda: null,
      notes: null,
      ...changed,
    })
    if (inserted.inserted) return ok(null)
    outcome = inserted.refusedBy
    return refuse("slot_taken")
  })
  return outcome
}

describe("of two bookings made at the same moment, the second is refused by the name of the constraint:", () => {
  it("for the same time, though another slot is free", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    const other = await addClient(app, coach)
    const slotNumber = (await book(client, coach, monday("09:00"))).slotNumber ?? 0
    expect(await insertUnchecked(coach, other, monday("09:00"), { slotNumber: slotNumber + 1 })).toBe(
      "reserved_times_no_overlap",
    )
  })

  it("for the same capacity slot, though the time is free", async () => {
    const { coach, client } = await createPair(app, { hours: instant })
    const other = await addClient(app, coach)
    const slotNumber = (await book(client, coach, monday("09:00"))).slotNumber ?? 0
    expect(await insertUnchecked(coach, other, monday("12:00"), { slotNumber })).toBe("capacity_slots_once")
  })

  it("for the last seat of a group session, and for a second seat of one client", async () => {
    const { coach, client } = await createPair(app)
    const [second, third] = [await addClient(app, coach), await addClient(app, coach)]
    const { id: groupId, slotNumber } = await openGroup(coach, { seats: 2 })
    await takeSeat(client, groupId)
    const seat = { slotNumber, partOf: { groupId, roomName: "room" } }
    expect(await insertUnchecked(coach, client, monday("09:00"), seat)).toBe("bookings_one_seat")
    await takeSeat(second, groupId)
    expect(await insertUnchecked(coach, third, monday("09:00"), seat)).toBe(
      "group_sessions_taken_within_seats",
    )
  })
})
