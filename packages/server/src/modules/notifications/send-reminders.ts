import { isoInstant } from "@rapport/domain/kernel/fields"
import { dueReminders } from "@rapport/domain/notifications/reminders"
import type { Ctx, Tx } from "../../platform/context.ts"
import { readBookingForNotification } from "../scheduling/index.ts"
import { bookingEmail, bookingNotification } from "./booking-notification.ts"
import { eachInTransaction } from "./each-in-transaction.ts"
import { notifyPeople } from "./notify.ts"
import { listReminderCandidates, type ReminderCandidate, type ReminderKey } from "./reminder-candidates.ts"
import { presentQuietHours } from "./reminder-settings.ts"

const BATCH = 200

/** Scheduled job: sends every reminder that is due, each in a transaction of its own. */
export const sendReminders = async (ctx: Ctx<null>): Promise<void> => {
  let after: ReminderKey | null = null
  for (;;) {
    const candidates: ReminderCandidate[] = await listReminderCandidates(ctx, after, BATCH)
    await eachInTransaction(ctx, candidates, sendReminder)
    after = candidates.at(-1) ?? null
    if (after === null) return
  }
}

const sendReminder = async (tx: Tx<null>, candidate: ReminderCandidate): Promise<void> => {
  const due = dueOf(candidate, tx.now())
  if (due.length === 0) return
  const id = await markSent(tx, candidate, due)
  const booking = id && (await readBookingForNotification(tx, candidate.bookingId))
  if (!id || !booking) return
  const { values, ...notification } = bookingNotification(booking, candidate.personId)
  await notifyPeople(tx, { id, actorId: null }, [
    {
      ...notification,
      type: "booking.reminder",
      values: { ...values, at: isoInstant(candidate.scheduledAt) },
      inApp: true,
      email: bookingEmail(booking, "booking.reminder"),
      channels: { inApp: candidate.inApp, email: candidate.email },
    },
  ])
}

const dueOf = (candidate: ReminderCandidate, now: Date): number[] =>
  dueReminders(
    {
      scheduledAt: candidate.scheduledAt.getTime(),
      plannedAt: candidate.plannedAt.getTime(),
      minutesBefore: candidate.minutesBefore,
      chosenAt: candidate.chosenAt?.getTime() ?? null,
      sentMinutes: candidate.sentMinutes,
      timeZone: candidate.timeZone,
      quietHours: presentQuietHours({ quiet_start: candidate.quietStart, quiet_end: candidate.quietEnd }),
    },
    now.getTime(),
  )

/**
 * Marks all due reminders of a session as sent and returns the id of the nearest, the only one for which a message is
 * sent. Null if another server has sent it, or the session was moved or cancelled meanwhile.
 */
const markSent = async (
  tx: Tx<null>,
  { bookingId, personId, scheduledAt }: ReminderCandidate,
  due: readonly number[],
): Promise<string | null> => {
  const unchanged = await tx.db
    .selectFrom("bookings")
    .select("id")
    .where("id", "=", bookingId)
    .where("status", "=", "confirmed")
    .where("scheduled_at", "=", scheduledAt)
    .forShare()
    .executeTakeFirst()
  if (!unchanged) return null
  const marked = await tx.db
    .insertInto("reminders_sent")
    .values(
      due.map(minutes => ({
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
  return marked.find(row => row.minutes === due[0])?.id ?? null
}
