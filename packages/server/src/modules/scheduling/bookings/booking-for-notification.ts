import type { SessionType } from "@rapport/domain/pricing/schema"
import type { BookingStatus } from "@rapport/domain/scheduling/schema"
import type { Side } from "@rapport/domain/scheduling/transitions"
import type { Actor, Ctx } from "../../../platform/context.ts"
import { findPeople, type Person } from "../../accounts/index.ts"
import { coachZoneAt } from "../schedules/coach-zone.ts"
import { uidOf } from "./bookings-of-person.ts"
import { joinUrl } from "./present.ts"

/** What an email, a notification or a calendar may say of a booking: names, times and links, never text that somebody typed. */
export interface BookingForNotification {
  id: string
  coach: Person
  client: Person
  type: SessionType
  minutes: number
  status: BookingStatus
  scheduledAt: Date | null
  endsAt: Date | null
  expiresAt: Date | null
  proposal: { scheduledAt: Date | null; by: Side; expiresAt: Date } | null
  cancelledBy: Side | null
  noShowBy: Side | null
  /** Their time zones at the session, which may differ from those when it was booked. */
  coachTimeZone: string
  clientTimeZone: string
  joinUrl: string
  /** The booking's page in Rapport. */
  pageUrl: string
  /** SEQUENCE and UID of the calendar invitation. */
  sequence: number
  uid: string
  price: { amount: number; currency: string }
  /** A seat of a group session. */
  inGroup: boolean
}

export const readBookingForNotification = async (
  ctx: Ctx<Actor | null>,
  bookingId: string,
): Promise<BookingForNotification | null> => {
  const row = await ctx.db.selectFrom("bookings").selectAll().where("id", "=", bookingId).executeTakeFirst()
  if (!row) return null
  const people = await findPeople(ctx, [row.coach_id, row.client_id])
  const coach = people.get(row.coach_id)
  const client = people.get(row.client_id)
  if (!coach || !client) return null
  const { publicUrl } = ctx.app.config
  return {
    id: row.id,
    coach,
    client,
    type: row.type,
    minutes: row.minutes,
    status: row.status,
    scheduledAt: row.scheduled_at,
    endsAt: row.ends_at,
    expiresAt: row.expires_at,
    proposal:
      row.proposal_by && row.proposal_expires_at
        ? { scheduledAt: row.proposal_at, by: row.proposal_by, expiresAt: row.proposal_expires_at }
        : null,
    cancelledBy: row.cancelled_by,
    noShowBy: row.no_show_by,
    coachTimeZone: await coachZoneAt(ctx, row.coach_id, row.scheduled_at ?? ctx.now()),
    clientTimeZone: client.timeZone,
    joinUrl: joinUrl(ctx, row.id),
    pageUrl: `${publicUrl}/bookings/${row.id}`,
    sequence: row.sequence,
    uid: uidOf(ctx, row.id),
    price: { amount: row.price_amount, currency: row.price_currency },
    inGroup: row.group_id !== null,
  }
}
