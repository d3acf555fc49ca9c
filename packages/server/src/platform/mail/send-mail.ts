import { createTransport, type Transporter } from "nodemailer"
import type { AppContext, Ctx } from "../context.ts"

const transportTo = ({ caches }: AppContext, url: string): Transporter => {
  const cached = caches.mailTransports.get(url)
  if (cached) return cached
  const transport = createTransport({ url, connectionTimeout: 10_000, socketTimeout: 20_000 })
  caches.mailTransports.set(url, transport)
  return transport
}

const withLinks = (body: string, links: Record<string, string>): string =>
  body.replace(/\{\{link:(\w+)\}\}/g, (_, name: string) => links[name] ?? "")

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
      ...(mail.calendar && {
        icalEvent: { method: mail.calendar.method, content: mail.calendar.body, filename: "session.ics" },
      }),
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
