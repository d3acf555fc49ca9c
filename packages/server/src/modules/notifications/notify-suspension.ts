import { ok } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../platform/context.ts"
import { listFollowing } from "../../platform/events.ts"
import { writeMail } from "../../platform/mail/outbox.ts"
import type { PublishedEvent } from "../../platform/published-event.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { findPeople, type Person } from "../accounts/index.ts"
import {
  type BookingForNotification,
  type GroupForNotification,
  readGroupForNotification,
} from "../scheduling/index.ts"
import { calendarInvitationFor } from "./booking-email.ts"
import { bookingValues } from "./booking-notification.ts"
import { renderInvitation } from "./calendar-invitation.ts"
import { mayReceiveEmail } from "./notify.ts"
import { groupInvitationFor } from "./notify-group.ts"
import { readBookingsForNotification } from "./notify-series.ts"
import { noValues } from "./render-email.ts"
import type { EmailValues } from "./texts/texts.ts"
import { textsIn } from "./texts/texts-in.ts"

/** Tells a suspended person once, by email alone as they cannot sign in, and takes every cancelled session off their calendar. */
export const notifyOfSuspension = async (
  ctx: Ctx<null>,
  event: PublishedEvent<"account.suspended">,
): Promise<void> => {
  const { accountId } = event.payload
  const cancelled = await listFollowing(ctx, event, "bookings.cancelled")
  const bookings = await readBookingsForNotification(
    ctx,
    cancelled.flatMap(({ bookingIds }) => bookingIds),
  )
  const groups: GroupForNotification[] = []
  for (const { groupId } of await listFollowing(ctx, event, "group.cancelled")) {
    const group = await readGroupForNotification(ctx, groupId)
    if (group) groups.push(group)
  }
  await inTransaction(ctx, async tx => {
    const person = (await findPeople(tx, [accountId])).get(accountId)
    if (!person || !mayReceiveEmail(tx, person)) return ok(null)
    const texts = textsIn(person.language)
    const { suspension } = texts
    const valuesOf = (booking: BookingForNotification): EmailValues => ({
      ...noValues,
      by: "admin",
      ...bookingValues(booking, person),
    })
    await writeMail(tx, {
      subject: suspension.subject,
      content: {
        greeting: texts.greeting(person.firstName),
        lines: suspension.lines(bookings.map(valuesOf)),
      },
      calendar: [
        ...invitationsFor(ctx, bookings, person, valuesOf),
        ...groups.map(group => renderInvitation(groupInvitationFor(ctx.app, group, person))),
      ],
      personId: person.id,
      to: person.email,
      kind: "account.suspended",
      onceKey: `${event.id}:${person.id}`,
    })
    return ok(null)
  })
}

const invitationsFor = (
  { app }: Ctx<null>,
  bookings: readonly BookingForNotification[],
  person: Person,
  valuesOf: (booking: BookingForNotification) => EmailValues,
) =>
  bookings
    // The calendar of a group session's coach holds the session, not its seats.
    .filter(({ inGroup, coach }) => !inGroup || coach.id !== person.id)
    .map(booking => calendarInvitationFor(app, booking, person, valuesOf(booking)))
    .filter(invitation => invitation !== null)
    .map(renderInvitation)
