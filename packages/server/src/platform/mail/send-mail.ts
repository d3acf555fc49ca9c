import { createTransport, type Transporter } from "nodemailer"
import type { AppContext, Ctx } from "../context.ts"
import { type CalendarPart, emailBodies } from "./email-template.ts"
import { MAX_SEND_ATTEMPTS } from "./outbox.ts"

const transportTo = ({ caches }: AppContext, url: string): Transporter => {
  const cached = caches.mailTransports.get(url)
  if (cached) return cached
  const transport = createTransport({ url, connectionTimeout: 10_000, socketTimeout: 20_000 })
  caches.mailTransports.set(url, transport)
  return transport
}

/** Emails that come without anything having happened, which mail programs offer to stop. */
const STOPPABLE: ReadonlySet<string> = new Set(["booking.reminder", "booking.follow_up", "digest"])

/** No machine answers a machine's email (RFC 3834), and a mail program can lead to the page where it is turned off. */
const headersOf = (kind: string, publicUrl: string): Record<string, string> => ({
  "Auto-Submitted": "auto-generated",
  ...(STOPPABLE.has(kind) && { "List-Unsubscribe": `<${publicUrl}/me/notifications>` }),
})

/** The first part is also an alternative of the text, which mail programs show as an invitation. */
const calendarParts = ([first, ...more]: readonly CalendarPart[]) =>
  first
    ? {
        icalEvent: { method: first.method, content: first.body, filename: "session.ics" },
        attachments: more.map(({ method, body }, index) => ({
          filename: `session-${index + 2}.ics`,
          content: body,
          contentType: `text/calendar; charset=utf-8; method=${method}`,
        })),
      }
    : {}

/**
 * Sends one email of the outbox and forgets its secret link. Throws when the mail server is away or refuses it for now,
 * so that the job is retried; an email that is refused for good, or after the last attempt, is `failed`.
 */
export const sendMail = async (ctx: Ctx<null>, mailId: string): Promise<void> => {
  const { smtpUrl, publicUrl, mailFrom } = ctx.app.config
  const mail = await ctx.db.selectFrom("mails").selectAll().where("id", "=", mailId).executeTakeFirst()
  if (!mail || mail.status === "sent" || mail.status === "failed" || !smtpUrl) return
  const domain = new URL(publicUrl).hostname
  const bodies =
    mail.parts && mail.secret_link !== null
      ? emailBodies(mail.parts, mail.secret_link)
      : { text: mail.text_body, html: mail.html_body }
  try {
    await transportTo(ctx.app, smtpUrl).sendMail({
      messageId: `<${mail.id}@${domain}>`,
      from: mailFrom,
      to: mail.to_address,
      subject: mail.subject,
      ...bodies,
      headers: headersOf(mail.kind, publicUrl),
      ...calendarParts(mail.calendar ?? []),
    })
  } catch (error) {
    const refused = isRefusedForGood(error)
    const isLastAttempt = mail.attempts + 1 >= MAX_SEND_ATTEMPTS
    await ctx.db
      .updateTable("mails")
      .set(eb => ({
        attempts: eb("attempts", "+", 1),
        last_error: error instanceof Error ? error.message : "unknown",
        ...((refused || isLastAttempt) && { status: "failed" as const }),
      }))
      .where("id", "=", mailId)
      .execute()
    if (refused) return
    throw error
  }
  await ctx.db
    .updateTable("mails")
    .set(eb => ({
      attempts: eb("attempts", "+", 1),
      status: "sent",
      sent_at: ctx.now(),
      last_error: null,
      parts: null,
      secret_link: null,
      secret_link_expires_at: null,
    }))
    .where("id", "=", mailId)
    .execute()
}

/**
 * The mail server refused this recipient or this message with a permanent code (RFC 5321, 5yz), or the address is none.
 * The same codes in other steps, such as a wrong password of ours, concern every email and are worth another attempt.
 */
const isRefusedForGood = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const { command, responseCode = 0 } = error as Error & { command?: string; responseCode?: number }
  const isPermanent = responseCode >= 500 && responseCode < 600
  return command === "API" || (isPermanent && (command === "RCPT TO" || command === "DATA"))
}
