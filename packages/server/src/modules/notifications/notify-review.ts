import type { SessionsEvents } from "@rapport/domain/sessions/events"
import type { Ctx } from "../../platform/ctx.ts"
import type { PublishedEvent } from "../../platform/events.ts"
import { bookingForMail } from "../scheduling/index.ts"
import { notifyPeople } from "./notify.ts"
import { notificationForSide, sessionEmail } from "./session-notification.ts"

export type ReviewEvent = keyof SessionsEvents

/** The coach hears of a review, the client of the answer; what was written stands in Rapport alone. */
export const notifyOfReview = async (ctx: Ctx<null>, event: PublishedEvent<ReviewEvent>): Promise<void> => {
  const { bookingId, coachId, clientId } = event.payload
  const booking = await bookingForMail(ctx, bookingId)
  if (!booking) return
  const to = event.name === "review.written" ? coachId : clientId
  await notifyPeople(ctx, event, [
    {
      ...notificationForSide(booking, to),
      what: event.name,
      inApp: true,
      email: sessionEmail(booking, event.name, to),
    },
  ])
}
