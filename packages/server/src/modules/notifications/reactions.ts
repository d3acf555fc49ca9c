import { type Reaction, reaction } from "../../platform/events.ts"
import { tellOfAccount } from "./account-news.ts"
import { bookingEvents, tellOfBooking } from "./booking-news.ts"
import { connectionEvents, tellOfConnection } from "./connection-news.ts"
import { planFollowUp } from "./follow-up.ts"
import { sendInvite } from "./invite-news.ts"
import { tellOfReview } from "./review-news.ts"
import { seriesEvents, tellOfSeries } from "./series-news.ts"
import { tellOfOffer, tellOfWaiting } from "./waitlist-news.ts"

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
