import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok } from "@rapport/domain/kernel/result"
import { quietUntil } from "@rapport/domain/notifications/quiet-hours"
import { type Actor, type Ctx, inTransaction, type Tx } from "../../platform/ctx.ts"
import type { PublishedEvent } from "../../platform/events.ts"
import { bookingForMail } from "../scheduling/index.ts"
import { notifyPeople } from "./notify.ts"
import { readReminderSettings } from "./reminder-settings.ts"
import { notificationForSide, sessionEmail } from "./session-notification.ts"

/** A session was held: its client will be asked how it was, in the very transaction that says so. */
export const planFollowUp = async (
  tx: Tx<Actor | null>,
  { payload }: PublishedEvent<"booking.completed">,
): Promise<void> => {
  await tx.db
    .insertInto("follow_ups")
    .values({ booking_id: payload.bookingId, due_at: tx.now() })
    .onConflict(oc => oc.doNothing())
    .execute()
}

const BATCH = 100
/** Later than this nobody is asked any more. */
const STALE_MS = 3 * 86_400_000

/** Asks for every follow-up that is due, once; the row is held by the server that does. */
export const giveFollowUps = async (ctx: Ctx<null>): Promise<void> => {
  for (;;) {
    const done = await inTransaction(ctx, async tx => {
      const due = await tx.db
        .selectFrom("follow_ups")
        .selectAll()
        .where("done_at", "is", null)
        .where("due_at", "<=", tx.now())
        .orderBy("due_at")
        .limit(BATCH)
        .forUpdate()
        .skipLocked()
        .execute()
      for (const each of due) {
        const isStale = each.due_at.getTime() < tx.now().getTime() - STALE_MS
        if (isStale) await set(tx, each.booking_id, { done_at: tx.now() })
        else await followUp(tx, { bookingId: each.booking_id, id: each.id })
      }
      return ok(due.length)
    })
    if (!done.ok || done.value < BATCH) return
  }
}

const followUp = async (
  tx: Tx<null>,
  { bookingId, id }: { bookingId: string; id: string },
): Promise<void> => {
  const booking = await bookingForMail(tx, bookingId)
  if (!booking) return set(tx, bookingId, { done_at: tx.now() })
  const { client } = booking
  const { reminders, quietHours } = await readReminderSettings(tx, client.id)
  const quietEnd = quietUntil(tx.now().getTime(), client.timeZone, quietHours)
  if (quietEnd !== null && quietEnd > tx.now().getTime())
    return set(tx, bookingId, { due_at: new Date(quietEnd) })
  await set(tx, bookingId, { done_at: tx.now() })
  if (!reminders.followUp || booking.status !== "completed" || (await isReviewed(tx, bookingId))) return
  const notification = notificationForSide(booking, client.id)
  await notifyPeople(tx, { id, actorId: null }, [
    {
      ...notification,
      what: "booking.follow_up",
      values: { ...notification.values, ...(booking.scheduledAt && { at: isoInstant(booking.scheduledAt) }) },
      inApp: true,
      email: sessionEmail(booking, "booking.follow_up", client.id),
      channels: { inApp: reminders.inApp, email: reminders.email },
    },
  ])
}

const set = async (tx: Tx<null>, bookingId: string, what: { done_at: Date } | { due_at: Date }) => {
  await tx.db.updateTable("follow_ups").set(what).where("booking_id", "=", bookingId).execute()
}

const isReviewed = async (tx: Tx<null>, bookingId: string): Promise<boolean> =>
  (await tx.db
    .selectFrom("reviews")
    .select("stars")
    .where("booking_id", "=", bookingId)
    .executeTakeFirst()) !== undefined
