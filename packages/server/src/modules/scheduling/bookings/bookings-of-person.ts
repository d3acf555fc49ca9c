import type { SessionType } from "@rapport/domain/pricing/schema"
import type { BookingStatus } from "@rapport/domain/scheduling/schema"
import { effectiveBookingStatus, type Side } from "@rapport/domain/scheduling/transitions"
import type { Actor, Ctx } from "../../../platform/context.ts"
import { findPeopleAsShownTo, type ShownPerson } from "../../relationships/index.ts"
import { type BookingRow, sideOf, stateOf } from "./booking-row.ts"
import { joinUrl } from "./present.ts"

/** A session as an external calendar may show it: names, times and links, never text that somebody typed. */
export interface CalendarEntry {
  readonly type: SessionType
  readonly status: BookingStatus
  /** Null where the entry stands for all participants of a group session. */
  readonly other: ShownPerson | null
  readonly start: Date
  readonly end: Date
  readonly changedAt: Date
  readonly uid: string
  readonly sequence: number
  /** Null while a group session has no participants. */
  readonly joinUrl: string | null
  readonly pageUrl: string
}

export interface CalendarBooking extends CalendarEntry {
  readonly id: string
  readonly side: Side
  /** One entry for all participants. */
  readonly isGroup: boolean
  readonly joinUrl: string
}

const MAX_BOOKINGS = 2000

/** UID of a session in every calendar, for its whole life. */
export const uidOf = (ctx: Ctx<Actor | null>, bookingId: string): string =>
  `${bookingId}@${new URL(ctx.app.config.publicUrl).hostname}`

/**
 * A person's pending, confirmed, completed and missed sessions that start in the window, by time. A group session is one
 * entry of its coach, with the id of its first seat.
 */
export const bookingsOfPerson = async (
  ctx: Ctx<Actor | null>,
  personId: string,
  window: { from: Date; to: Date },
): Promise<CalendarBooking[]> => {
  const rows = await ctx.db
    .selectFrom("bookings")
    .selectAll()
    .where(eb => eb.or([eb("coach_id", "=", personId), eb("client_id", "=", personId)]))
    .where("status", "in", ["pending", "confirmed", "completed", "no_show"])
    .where("scheduled_at", ">=", window.from)
    .where("sort_at", ">=", window.from)
    .where("sort_at", "<", window.to)
    .orderBy("sort_at")
    .orderBy("created_at")
    .orderBy("id")
    .limit(MAX_BOOKINGS)
    .execute()
  const now = ctx.now().getTime()
  const current = rows.filter(row => effectiveBookingStatus(stateOf(row), now) !== "expired")
  const shown = oneSeatPerGroup(current, personId)
  const people = await findPeopleAsShownTo(
    ctx,
    personId,
    shown.map(row => otherOf(row, personId)),
  )
  return shown.flatMap(row => {
    const other = people.get(otherOf(row, personId))
    const side = sideOf(row, personId)
    if (!other || !side || !row.scheduled_at || !row.ends_at) return []
    return [
      {
        id: row.id,
        side,
        isGroup: side === "coach" && row.group_id !== null,
        other: side === "coach" && row.group_id !== null ? null : other,
        type: row.type,
        status: row.status,
        start: row.scheduled_at,
        end: row.ends_at,
        changedAt: row.updated_at,
        uid: uidOf(ctx, row.id),
        sequence: row.sequence,
        joinUrl: joinUrl(ctx, row.id),
        pageUrl: `${ctx.app.config.publicUrl}/bookings/${row.id}`,
      },
    ]
  })
}

/** Keeps the seat that was taken first, so that later ones do not change the entry in external calendars. */
const oneSeatPerGroup = (rows: readonly BookingRow[], coachId: string): BookingRow[] => {
  const seen = new Set<string>()
  return rows.filter(({ group_id, coach_id }) => {
    if (group_id === null || coach_id !== coachId) return true
    const first = !seen.has(group_id)
    seen.add(group_id)
    return first
  })
}

const otherOf = (row: Pick<BookingRow, "coach_id" | "client_id">, personId: string): string =>
  row.coach_id === personId ? row.client_id : row.coach_id
