import { type Reaction, reaction } from "../../platform/events.ts"
import { tellOfAccount } from "./notify-account.ts"
import { bookingEvents, tellOfBooking } from "./notify-booking.ts"
import { connectionEvents, tellOfConnection } from "./notify-connection.ts"
import { tellOfReview } from "./notify-review.ts"
import { seriesEvents, tellOfSeries } from "./notify-series.ts"
import { tellOfOffer, tellOfWaiting } from "./notify-waitlist.ts"
import { planFollowUp } from "./send-follow-ups.ts"
import { sendInvite } from "./send-invite.ts"

export const notificationsReactions: Reaction[] = [
  reaction({ name: "notifications.connection", on: connectionEvents, later: tellOfConnection }),
  reaction({ name: "notifications.booking", on: bookingEvents, later: tellOfBooking }),
  reaction({ name: "notifications.series", on: seriesEvents, later: tellOfSeries }),
  reaction({ name: "notifications.offer", on: ["waitlist.offered"], later: tellOfOffer }),
  reaction({ name: "notifications.waiting", on: ["waitlist.joined"], later: tellOfWaiting }),
  reaction({
    name: "notifications.review",
    on: ["review.written", "review.answered"],
    later: tellOfReview,
  }),
  reaction({ name: "notifications.plan_follow_up", on: ["booking.completed"], within: planFollowUp }),
  reaction({ name: "notifications.invite", on: ["invite.sent"], later: sendInvite }),
  reaction({
    name: "notifications.restored",
    on: ["account.restored"],
    later: (ctx, event) =>
      tellOfAccount(ctx, event, { personId: event.payload.accountId, what: "account.restored", link: "/" }),
  }),
  reaction({
    name: "notifications.mail_handed_out",
    on: ["mail.handed_out"],
    later: async (ctx, event) => {
      const { personId } = event.payload
      if (personId === null) return
      const what = "account.mail_handed_out"
      await tellOfAccount(ctx, event, { personId, what, link: "/me/access-log", always: true })
    },
  }),
]
