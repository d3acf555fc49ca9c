import type { Body } from "@rapport/domain/api"
import type { TestPerson } from "../../../testing/people.ts"
import { FRIDAY, monday } from "./pair.ts"

/** Creates a group session on Monday at nine. */
export const openGroup = async (
  coach: TestPerson,
  options: Partial<Body<"POST /coach/group-sessions">> = {},
) => {
  const created = await coach.call("POST /coach/group-sessions", {
    body: {
      title: "Mobility",
      type: "VIDEO",
      minutes: 60,
      scheduledAt: monday("09:00"),
      seats: 3,
      ...options,
    },
  })
  if (created.status !== 201) throw new Error(`Group refused: ${JSON.stringify(created.body)}`)
  return created.body
}

export const takeSeat = (client: TestPerson, groupId: string) =>
  client.call("POST /bookings/group-sessions/{groupId}/seats", { params: { groupId } })

/** All group sessions of a coach since a time, also completed and cancelled ones. */
export const ownGroups = async (coach: TestPerson, from = FRIDAY) => {
  const { status, body } = await coach.call("GET /coach/group-sessions", { query: { from } })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body.items
}

/** Joins the waitlist of a group session. */
export const waitForSeat = (client: TestPerson, groupId: string) =>
  client.call("POST /bookings/group-sessions/{groupId}/waitlist", { params: { groupId } })

/** The group session as one of its coach's clients sees it. */
export const groupAsSeenBy = async (client: TestPerson, group: { id: string; coachId: string }) => {
  const { body } = await client.call("GET /bookings/coaches/{coachId}/group-sessions", {
    params: { coachId: group.coachId },
  })
  const found = body.items.find(item => item.id === group.id)
  if (!found) throw new Error("The group session is not in the list")
  return found
}
