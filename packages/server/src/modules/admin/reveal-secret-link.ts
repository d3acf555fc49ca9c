import { ok, refuse } from "@rapport/domain/kernel/result"
import type { Ctx } from "../../platform/context.ts"
import { publish } from "../../platform/events.ts"
import { inTransaction } from "../../platform/transaction.ts"
import { recordAccess, recordAdminAct } from "../access-log/index.ts"

/**
 * Shows an admin the secret link of an email, for servers that send no mail. The access is recorded with the reason,
 * and the person whom the email is for is notified.
 */
export const revealSecretLink = (ctx: Ctx, mailId: string, reason: string) =>
  inTransaction(ctx, async tx => {
    const mail = await tx.db
      .selectFrom("mails")
      .select(["id", "person_id", "kind", "secret_link"])
      .where("id", "=", mailId)
      .executeTakeFirst()
    if (!mail) return refuse("not_found")
    const url = mail.secret_link
    if (url === null) return refuse("no_secret_link")
    if (mail.person_id)
      await recordAccess(tx, "admin", [
        { subjectId: mail.person_id, seen: "mail", part: mail.kind, reason: reason.trim() },
      ])
    await recordAdminAct(tx, {
      act: "link_handed_out",
      subjectId: mail.person_id,
      detail: mail.kind,
      reason: reason.trim(),
    })
    await publish(tx, "mail.handed_out", { mailId: mail.id, personId: mail.person_id })
    return ok({ url })
  })
