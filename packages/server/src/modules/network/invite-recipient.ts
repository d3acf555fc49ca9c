import { sql } from "kysely"
import type { Tx } from "../../platform/context.ts"
import { blockedWith, isRelatedTo } from "../relationships/index.ts"

export interface InviteRecipient {
  accountId: string | null
  mayReceiveEmail: boolean
}

/** The account of an email address, and whether the coach may send it an invite: blocks and privacy settings can forbid it. */
export const findInviteRecipient = async (tx: Tx, email: string): Promise<InviteRecipient> => {
  const coachId = tx.actor.id
  const person = sql.ref("accounts.id")
  const hadConnection = sql`exists (select 1 from connections c where c.client_id = accounts.id and c.coach_id = ${coachId})`
  const row = await tx.db
    .selectFrom("accounts")
    .innerJoin("privacy_settings as p", "p.account_id", "accounts.id")
    .select([
      "accounts.id",
      sql<boolean>`accounts.id <> ${coachId}
        and accounts.suspended_at is null
        and not ${blockedWith(coachId, person)}
        and not exists (select 1 from connections c where c.client_id = accounts.id and c.coach_id = ${coachId}
          and c.status = 'accepted')
        and (p.connection_requests = 'everyone'
          or (p.connection_requests = 'ties' and (${isRelatedTo(coachId, person)} or ${hadConnection})))`.as(
        "may_receive_email",
      ),
    ])
    .where("email", "=", email)
    .executeTakeFirst()
  return row
    ? { accountId: row.id, mayReceiveEmail: row.may_receive_email }
    : { accountId: null, mayReceiveEmail: true }
}
