import type { Body } from "@rapport/domain/api"
import type { TestPerson } from "../../../testing/people.ts"
import { FRIDAY, monday } from "./pair.ts"

/** Opens a group session on Monday at nine and expects it to work. */
export const openGroup = async (
  coach: TestPerson,
  about: Partial<Body<"POST /coach/group-sessions">> = {},
) => {
  const opened = await coach.call("POST /coach/group-sessions", {
    body: { title: "Mobility", type: "VIDEO", minutes: 60, scheduledAt: monday("09:00"), seats: 3, ...about },
  })
  if (opened.status !== 201) throw new Error(`Group refused: ${JSON.stringify(opened.body)}`)
  return opened.body
}

export const takeSeat = (client: TestPerson, groupId: string) =>
  client.call("POST /bookings/group-sessions/{groupId}/seats", { params: { groupId } })

/** All of a coach's, also those that are over. */
export const ownGroups = async (coach: TestPerson) => {
  const { status, body } = await coach.call("GET /coach/group-sessions", { query: { from: FRIDAY } })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body.items
}

/** Waits for a seat. */
export const waitForSeat = (client: TestPerson, groupId: string) =>
  client.call("POST /bookings/group-sessions/{groupId}/waitlist", { params: { groupId } })

/** The group session as one of its coach's clients sees it. */
export const groupSeenBy = async (client: TestPerson, group: { id: string; coachId: string }) => {
  const { body } = await client.call("GET /bookings/coaches/{coachId}/group-sessions", {
    params: { coachId: group.coachId },
  })
  const found = body.items.find(each => each.id === group.id)
  if (!found) throw new Error("The group session is not in the list")
  return found
}
