import type { DigestFrequency } from "@rapport/domain/notifications/digest"
import type { AppContext } from "../../platform/context.ts"
import type { Person } from "../accounts/index.ts"
import type { RenderedEmail } from "./notify.ts"
import { noValues, webUrl } from "./render-email.ts"
import { formatAmount, formatSession } from "./texts/format.ts"
import type { EmailType, EmailValues, InAppOnlyType, NotificationType } from "./texts/texts.ts"
import { textsIn } from "./texts/texts-in.ts"

interface Digest {
  newest: readonly { what: string; values: Record<string, string> }[]
  /** Of all notifications, those that are not listed included. */
  total: number
  frequency: DigestFrequency
}

/** One line for each notification, and the way to all of them: some lead to secret links, which no outbox shows. */
export const renderDigest = (
  app: AppContext,
  person: Pick<Person, "firstName" | "language" | "timeZone">,
  { newest, total, frequency }: Digest,
): RenderedEmail => {
  const texts = textsIn(person.language)
  const { digest } = texts
  const lines = newest.map(({ what, values }) => digestLine(person, what as NotificationType, values))
  const more = total - newest.length
  return {
    subject: digest.subject(total),
    content: {
      greeting: texts.greeting(person.firstName),
      lines: [
        digest.intro(frequency),
        ...lines.map(line => `• ${line}`),
        ...(more > 0 ? [digest.more(more)] : []),
      ],
      button: { label: digest.button, url: webUrl(app, "/notifications") },
      footer: texts.footer,
    },
  }
}

const digestLine = (
  { language, timeZone }: Pick<Person, "language" | "timeZone">,
  what: NotificationType,
  stored: Record<string, string>,
): string => {
  const { digest, emails, locale } = textsIn(language)
  const minutes = Number(stored.minutes ?? 0)
  const timeOf = (at: string | undefined): string =>
    at === undefined ? "" : formatSession(locale, timeZone, new Date(at), minutes)
  const values: EmailValues = {
    ...noValues,
    name: stored.name ?? "",
    side: stored.side === "coach" ? "coach" : "client",
    by: (["coach", "client", "admin"] as const).find(party => party === stored.by) ?? "system",
    minutes,
    when: timeOf(stored.at),
    otherTime: timeOf(stored.proposedAt),
    amount:
      stored.amount !== undefined && stored.currency !== undefined
        ? formatAmount(locale, { amount: Number(stored.amount), currency: stored.currency })
        : "",
    count: Number(stored.count ?? 1),
  }
  const sentence = (emails[what as EmailType]?.subject ?? digest.inAppOnly[what as InAppOnlyType])(values)
  const time = values.otherTime || values.when
  return time === "" ? sentence : `${sentence}: ${time}`
}
