import { sql } from "kysely"
import type { Ctx } from "../../../platform/context.ts"
import { bookingsOfPerson, type CalendarBooking } from "../../scheduling/index.ts"
import type { CopyPlace, SessionWriter } from "../session-events/session-writer.ts"
import type { SourceRow } from "./access.ts"

const DAY = 86_400_000
const DAYS_AHEAD = 400

interface Copy extends CopyPlace {
  bookingId: string
  sequence: number
}

/**
 * Brings the calendar that was chosen for it to where the person's sessions are now: what is missing is written, what
 * moved is changed, what fell is taken away. It may be stopped anywhere and begun again.
 */
export const writeSessions = async (
  ctx: Ctx<null>,
  source: SourceRow,
  openWriter: () => Promise<SessionWriter>,
): Promise<void> => {
  const wanted = await sessionsFor(ctx, source)
  const copies = await copiesOf(ctx, source)
  const { writes_to: calendarId } = source
  const wrong = [...copies.values()].filter(
    copy => !wanted.has(copy.bookingId) || copy.calendarId !== calendarId,
  )
  const due = [...wanted.values()].filter(booking => {
    const copy = copies.get(booking.id)
    return copy?.sequence !== booking.sequence || copy.calendarId !== calendarId
  })
  if (wrong.length === 0 && due.length === 0) return
  const writer = await openWriter()
  for (const copy of wrong) {
    await writer.remove(copy)
    await forgetCopy(ctx, source, copy.bookingId)
    copies.delete(copy.bookingId)
  }
  if (calendarId === null) return
  for (const booking of due) {
    const place = await writer.put(calendarId, booking, copies.get(booking.id) ?? null)
    await keepCopy(ctx, source, booking, place)
  }
}

/** Confirmed sessions that are not over. */
const sessionsFor = async (ctx: Ctx<null>, source: SourceRow): Promise<Map<string, CalendarBooking>> => {
  if (source.writes_to === null) return new Map()
  const now = ctx.now()
  const window = { from: new Date(now.getTime() - DAY), to: new Date(now.getTime() + DAYS_AHEAD * DAY) }
  const bookings = await bookingsOfPerson(ctx, source.person_id, window)
  const standing = bookings.filter(each => each.status === "confirmed" && each.end > now)
  return new Map(standing.map(each => [each.id, each]))
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

const forgetCopy = (ctx: Ctx<null>, source: SourceRow, bookingId: string) =>
  ctx.db
    .deleteFrom("calendar_copies")
    .where("source_id", "=", source.id)
    .where("booking_id", "=", bookingId)
    .execute()

/** Nothing is kept of a calendar that was removed meanwhile. */
const keepCopy = async (
  ctx: Ctx<null>,
  source: SourceRow,
  { id, sequence, end }: CalendarBooking,
  { calendarId, href, etag }: CopyPlace,
): Promise<void> => {
  await sql`insert into calendar_copies (source_id, booking_id, calendar_id, href, etag, sequence, ends_at)
    select id, ${id}::uuid, ${calendarId}, ${href}, ${etag}, ${sequence}, ${end}
    from calendar_sources where id = ${source.id}
    on conflict (source_id, booking_id) do update set calendar_id = excluded.calendar_id, href = excluded.href,
      etag = excluded.etag, sequence = excluded.sequence, ends_at = excluded.ends_at`.execute(ctx.db)
}
