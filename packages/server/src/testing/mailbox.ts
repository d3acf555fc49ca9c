import type { TestApp } from "./test-app.ts"

/** All emails to an address in the outbox, oldest first. */
export const mailsTo = (app: TestApp, email: string) =>
  app.context.db
    .selectFrom("mails")
    .selectAll()
    .where("to_address", "=", email)
    .orderBy("created_at")
    .orderBy("id")
    .execute()

/** The token of the secret link in the newest email of a kind to an address. */
export const mailedToken = async (app: TestApp, email: string, kind: string): Promise<string> => {
  await app.settle()
  const mail = (await mailsTo(app, email)).findLast(email => email.kind === kind)
  const url = mail?.secret_link
  const token = url && new URL(url).searchParams.get("token")
  if (!token) throw new Error(`No ${kind} was mailed to ${email}`)
  return token
}
