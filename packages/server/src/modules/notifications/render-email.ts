import type { AppContext } from "../../platform/ctx.ts"
import { emailBodies } from "../../platform/mail/email-template.ts"
import type { Person } from "../accounts/index.ts"
import type { EmailKind, Facts } from "./words/words.ts"
import { wordsOf } from "./words/words-of.ts"

/** Where nothing of it is known. */
export const noFacts: Facts = {
  name: "",
  side: "client",
  own: false,
  by: "clock",
  type: "VIDEO",
  minutes: 0,
  when: "",
  whenOther: "",
  otherTime: "",
  otherTimeOther: "",
  amount: "",
  joinUrl: "",
}

/** A letter in its reader's language. `url` is where the button leads. */
export const renderEmail = (
  reader: Pick<Person, "firstName" | "language"> | null,
  what: EmailKind,
  url: string,
  facts: Partial<Facts>,
) => {
  const words = wordsOf(reader?.language ?? "en")
  const chosen = words.emails[what]
  const all = { ...noFacts, ...facts }
  return {
    subject: chosen.subject(all),
    ...emailBodies({
      greeting: words.greeting(reader?.firstName ?? null),
      lines: chosen.lines(all),
      button: { label: chosen.button, url },
      ...(reader && { footer: words.footer }),
    }),
  }
}

/** An address of the web app as mails write it. */
export const webUrl = (app: AppContext, path: string): string => `${app.config.publicUrl}${path}`
