import { sql } from "kysely"
import type { Tx } from "../../platform/ctx.ts"
import { blockedWith, isRelatedTo } from "../relationships/index.ts"

export interface Addressee {
  accountId: string | null
  mayBeWrittenTo: boolean
}

/** Who lives at an address, and whether a coach's invite may reach them: not across a block, not against privacy. */
export const findAddressee = async (tx: Tx, email: string): Promise<Addressee> => {
  const coachId = tx.actor.id
  const person = sql.ref("accounts.id")
  const knew = sql`exists (select 1 from connections c where c.client_id = accounts.id and c.coach_id = ${coachId})`
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
          or (p.connection_requests = 'ties' and (${isRelatedTo(coachId, person)} or ${knew})))`.as(
        "reachable",
      ),
    ])
    .where("email", "=", email)
    .executeTakeFirst()
  return row
    ? { accountId: row.id, mayBeWrittenTo: row.reachable }
    : { accountId: null, mayBeWrittenTo: true }
}
