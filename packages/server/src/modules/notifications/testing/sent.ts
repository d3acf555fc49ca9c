import type { TestPerson } from "../../../testing/people.ts"
import type { TestApp } from "../../../testing/test-app.ts"

/** A person's notifications in the app, newest first. */
export const notificationsOf = async (person: TestPerson) =>
  (await person.call("GET /notifications")).body.items

/** Every email to a person except those of their account, oldest first. */
export const notificationMailsTo = (app: TestApp, person: { email: string }) =>
  app.context.db
    .selectFrom("mails")
    .selectAll()
    .where("to_address", "=", person.email)
    .where("kind", "not like", "account.%")
    .orderBy("id")
    .execute()

export const mailKindsTo = async (app: TestApp, person: { email: string }): Promise<string[]> =>
  (await notificationMailsTo(app, person)).map(mail => mail.kind)

/** One property of the only event of an email's first calendar part, with folded lines joined. */
export const calendarLine = (
  calendar: readonly { body: string }[] | null,
  name: string,
): string | undefined =>
  calendar?.[0]?.body
    .replace(/\r\n[ \t]/g, "")
    .split("\r\n")
    .find(line => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
