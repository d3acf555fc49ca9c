import type { SessionsEvents } from "@rapport/domain/sessions/events"
import type { Ctx } from "../../platform/context.ts"
import type { PublishedEvent } from "../../platform/published-event.ts"
import { readBookingForNotification } from "../scheduling/index.ts"
import { bookingEmail, bookingNotification } from "./booking-notification.ts"
import { notifyPeople } from "./notify.ts"

export type ReviewEventName = keyof SessionsEvents
export const reviewEvents: ReviewEventName[] = ["review.written", "review.answered"]

/** Notifies the coach of a review and the client of an answer; the text of either is shown in the app only. */
export const notifyOfReview = async (
  ctx: Ctx<null>,
  event: PublishedEvent<ReviewEventName>,
): Promise<void> => {
  const { bookingId, coachId, clientId } = event.payload
  const booking = await readBookingForNotification(ctx, bookingId)
  if (!booking) return
  const recipientId = event.name === "review.written" ? coachId : clientId
  await notifyPeople(ctx, event, [
    {
      ...bookingNotification(booking, recipientId),
      type: event.name,
      inApp: true,
      email: bookingEmail(booking, event.name),
    },
  ])
}
