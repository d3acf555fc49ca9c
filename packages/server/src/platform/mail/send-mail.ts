import { createTransport, type Transporter } from "nodemailer"
import type { AppContext, Ctx } from "../context.ts"
import type { CalendarPart } from "./outbox.ts"

const transportTo = ({ caches }: AppContext, url: string): Transporter => {
  const cached = caches.mailTransports.get(url)
  if (cached) return cached
  const transport = createTransport({ url, connectionTimeout: 10_000, socketTimeout: 20_000 })
  caches.mailTransports.set(url, transport)
  return transport
}

const withLinks = (body: string, links: Record<string, string>): string =>
  body.replace(/\{\{link:(\w+)\}\}/g, (_, name: string) => links[name] ?? "")

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

/** Sends one email of the outbox; throws when the mail server rejects it, so that the job is retried. */
export const sendMail = async (ctx: Ctx<null>, mailId: string): Promise<void> => {
  const { smtpUrl, publicUrl, mailFrom } = ctx.app.config
  const mail = await ctx.db.selectFrom("mails").selectAll().where("id", "=", mailId).executeTakeFirst()
  if (!mail || mail.status === "sent" || !smtpUrl) return
  const domain = new URL(publicUrl).hostname
  try {
    await transportTo(ctx.app, smtpUrl).sendMail({
      messageId: `<${mail.id}@${domain}>`,
      from: mailFrom,
      to: mail.to_address,
      subject: mail.subject,
      text: withLinks(mail.text_body, mail.secret_links),
      html: withLinks(mail.html_body, mail.secret_links),
      headers: headersOf(mail.kind, publicUrl),
      ...calendarParts(mail.calendar ?? []),
    })
  } catch (error) {
    await ctx.db
      .updateTable("mails")
      .set(eb => ({
        attempts: eb("attempts", "+", 1),
        last_error: error instanceof Error ? error.message : "unknown",
      }))
      .where("id", "=", mailId)
      .execute()
    throw error
  }
  await ctx.db
    .updateTable("mails")
    .set(eb => ({ attempts: eb("attempts", "+", 1), status: "sent", sent_at: ctx.now(), last_error: null }))
    .where("id", "=", mailId)
    .execute()
}
