import { isoInstant } from "@rapport/domain/kernel/fields"
import { ok } from "@rapport/domain/kernel/result"
import { waitsForQuiet } from "@rapport/domain/notifications/quiet-hours"
import { type Ctx, inTransaction, type Tx } from "../../platform/ctx.ts"
import { bookingForMail } from "../scheduling/index.ts"
import { type DueReminder, type Key, listDueReminders } from "./due-reminders.ts"
import { notifyPeople } from "./notify.ts"
import { quietOf } from "./reminder-settings.ts"
import { notificationForSide, sessionEmail } from "./session-notification.ts"

const BATCH = 200

/** Gives every reminder whose moment has come, batch after batch. What quiet hours hold back is looked at again. */
export const giveReminders = async (ctx: Ctx<null>): Promise<void> => {
  let after: Key | null = null
  for (;;) {
    const done = await inTransaction(ctx, async tx => {
      const due = await listDueReminders(tx, after, BATCH)
      for (const each of due) await remind(tx, each)
      return ok(due.at(-1) ?? null)
    })
    if (!done.ok || done.value === null) return
    after = done.value
  }
}

const remind = async (tx: Tx<null>, due: DueReminder): Promise<void> => {
  const moment = { now: tx.now().getTime(), start: due.scheduledAt.getTime(), timeZone: due.timeZone }
  if (waitsForQuiet(moment, quietOf({ quiet_start: due.quietStart, quiet_end: due.quietEnd }))) return
  const id = await markGiven(tx, due)
  const booking = id && (await bookingForMail(tx, due.bookingId))
  if (!id || !booking) return
  const notification = notificationForSide(booking, due.personId)
  await notifyPeople(tx, { id, actorId: null }, [
    {
      ...notification,
      what: "booking.reminder",
      values: { ...notification.values, at: isoInstant(due.scheduledAt) },
      inApp: true,
      email: sessionEmail(booking, "booking.reminder", due.personId),
      channels: { inApp: due.inApp, email: due.email },
    },
  ])
}

/**
 * Marks all that are due as given, the nearest for the rest; the id of the one to give, or null where another server
 * was faster, or the session moved or was called off meanwhile.
 */
const markGiven = async (tx: Tx<null>, due: DueReminder): Promise<string | null> => {
  const { bookingId, personId, scheduledAt } = due
  const stands = await tx.db
    .selectFrom("bookings")
    .select("id")
    .where("id", "=", bookingId)
    .where("status", "=", "confirmed")
    .where("scheduled_at", "=", scheduledAt)
    .forShare()
    .executeTakeFirst()
  if (!stands) return null
  const marked = await tx.db
    .insertInto("reminders_sent")
    .values(
      due.minutes.map(minutes => ({
        booking_id: bookingId,
        person_id: personId,
        minutes,
        scheduled_at: scheduledAt,
        at: tx.now(),
      })),
    )
    .onConflict(oc => oc.doNothing())
    .returning(["id", "minutes"])
    .execute()
  return marked.find(row => row.minutes === due.minutes[0])?.id ?? null
}
