import type { SessionsEvents } from "@rapport/domain/sessions/events"
import type { Ctx } from "../../platform/ctx.ts"
import type { HappenedEvent } from "../../platform/events.ts"
import { bookingForMail } from "../scheduling/index.ts"
import { tellPeople } from "./notify.ts"
import { sessionLetter, sideNews } from "./session-notification.ts"

export type ReviewEvent = keyof SessionsEvents

/** The coach hears of a review, the client of the answer; what was written stands in Rapport alone. */
export const tellOfReview = async (ctx: Ctx<null>, event: HappenedEvent<ReviewEvent>): Promise<void> => {
  const { bookingId, coachId, clientId } = event.payload
  const booking = await bookingForMail(ctx, bookingId)
  if (!booking) return
  const to = event.name === "review.written" ? coachId : clientId
  await tellPeople(ctx, event, [
    {
      ...sideNews(booking, to),
      what: event.name,
      inApp: true,
      letter: sessionLetter(booking, event.name, to),
    },
  ])
}
