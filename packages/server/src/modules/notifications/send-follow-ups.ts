import { isoInstant } from "@rapport/domain/kernel/fields"
import { quietHoursEnd } from "@rapport/domain/notifications/quiet-hours"
import { sql } from "kysely"
import type { Actor, Ctx, Tx } from "../../platform/context.ts"
import type { PublishedEvent } from "../../platform/published-event.ts"
import { readBookingForNotification } from "../scheduling/index.ts"
import { bookingEmail, bookingNotification } from "./booking-notification.ts"
import { eachInTransaction } from "./each-in-transaction.ts"
import { notifyPeople } from "./notify.ts"
import { readReminderSettings } from "./reminder-settings.ts"

/** Schedules the question how the session was, in the transaction that completes the session. */
export const scheduleFollowUp = async (
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
/** A follow-up that is late by more than this is not sent any more. */
const MAX_DELAY_MS = 3 * 86_400_000

interface FollowUpKey {
  bookingId: string
  /** As text, with all digits of PostgreSQL. */
  dueAt: string
}

/** Scheduled job: sends every follow-up that is due, each in a transaction of its own. */
export const sendFollowUps = async (ctx: Ctx<null>): Promise<void> => {
  let after: FollowUpKey | null = null
  for (;;) {
    const due: FollowUpKey[] = await listDueFollowUps(ctx, after)
    await eachInTransaction(ctx, due, sendFollowUp)
    after = due.at(-1) ?? null
    if (after === null) return
  }
}

const listDueFollowUps = async (ctx: Ctx<null>, after: FollowUpKey | null): Promise<FollowUpKey[]> =>
  ctx.db
    .selectFrom("follow_ups")
    .select(["booking_id as bookingId", sql<string>`due_at::text`.as("dueAt")])
    .where("done_at", "is", null)
    .where("due_at", "<=", ctx.now())
    .$if(after !== null, query =>
      query.where(
        sql<boolean>`(due_at, booking_id) > (${after?.dueAt}::timestamptz, ${after?.bookingId}::uuid)`,
      ),
    )
    .orderBy("due_at")
    .orderBy("booking_id")
    .limit(BATCH)
    .execute()

const sendFollowUp = async (tx: Tx<null>, { bookingId }: FollowUpKey): Promise<void> => {
  const followUp = await lockDueFollowUp(tx, bookingId)
  if (!followUp) return
  const booking = await readBookingForNotification(tx, bookingId)
  const isTooLate = followUp.due_at.getTime() < tx.now().getTime() - MAX_DELAY_MS
  if (!booking || isTooLate) return update(tx, bookingId, { done_at: tx.now() })
  const { client } = booking
  const { reminders, quietHours } = await readReminderSettings(tx, client.id)
  const quietEnd = quietHoursEnd(tx.now().getTime(), client.timeZone, quietHours)
  if (quietEnd !== null && quietEnd > tx.now().getTime())
    return update(tx, bookingId, { due_at: new Date(quietEnd) })
  await update(tx, bookingId, { done_at: tx.now() })
  if (!reminders.followUp || booking.status !== "completed" || (await isReviewed(tx, bookingId))) return
  const { values, ...notification } = bookingNotification(booking, client.id)
  await notifyPeople(tx, { id: followUp.id, actorId: null }, [
    {
      ...notification,
      type: "booking.follow_up",
      values: { ...values, ...(booking.scheduledAt && { at: isoInstant(booking.scheduledAt) }) },
      inApp: true,
      email: bookingEmail(booking, "booking.follow_up"),
      channels: { inApp: reminders.inApp, email: reminders.email },
    },
  ])
}

/** Undefined if it is not due any more, or another server has locked it. */
const lockDueFollowUp = (tx: Tx<null>, bookingId: string) =>
  tx.db
    .selectFrom("follow_ups")
    .select(["id", "due_at"])
    .where("booking_id", "=", bookingId)
    .where("done_at", "is", null)
    .where("due_at", "<=", tx.now())
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

const update = async (tx: Tx<null>, bookingId: string, change: { done_at: Date } | { due_at: Date }) => {
  await tx.db.updateTable("follow_ups").set(change).where("booking_id", "=", bookingId).execute()
}

const isReviewed = async (tx: Tx<null>, bookingId: string): Promise<boolean> => {
  const review = await tx.db
    .selectFrom("reviews")
    .select("stars")
    .where("booking_id", "=", bookingId)
    .executeTakeFirst()
  return review !== undefined
}
