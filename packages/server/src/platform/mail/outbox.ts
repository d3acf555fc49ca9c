import type { Actor, Tx } from "../ctx.ts"
import { addJobs } from "../jobs/jobs.ts"

export interface Email {
  /** The account it is for; null for an address that has none (an invite). */
  personId: string | null
  to: string
  /** What it is about, such as `booking.confirmed`; shown in the outbox. */
  kind: string
  subject: string
  text: string
  html: string
  /** An iCalendar part with its METHOD. */
  calendar?: { method: "REQUEST" | "CANCEL" | "PUBLISH"; body: string }
  /** Links that let their holder act; the bodies name them `{{link:name}}` and the outbox never shows them. */
  secretLinks?: Record<string, string>
  /** The same letter is never written twice under one key. */
  onceKey?: string
}

/**
 * Puts a letter into the outbox in the transaction of its cause. With SMTP_URL a job sends it, retried, always
 * under the same Message-ID; without, it is kept for the admin to read.
 */
export const writeMail = async (tx: Tx<Actor | null>, email: Email): Promise<void> => {
  const queued = tx.app.config.smtpUrl !== undefined
  const row = await tx.db
    .insertInto("mails")
    .values({
      once_key: email.onceKey ?? null,
      person_id: email.personId,
      kind: email.kind,
      to_address: email.to,
      subject: email.subject,
      text_body: email.text,
      html_body: email.html,
      calendar: email.calendar ? JSON.stringify(email.calendar) : null,
      secret_links: JSON.stringify(email.secretLinks ?? {}),
      status: queued ? "queued" : "kept",
      last_error: null,
      created_at: tx.now(),
    })
    .onConflict(oc => oc.column("once_key").doNothing())
    .returning("id")
    .executeTakeFirst()
  if (row && queued) await addJobs(tx, [{ task: "send_mail", payload: { mailId: row.id } }])
}
