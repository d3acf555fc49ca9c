import { isoInstant } from "@rapport/domain/kernel/fields"
import { abilitiesOf, changeTermsOf, openProposal } from "@rapport/domain/scheduling/abilities"
import { type ChangeTerms, joinWindow, lateFee, type PolicyInput } from "@rapport/domain/scheduling/policy"
import type { booking } from "@rapport/domain/scheduling/schema"
import { effectiveBookingStatus } from "@rapport/domain/scheduling/transitions"
import type { z } from "zod"
import type { Actor, Ctx } from "../../../platform/context.ts"
import { type CoachCard, presentCoaches } from "../../profiles/index.ts"
import { findPeopleAsShownTo, type ShownPerson } from "../../relationships/index.ts"
import { type BookingRow, sideOf, stateOf } from "./booking-row.ts"

export type Booking = z.input<typeof booking>

/** Bookings as the actor may see them; the number of queries does not depend on how many there are. */
export const presentBookings = async (
  ctx: Ctx<Actor | null>,
  rows: readonly BookingRow[],
  /** An admin sees who meets when, not what the two wrote to each other. */
  sees: "everything" | "no typed text" = "everything",
): Promise<Booking[]> => {
  const coaches = await presentCoaches(
    ctx,
    rows.map(row => row.coach_id),
  )
  const people = await findPeopleAsShownTo(
    ctx,
    ctx.actor?.id ?? null,
    rows.map(row => row.client_id),
  )
  const groups = await groupsOf(ctx, rows)
  return rows.map(row => {
    const coach = coaches.get(row.coach_id)
    const client = people.get(row.client_id)
    if (!coach || !client) throw new Error(`Booking ${row.id} has no coach or no client`)
    const shown = sees === "everything" ? row : withoutText(row)
    return presentRow(ctx, shown, { coach, client, group: groups.get(row.group_id ?? "") ?? null })
  })
}

const withoutText = (row: BookingRow): BookingRow => ({
  ...row,
  agenda: null,
  notes: null,
  reason: null,
  dispute: row.dispute && { ...row.dispute, reason: null },
})

export const presentBooking = async (
  ctx: Ctx,
  row: BookingRow,
  sees?: Parameters<typeof presentBookings>[2],
): Promise<Booking> => {
  const [shown] = await presentBookings(ctx, [row], sees)
  if (!shown) throw new Error(`Booking ${row.id} was not presented`)
  return shown
}

/** The group sessions of these seats; no query where there are none. */
const groupsOf = async (ctx: Ctx<Actor | null>, rows: readonly BookingRow[]) => {
  const ids = rows.map(row => row.group_id).filter(id => id !== null)
  if (ids.length === 0) return new Map<string, { id: string; title: string }>()
  const groups = await ctx.db
    .selectFrom("group_sessions")
    .select(["id", "title"])
    .where("id", "in", [...new Set(ids)])
    .execute()
  return new Map(groups.map(group => [group.id, group]))
}

interface Related {
  coach: CoachCard
  client: ShownPerson
  group: { id: string; title: string } | null
}

const presentRow = (ctx: Ctx<Actor | null>, row: BookingRow, { coach, client, group }: Related): Booking => {
  const now = ctx.now().getTime()
  const facts = stateOf(row)
  const side = ctx.actor && sideOf(row, ctx.actor.id)
  const status = effectiveBookingStatus(facts, now)
  const proposal = openProposal(facts.proposal, now)
  const ways = changeTermsOf(facts, side, now)
  return {
    id: row.id,
    coachId: row.coach_id,
    clientId: row.client_id,
    slotNumber: row.slot_number,
    scheduledAt: orNull(row.scheduled_at),
    endsAt: orNull(row.ends_at),
    minutes: row.minutes,
    type: row.type,
    status,
    noShowBy: row.no_show_by,
    agenda: row.agenda,
    notes: row.notes,
    meetingUrl: STATUSES_WITH_ROOM.has(status) ? joinUrl(ctx, row.id) : null,
    joinOpensAt:
      facts.start === null || facts.end === null
        ? null
        : isoInstant(joinWindow(facts.start, facts.end).opens),
    expiresAt: status === "pending" ? orNull(row.expires_at) : null,
    proposal:
      proposal && row.proposal_kind
        ? {
            kind: row.proposal_kind,
            scheduledAt: orNull(row.proposal_at),
            by: proposal.by,
            expiresAt: isoInstant(proposal.expiresAt),
          }
        : null,
    cancelledBy: row.cancelled_by,
    reason: row.reason,
    coachTimeZone: row.coach_time_zone,
    clientTimeZone: row.client_time_zone,
    price: {
      amount: row.price_amount,
      currency: row.price_currency,
      lines: row.price.lines,
      settlement: row.price_amount === 0 ? "free" : "direct",
    },
    policy: facts.policy,
    ways: { cancel: wayOf(ways.cancel, facts), move: wayOf(ways.move, facts) },
    fee: feeOf(row),
    dispute: row.dispute,
    version: row.version,
    createdAt: isoInstant(row.created_at),
    updatedAt: isoInstant(row.updated_at),
    coach,
    client,
    can: abilitiesOf(facts, side, now),
    seriesId: row.series_id,
    group,
    fromWaitlist: row.waitlist_entry_id !== null,
  }
}

const wayOf = (how: ChangeTerms | null, facts: PolicyInput) =>
  how && { how, fee: how === "fee" ? lateFee(facts) : 0 }

const feeOf = (row: BookingRow): Booking["fee"] =>
  row.fee_amount === null || row.fee_reason_code === null
    ? null
    : {
        amount: row.fee_amount,
        currency: row.price_currency,
        because: row.fee_reason_code,
        waivedAt: orNull(row.fee_waived_at),
      }

const STATUSES_WITH_ROOM = new Set(["pending", "confirmed", "completed", "no_show"])

/** Rapport's own address of a session; the address of the video room is only given to who joins. */
export const joinUrl = (ctx: Ctx<Actor | null>, bookingId: string): string =>
  `${ctx.app.config.publicUrl}/bookings/${bookingId}/join`

const orNull = (at: Date | null): string | null => at && isoInstant(at)
