import type { TestPerson } from "../../../testing/people.ts"
import type { TestApp } from "../../../testing/test-app.ts"

/** What a person sees under the bell, newest first. */
export const bellOf = async (person: TestPerson) => (await person.call("GET /notifications")).body.items

/** Every letter to a person, oldest first. */
export const mailsTo = (app: TestApp, person: { email: string }) =>
  app.context.db
    .selectFrom("mails")
    .selectAll()
    .where("to_address", "=", person.email)
    .where("kind", "not like", "account.%")
    .orderBy("id")
    .execute()

export const kindsTo = async (app: TestApp, person: { email: string }): Promise<string[]> =>
  (await mailsTo(app, person)).map(each => each.kind)

/** One property of the only event of a calendar, with folded lines joined. */
export const calendarLine = (calendar: { body: string } | null, name: string): string | undefined =>
  calendar?.body
    .replace(/\r\n[ \t]/g, "")
    .split("\r\n")
    .find(line => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
