import type { waitlistApi } from "@rapport/domain/scheduling/waitlist-api"
import { openGroup, takeSeat, waitForSeat } from "../../../modules/scheduling/testing/groups.ts"
import { book, cancel, monday, setHours } from "../../../modules/scheduling/testing/pair.ts"
import { change, type Rows } from "../row.ts"
import type { Situation } from "../situation.ts"

/** The other client has the only capacity slot. */
export const fullyBooked = async ({ coach, otherClient }: Situation) => {
  await setHours(coach, { bookingMode: { VIDEO: "instant" }, totalSlots: 1 })
  return (await book(otherClient, coach, monday("09:00"))).id
}

const fullGroup = async ({ app, coach, otherClient }: Situation) => {
  const { id } = await openGroup(coach, { seats: 2 })
  await takeSeat(otherClient, id)
  const third = await app.person()
  await app.connect(coach, third)
  await takeSeat(third, id)
  return id
}

export const wait = async ({ client, coach }: Situation) =>
  client.call("POST /bookings/coaches/{coachId}/waitlist", { params: { coachId: coach.id }, body: {} })

export const waitlistRows = {
  "POST /bookings/coaches/{coachId}/waitlist": [
    change(
      "a client joins the waitlist of a coach",
      async situation => {
        await fullyBooked(situation)
        return () => wait(situation)
      },
      {
        coach: { hears: ["notification:new", "waitlist:changed"], sees: ["waitlist.joined"] },
        client: { hears: ["waitlist:changed"] },
      },
    ),
  ],
  "POST /bookings/group-sessions/{groupId}/waitlist": [
    change(
      "a client joins the waitlist of a group session",
      async situation => {
        const groupId = await fullGroup(situation)
        return () => waitForSeat(situation.client, groupId)
      },
      {
        coach: {
          hears: ["group:changed", "notification:new", "waitlist:changed"],
          sees: ["waitlist.seat_joined"],
        },
        client: { hears: ["group:changed", "waitlist:changed"] },
        otherClient: { hears: ["group:changed"] },
      },
    ),
  ],
  "DELETE /bookings/waitlist/{entryId}": [
    change(
      "a client leaves the waitlist",
      async situation => {
        await fullyBooked(situation)
        const entryId = (await wait(situation)).body.id
        return () => situation.client.call("DELETE /bookings/waitlist/{entryId}", { params: { entryId } })
      },
      { coach: { hears: ["waitlist:changed"] }, client: { hears: ["waitlist:changed"] } },
    ),
    change(
      "a client declines the offered time",
      async situation => {
        const held = await fullyBooked(situation)
        const entryId = (await wait(situation)).body.id
        await cancel(situation.otherClient, held)
        await situation.app.settle()
        return () => situation.client.call("DELETE /bookings/waitlist/{entryId}", { params: { entryId } })
      },
      {
        coach: {
          hears: ["booking:changed", "notification:new", "waitlist:changed"],
          sees: ["booking.declined"],
          gets: ["booking.declined"],
        },
        client: { hears: ["booking:changed", "waitlist:changed"], gets: ["booking.declined"] },
      },
    ),
  ],
} satisfies Rows<typeof waitlistApi>
