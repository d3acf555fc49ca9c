import { sql } from "kysely"
import type { Ctx } from "../../../platform/context.ts"
import { bookingsOfPerson, type CalendarBooking } from "../../scheduling/index.ts"
import type { CopyLocation, SessionWriter } from "../session-events/session-writer.ts"
import type { SourceRow } from "./access.ts"

const DAY = 86_400_000
const DAYS_AHEAD = 400

interface Copy extends CopyLocation {
  bookingId: string
  sequence: number
}

/**
 * Synchronises the person's confirmed sessions to the calendar they selected: missing and moved ones are written, others
 * deleted. Each step is stored, so that an interrupted run continues.
 */
export const writeSessions = async (
  ctx: Ctx<null>,
  source: SourceRow,
  openWriter: () => Promise<SessionWriter>,
): Promise<void> => {
  const sessions = await sessionsFor(ctx, source)
  const copies = await copiesOf(ctx, source)
  const { writes_to: calendarId } = source
  const outdated = [...copies.values()].filter(
    copy => !sessions.has(copy.bookingId) || copy.calendarId !== calendarId,
  )
  const missing = [...sessions.values()].filter(booking => {
    const copy = copies.get(booking.id)
    return copy?.sequence !== booking.sequence || copy.calendarId !== calendarId
  })
  if (outdated.length === 0 && missing.length === 0) return
  const writer = await openWriter()
  for (const copy of outdated) {
    await writer.remove(copy)
    await deleteCopy(ctx, source, copy.bookingId)
    copies.delete(copy.bookingId)
  }
  if (calendarId === null) return
  for (const booking of missing) {
    const location = await writer.put(calendarId, booking, copies.get(booking.id) ?? null)
    await saveCopy(ctx, source, booking, location)
  }
}

/** Confirmed sessions that have not ended. */
const sessionsFor = async (ctx: Ctx<null>, source: SourceRow): Promise<Map<string, CalendarBooking>> => {
  if (source.writes_to === null) return new Map()
  const now = ctx.now()
  const window = { from: new Date(now.getTime() - DAY), to: new Date(now.getTime() + DAYS_AHEAD * DAY) }
  const bookings = await bookingsOfPerson(ctx, source.person_id, window)
  const upcoming = bookings.filter(booking => booking.status === "confirmed" && booking.end > now)
  return new Map(upcoming.map(booking => [booking.id, booking]))
}

const copiesOf = async (ctx: Ctx<null>, source: SourceRow): Promise<Map<string, Copy>> => {
  const rows = await ctx.db
    .selectFrom("calendar_copies")
    .selectAll()
    .where("source_id", "=", source.id)
    .where("ends_at", ">", ctx.now())
    .execute()
  return new Map(
    rows.map(row => [
      row.booking_id,
      {
        bookingId: row.booking_id,
        calendarId: row.calendar_id,
        href: row.href,
        etag: row.etag,
        sequence: row.sequence,
      },
    ]),
  )
}

const deleteCopy = (ctx: Ctx<null>, source: SourceRow, bookingId: string) =>
  ctx.db
    .deleteFrom("calendar_copies")
    .where("source_id", "=", source.id)
    .where("booking_id", "=", bookingId)
    .execute()

/** Stores nothing if the source was removed meanwhile. */
const saveCopy = async (
  ctx: Ctx<null>,
  source: SourceRow,
  { id, sequence, end }: CalendarBooking,
  { calendarId, href, etag }: CopyLocation,
): Promise<void> => {
  await sql`insert into calendar_copies (source_id, booking_id, calendar_id, href, etag, sequence, ends_at)
    select id, ${id}::uuid, ${calendarId}, ${href}, ${etag}, ${sequence}, ${end}
    from calendar_sources where id = ${source.id}
    on conflict (source_id, booking_id) do update set calendar_id = excluded.calendar_id, href = excluded.href,
      etag = excluded.etag, sequence = excluded.sequence, ends_at = excluded.ends_at`.execute(ctx.db)
}
