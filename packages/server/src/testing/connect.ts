import type { TestPerson } from "./people.ts"
import type { Scope } from "./test-app.ts"

export const connectPeople = async (
  coach: TestPerson,
  client: TestPerson,
  scopes: Scope[] = ["profile", "metrics", "workouts", "nutrition"],
): Promise<string> => {
  const asked = await client.call("POST /connections", {
    body: { coachId: coach.id, message: "Hello", goals: ["strength"], scopes },
  })
  if (asked.status !== 201) throw new Error(`Request failed: ${JSON.stringify(asked.body)}`)
  const { id } = asked.body
  const answered = await coach.call("PUT /connections/{id}", { params: { id }, body: { status: "accepted" } })
  if (answered.status !== 200) throw new Error(`Accept failed: ${JSON.stringify(answered.body)}`)
  return id
}
