import type { Body } from "@rapport/domain/api"
import type { TestPerson } from "../../../testing/people.ts"
import { monday } from "./pair.ts"

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

export const ownGroups = async (coach: TestPerson) =>
  (await coach.call("GET /coach/group-sessions", { query: {} })).body.items
