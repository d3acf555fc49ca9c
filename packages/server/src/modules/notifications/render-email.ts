import type { AppContext } from "../../platform/context.ts"
import type { Email } from "../../platform/mail/outbox.ts"
import type { Person } from "../accounts/index.ts"
import type { EmailType, EmailValues } from "./texts/texts.ts"
import { textsIn } from "./texts/texts-in.ts"

/** The values of an email that mentions no session. */
export const noValues: EmailValues = {
  name: "",
  side: "client",
  isOwnAct: false,
  by: "system",
  type: "VIDEO",
  minutes: 0,
  when: "",
  whenForOther: "",
  otherTime: "",
  otherTimeForOther: "",
  reservedUntil: "",
  amount: "",
  joinUrl: "",
}

/** An email in its recipient's language; `url` is the target of its button, null for the email's secret link. */
export const renderEmail = (
  recipient: Pick<Person, "firstName" | "language"> | null,
  type: EmailType,
  url: string | null,
  values: Partial<EmailValues>,
): Pick<Email, "subject" | "content"> => {
  const texts = textsIn(recipient?.language ?? "en")
  const email = texts.emails[type]
  const allValues = { ...noValues, ...values }
  return {
    subject: email.subject(allValues),
    content: {
      greeting: texts.greeting(recipient?.firstName ?? null),
      lines: email.lines(allValues),
      button: { label: email.button, ...(url !== null && { url }) },
      ...(recipient && { footer: texts.footer }),
    },
  }
}

/** The URL of a page of the web app. */
export const webUrl = (app: AppContext, path: string): string => `${app.config.publicUrl}${path}`
