import { type EventHandler, eventHandler } from "../../platform/events.ts"
import { notifyOfAccount } from "./notify-account.ts"
import { bookingEvents, notifyOfBooking } from "./notify-booking.ts"
import { connectionEvents, notifyOfConnection } from "./notify-connection.ts"
import { notifyOfReview } from "./notify-review.ts"
import { notifyOfSeries, seriesEvents } from "./notify-series.ts"
import { notifyOfWaitlist, notifyOfWaitlistOffer } from "./notify-waitlist.ts"
import { planFollowUp } from "./send-follow-ups.ts"
import { sendInvite } from "./send-invite.ts"

export const notificationsReactions: EventHandler[] = [
  eventHandler({ name: "notifications.connection", on: connectionEvents, afterCommit: notifyOfConnection }),
  eventHandler({ name: "notifications.booking", on: bookingEvents, afterCommit: notifyOfBooking }),
  eventHandler({ name: "notifications.series", on: seriesEvents, afterCommit: notifyOfSeries }),
  eventHandler({ name: "notifications.offer", on: ["waitlist.offered"], afterCommit: notifyOfWaitlistOffer }),
  eventHandler({ name: "notifications.waiting", on: ["waitlist.joined"], afterCommit: notifyOfWaitlist }),
  eventHandler({
    name: "notifications.review",
    on: ["review.written", "review.answered"],
    afterCommit: notifyOfReview,
  }),
  eventHandler({
    name: "notifications.plan_follow_up",
    on: ["booking.completed"],
    inTransaction: planFollowUp,
  }),
  eventHandler({ name: "notifications.invite", on: ["invite.sent"], afterCommit: sendInvite }),
  eventHandler({
    name: "notifications.restored",
    on: ["account.restored"],
    afterCommit: (ctx, event) =>
      notifyOfAccount(ctx, event, { personId: event.payload.accountId, what: "account.restored", link: "/" }),
  }),
  eventHandler({
    name: "notifications.mail_handed_out",
    on: ["mail.handed_out"],
    afterCommit: async (ctx, event) => {
      const { personId } = event.payload
      if (personId === null) return
      const what = "account.mail_handed_out"
      await notifyOfAccount(ctx, event, { personId, what, link: "/me/access-log", always: true })
    },
  }),
]
