import type { TestPerson } from "./people.ts"
import type { TestApp } from "./test-app.ts"

/** As if the person had opened the link that is sent to their address. */
export const confirmAddress = async (app: TestApp, person: TestPerson): Promise<TestPerson> => {
  await app.context.db
    .updateTable("accounts")
    .set({ email_verified_at: new Date() })
    .where("id", "=", person.id)
    .execute()
  return person
}
