import type { TestPerson } from "./people.ts"
import type { Scope } from "./test-app.ts"

export const connectPeople = async (
  coach: TestPerson,
  client: TestPerson,
  scopes: Scope[] = ["profile", "metrics", "workouts", "nutrition"],
): Promise<string> => {
  const requested = await client.call("POST /connections", {
    body: { coachId: coach.id, message: "Hello", goals: ["strength"], scopes },
  })
  if (requested.status !== 201) throw new Error(`Request failed: ${JSON.stringify(requested.body)}`)
  const { id } = requested.body
  const accepted = await coach.call("PUT /connections/{id}", { params: { id }, body: { status: "accepted" } })
  if (accepted.status !== 200) throw new Error(`Accept failed: ${JSON.stringify(accepted.body)}`)
  return id
}
