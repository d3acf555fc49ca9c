import type { EventHandler } from "../../platform/context.ts"
import { eventHandler } from "../../platform/events.ts"
import type { Jobs } from "../../platform/jobs/worker.ts"
import { rescheduleDigest } from "./digest-settings.ts"
import { notifyOfLostCoachRole, notifyOfRestoredAccount, notifyOfRevealedLink } from "./notify-account.ts"
import { bookingEvents, notifyOfBooking } from "./notify-booking.ts"
import { notifyOfCommonCancellation } from "./notify-common-cancellation.ts"
import { connectionEvents, notifyOfConnection } from "./notify-connection.ts"
import { groupEvents, notifyOfGroup } from "./notify-group.ts"
import { closeInviteNotification, notifyOfInvite } from "./notify-invite.ts"
import { clearRoomNotification, notifyOfMessage } from "./notify-message.ts"
import { notifyOfReview, reviewEvents } from "./notify-review.ts"
import { notifyOfSeries, seriesEvents } from "./notify-series.ts"
import { notifyOfSuspension } from "./notify-suspension.ts"
import { notifyOfWaitlistEntry, notifyOfWaitlistOffer } from "./notify-waitlist.ts"
import { sendDigests } from "./send-digests.ts"
import { scheduleFollowUp, sendFollowUps } from "./send-follow-ups.ts"
import { sendReminders } from "./send-reminders.ts"

export const notificationsEventHandlers: EventHandler[] = [
  eventHandler({ name: "notifications.connection", on: connectionEvents, asJob: notifyOfConnection }),
  eventHandler({ name: "notifications.booking", on: bookingEvents, asJob: notifyOfBooking }),
  eventHandler({ name: "notifications.series", on: seriesEvents, asJob: notifyOfSeries }),
  eventHandler({
    name: "notifications.common_cancellation",
    on: ["bookings.cancelled"],
    asJob: notifyOfCommonCancellation,
  }),
  eventHandler({
    name: "notifications.coach_role_lost",
    on: ["account.coach_role_lost"],
    asJob: notifyOfLostCoachRole,
  }),
  eventHandler({ name: "notifications.group", on: groupEvents, asJob: notifyOfGroup }),
  eventHandler({ name: "notifications.offer", on: ["waitlist.offered"], asJob: notifyOfWaitlistOffer }),
  eventHandler({ name: "notifications.waiting", on: ["waitlist.joined"], asJob: notifyOfWaitlistEntry }),
  eventHandler({ name: "notifications.review", on: reviewEvents, asJob: notifyOfReview }),
  eventHandler({ name: "notifications.message", on: ["message.sent"], asJob: notifyOfMessage }),
  eventHandler({
    name: "notifications.clear_room",
    on: ["room.read"],
    inSameTransaction: clearRoomNotification,
  }),
  eventHandler({ name: "notifications.invite", on: ["invite.sent"], asJob: notifyOfInvite }),
  eventHandler({ name: "notifications.suspended", on: ["account.suspended"], asJob: notifyOfSuspension }),
  eventHandler({ name: "notifications.restored", on: ["account.restored"], asJob: notifyOfRestoredAccount }),
  eventHandler({
    name: "notifications.mail_handed_out",
    on: ["mail.handed_out"],
    asJob: notifyOfRevealedLink,
  }),
  eventHandler({
    name: "notifications.plan_follow_up",
    on: ["booking.completed"],
    inSameTransaction: scheduleFollowUp,
  }),
  eventHandler({
    name: "notifications.close_invite",
    on: ["connection.invite_used"],
    inSameTransaction: closeInviteNotification,
  }),
  eventHandler({
    name: "notifications.reschedule_digest",
    on: ["account.zone_changed"],
    inSameTransaction: (tx, { payload }) => rescheduleDigest(tx, payload.accountId),
  }),
]

export const notificationsJobs: Jobs = {
  scheduledJobs: {
    give_reminders: sendReminders,
    give_follow_ups: sendFollowUps,
    give_digests: sendDigests,
  },
}
