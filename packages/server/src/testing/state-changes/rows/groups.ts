import type { groupsApi } from "@rapport/domain/scheduling/groups-api"
import { openGroup, takeSeat } from "../../../modules/scheduling/testing/groups.ts"
import { monday } from "../../../modules/scheduling/testing/pair.ts"
import { change, type Rows } from "../row.ts"
import type { Situation } from "../situation.ts"

/** A group session in which the client has a seat. */
const withSeat = async ({ coach, client }: Situation, seats = 3) => {
  const { id } = await openGroup(coach, { seats })
  await takeSeat(client, id)
  return { groupId: id }
}

export const groupsRows = {
  "POST /coach/group-sessions": [
    change(
      "a coach creates a group session",
      async ({ coach }) =>
        () =>
          coach.call("POST /coach/group-sessions", {
            body: { title: "Mobility", type: "VIDEO", minutes: 60, scheduledAt: monday("09:00"), seats: 3 },
          }),
      {
        coach: { hears: ["group:changed"], gets: ["group.opened"] },
        client: { hears: ["group:changed"] },
        otherClient: { hears: ["group:changed"] },
      },
    ),
  ],
  "PUT /coach/group-sessions/{groupId}": [
    change(
      "a coach moves a group session",
      async situation => {
        const params = await withSeat(situation)
        return () =>
          situation.coach.call("PUT /coach/group-sessions/{groupId}", {
            params,
            body: { scheduledAt: monday("11:00") },
          })
      },
      {
        coach: { hears: ["booking:changed", "group:changed"], gets: ["group.changed"] },
        client: {
          hears: ["booking:changed", "group:changed", "notification:new"],
          sees: ["booking.rescheduled"],
          gets: ["booking.rescheduled"],
        },
        otherClient: { hears: ["group:changed"] },
      },
    ),
    change(
      "a coach renames a group session",
      async situation => {
        const params = await withSeat(situation)
        return () =>
          situation.coach.call("PUT /coach/group-sessions/{groupId}", {
            params,
            body: { title: "Stretching" },
          })
      },
      {
        coach: { hears: ["group:changed"] },
        client: { hears: ["group:changed"] },
        otherClient: { hears: ["group:changed"] },
      },
    ),
  ],
  "DELETE /coach/group-sessions/{groupId}": [
    change(
      "a coach cancels a group session",
      async situation => {
        const params = await withSeat(situation)
        return () => situation.coach.call("DELETE /coach/group-sessions/{groupId}", { params })
      },
      {
        coach: { hears: ["booking:changed", "group:changed"], gets: ["group.cancelled"] },
        client: {
          hears: ["booking:changed", "group:changed", "notification:new"],
          sees: ["booking.cancelled"],
          gets: ["booking.cancelled"],
        },
        otherClient: { hears: ["group:changed"] },
      },
    ),
  ],
  "POST /bookings/group-sessions/{groupId}/seats": [
    change(
      "a client takes a seat",
      async ({ coach, client }) => {
        const { id } = await openGroup(coach)
        return () => takeSeat(client, id)
      },
      {
        coach: {
          hears: ["booking:changed", "group:changed", "notification:new"],
          sees: ["booking.confirmed"],
        },
        client: { hears: ["booking:changed", "group:changed"], gets: ["booking.confirmed"] },
        otherClient: { hears: ["group:changed"] },
      },
    ),
  ],
} satisfies Rows<typeof groupsApi>
