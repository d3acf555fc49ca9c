import { sql } from "kysely"
import type { Actor, Ctx, Tx } from "../context.ts"
import { addJobs } from "../jobs/jobs.ts"
import { type CalendarPart, type EmailParts, emailBodies } from "./email-template.ts"

export interface SecretLink {
  url: string
  expiresAt: Date
}

export interface Email {
  /** The account it is for; null where the address has none (an invite). */
  personId: string | null
  to: string
  /** Such as `booking.confirmed`; shown in the outbox. */
  kind: string
  subject: string
  content: EmailParts
  /** One iCalendar part per session, as calendar programs act on the first entry of a part only. */
  calendar?: readonly CalendarPart[]
  /**
   * A link that authorizes whoever has it, opened by the button. The outbox does not show it, and forgets it once sent
   * or expired.
   */
  secretLink?: SecretLink
  /** A second email with the same key is not written. */
  onceKey?: string
}

export const MAX_SEND_ATTEMPTS = 25

/**
 * Writes an email to the outbox in the transaction of its cause. With SMTP_URL a job sends it, retried, always with the
 * same Message-ID; without, it stays in the outbox for admins to read.
 */
export const writeMail = async (tx: Tx<Actor | null>, email: Email): Promise<void> => {
  const queued = tx.app.config.smtpUrl !== undefined
  const { text, html } = emailBodies(email.content)
  const row = await tx.db
    .insertInto("mails")
    .values({
      once_key: email.onceKey ?? null,
      person_id: email.personId,
      kind: email.kind,
      to_address: email.to,
      subject: email.subject,
      text_body: text,
      html_body: html,
      calendar: email.calendar?.length ? JSON.stringify(email.calendar) : null,
      parts: email.secretLink === undefined ? null : JSON.stringify(email.content),
      secret_link: email.secretLink?.url ?? null,
      secret_link_expires_at: email.secretLink?.expiresAt ?? null,
      status: queued ? "queued" : "kept",
      last_error: null,
      created_at: tx.now(),
    })
    .onConflict(oc => oc.column("once_key").doNothing())
    .returning("id")
    .executeTakeFirst()
  if (row && queued)
    await addJobs(tx, [{ task: "send_mail", payload: { mailId: row.id }, maxAttempts: MAX_SEND_ATTEMPTS }])
}

/** Scheduled job: removes the links that have expired. An email that waits to be sent with one is of no use any more. */
export const deleteExpiredLinks = async (ctx: Ctx<null>): Promise<void> => {
  await ctx.db
    .updateTable("mails")
    .set({
      secret_link: null,
      secret_link_expires_at: null,
      parts: null,
      status: sql`case when status = 'queued' then 'failed' else status end`,
      last_error: sql`case when status = 'queued' then ${LINK_EXPIRED} else last_error end`,
    })
    .where("secret_link_expires_at", "<=", ctx.now())
    .execute()
}

const LINK_EXPIRED = "Its link expired before it could be sent."
