import type { sessionsApi } from "@rapport/domain/sessions/api"
import { book, change as changeBooking, monday, setHours } from "../../../modules/scheduling/testing/pair.ts"
import { change, type Rows } from "../row.ts"
import type { Situation } from "../situation.ts"

const NINE = monday("09:00")

const held = async (situation: Situation) => {
  await setHours(situation.coach, { bookingMode: { VIDEO: "instant" } })
  const { id } = await book(situation.client, situation.coach, NINE)
  await situation.at(NINE, "coach", "client", "admin")
  await changeBooking(situation.coach, id, { status: "completed" })
  return { params: { bookingId: id } }
}

const reviewed = async (situation: Situation) => {
  const of = await held(situation)
  await situation.client.call("POST /bookings/bookings/{bookingId}/review", { ...of, body: { stars: 4 } })
  return of
}

export const sessionsRows = {
  "POST /bookings/bookings/{bookingId}/join": [
    change("a client joins the session", async situation => {
      await setHours(situation.coach, { bookingMode: { VIDEO: "instant" } })
      const { id } = await book(situation.client, situation.coach, NINE)
      await situation.at(NINE, "client")
      return () =>
        situation.client.call("POST /bookings/bookings/{bookingId}/join", { params: { bookingId: id } })
    }),
  ],
  "POST /bookings/bookings/{bookingId}/review": [
    change(
      "a client writes a review",
      async situation => {
        const of = await held(situation)
        return () =>
          situation.client.call("POST /bookings/bookings/{bookingId}/review", { ...of, body: { stars: 5 } })
      },
      {
        coach: {
          hears: ["notification:new", "review:changed"],
          sees: ["review.written"],
          gets: ["review.written"],
        },
        client: { hears: ["review:changed"] },
      },
    ),
    change(
      "a client who was blocked writes a review",
      async situation => {
        const of = await held(situation)
        await situation.block("coach", "client")
        return () =>
          situation.client.call("POST /bookings/bookings/{bookingId}/review", { ...of, body: { stars: 5 } })
      },
      { client: { hears: ["review:changed"] } },
    ),
  ],
  "PUT /bookings/bookings/{bookingId}/review": [
    change(
      "a client changes a review",
      async situation => {
        const of = await reviewed(situation)
        return () =>
          situation.client.call("PUT /bookings/bookings/{bookingId}/review", { ...of, body: { stars: 3 } })
      },
      { coach: { hears: ["review:changed"] }, client: { hears: ["review:changed"] } },
    ),
  ],
  "DELETE /bookings/bookings/{bookingId}/review": [
    change(
      "a client deletes a review",
      async situation => {
        const of = await reviewed(situation)
        return () => situation.client.call("DELETE /bookings/bookings/{bookingId}/review", of)
      },
      { coach: { hears: ["review:changed"] }, client: { hears: ["review:changed"] } },
    ),
  ],
  "PUT /bookings/bookings/{bookingId}/review/answer": [
    change(
      "a coach answers a review",
      async situation => {
        const of = await reviewed(situation)
        return () =>
          situation.coach.call("PUT /bookings/bookings/{bookingId}/review/answer", {
            ...of,
            body: { text: "Thank you" },
          })
      },
      {
        coach: { hears: ["review:changed"] },
        client: {
          hears: ["notification:new", "review:changed"],
          sees: ["review.answered"],
          gets: ["review.answered"],
        },
      },
    ),
  ],
  "PUT /bookings/bookings/{bookingId}/review/visibility": [
    change(
      "an admin hides a review",
      async situation => {
        const of = await reviewed(situation)
        return () =>
          situation.admin.call("PUT /bookings/bookings/{bookingId}/review/visibility", {
            ...of,
            body: { hidden: true, reason: "Insults" },
          })
      },
      {
        coach: { hears: ["review:changed"], logged: ["review_hidden by admin"] },
        client: { hears: ["review:changed"] },
      },
    ),
  ],
} satisfies Rows<typeof sessionsApi>
